package org.hearth.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is known so far, while evidence comes in day by day. Not thread-safe. */
final class Unfolding {

    /** A home that somebody left, and the household they were in there. */
    private record Left(Evidence home, String household) {}

    private final HouseholdRules rules;
    private final Map<String, List<Evidence>> heard = new HashMap<>();
    private final Map<String, Evidence> latest = new HashMap<>();
    private final TreeMap<LocalDate, List<Evidence>> takenBack = new TreeMap<>();
    private final Map<String, Property> properties = new HashMap<>();
    private final List<Residence> residences = new ArrayList<>();
    private int today;
    private final Map<String, Long> overtaken = new HashMap<>();

    Unfolding(HouseholdRules rules) {
        this.rules = rules;
    }

    /**
     * Takes in what became known on one day.
     *
     * @param known by person, in the order of recency
     */
    void day(List<Evidence> known) {
        today = residences.size();
        takeBackUntil(known.get(0).knownOn());
        arrive(known);
    }

    private void takeBackUntil(LocalDate day) {
        while (!takenBack.isEmpty() && !takenBack.firstKey().isAfter(day)) {
            Map.Entry<LocalDate, List<Evidence>> next = takenBack.pollFirstEntry();
            takeBack(next.getKey(), next.getValue());
        }
    }

    /** Whoever lived where an agency no longer says so lives, from that day on, where the rest of what was heard says. */
    private void takeBack(LocalDate day, List<Evidence> gone) {
        TreeSet<String> displaced = new TreeSet<>();
        for (Evidence evidence : gone) {
            heardOf(evidence.person()).remove(evidence);
            if (evidence.equals(latest.get(evidence.person()))) {
                property(evidence.uprn()).leave(evidence.person());
                latest.remove(evidence.person());
                displaced.add(evidence.person());
            }
        }
        arrive(displaced.stream()
                .map(person -> heardOf(person).stream().max(Evidence.RECENCY))
                .flatMap(Optional::stream)
                .map(evidence -> evidence.heededOn(day))
                .toList());
    }

    private List<Evidence> heardOf(String person) {
        return heard.computeIfAbsent(person, id -> new ArrayList<>(2));
    }

    private void hear(Evidence evidence) {
        heardOf(evidence.person()).add(evidence);
        evidence.supersededOn()
                .ifPresent(day -> takenBack
                        .computeIfAbsent(day, until -> new ArrayList<>())
                        .add(evidence));
    }

    private void arrive(List<Evidence> known) {
        known.forEach(this::hear);
        Map<String, Evidence> deciding = new LinkedHashMap<>();
        for (Evidence evidence : known) {
            Evidence before = latest.get(evidence.person());
            if (before == null || !evidence.fromOn().isBefore(before.fromOn())) {
                deciding.put(evidence.person(), evidence);
            }
        }
        for (Evidence evidence : known) {
            if (!evidence.equals(deciding.get(evidence.person()))) {
                overtaken.merge(evidence.person(), 1L, Long::sum);
            }
        }
        Map<String, List<Evidence>> found = new TreeMap<>();
        Map<String, Left> leftFrom = new HashMap<>();
        for (Evidence evidence : deciding.values()) {
            Evidence before = latest.get(evidence.person());
            if (before != null && !before.uprn().equals(evidence.uprn())) {
                Property home = property(before.uprn());
                leftFrom.put(evidence.person(), new Left(before, home.householdOf(evidence.person())));
                home.leave(evidence.person());
            }
            found.computeIfAbsent(evidence.uprn(), uprn -> new ArrayList<>()).add(evidence);
        }
        found.forEach((uprn, here) -> settle(property(uprn), here, leftFrom));
    }

    private void settle(Property property, List<Evidence> found, Map<String, Left> leftFrom) {
        List<Evidence> all = new ArrayList<>(found);
        if (property.turnsOver(found)) {
            property.turnOver();
            Collection<Evidence> coming = comingAlong(found, leftFrom);
            coming.forEach(this::hear);
            all.addAll(coming);
        }
        for (Evidence evidence : all) {
            property.take(
                    evidence,
                    Optional.ofNullable(leftFrom.get(evidence.person())).map(Left::household));
            latest.put(evidence.person(), evidence);
            residences.add(residence(property, evidence));
        }
        for (Evidence evidence : property.divide(found.get(0).knownOn())) {
            Residence apart = residence(property, evidence);
            residences.subList(today, residences.size()).removeIf(row -> Residence.ORDER.compare(row, apart) == 0);
            residences.add(apart);
        }
    }

    private static Residence residence(Property property, Evidence evidence) {
        return new Residence(
                evidence.person(),
                evidence.agency(),
                property.householdOf(evidence.person()),
                evidence.place().lsoa(),
                evidence.fromOn(),
                evidence.knownOn(),
                evidence.supersededOn());
    }

    /**
     * A child who is found in another home has seldom moved alone: those of its surname it lived with, of whom nothing newer is
     * known, are taken to have come along.
     */
    private Collection<Evidence> comingAlong(List<Evidence> found, Map<String, Left> leftFrom) {
        Map<String, Evidence> coming = new TreeMap<>();
        for (Evidence child : found) {
            Left left = leftFrom.get(child.person());
            if (left != null && child.resident().isChildOn(child.fromOn())) {
                Property home = property(left.home().uprn());
                for (Evidence kin : home.kinOf(left.home(), left.household())) {
                    if (kin.fromOn().isBefore(child.fromOn())) {
                        home.leave(kin.person());
                        coming.put(kin.person(), child.on(kin.resident()));
                    }
                }
            }
        }
        return coming.values();
    }

    private Property property(String uprn) {
        return properties.computeIfAbsent(uprn, id -> new Property(id, rules));
    }

    Households households() {
        takeBackUntil(LocalDate.MAX);
        residences.sort(Residence.ORDER);
        List<String> shared = properties.values().stream()
                .filter(Property::isShared)
                .map(Property::firstFound)
                .toList();
        return new Households(residences, overtaken, shared);
    }
}
