package org.hearth.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * From what each delivery says of a person to facts with the time in which each was held to be true. Depends on the deliveries
 * alone, not on the order in which they were encoded.
 *
 * <ul>
 *   <li>A fact is known from the first delivery that says it: as the agency tells it if that delivery hands over the past, else not
 *       before the delivery itself.
 *   <li>Saying it again changes nothing.
 *   <li>A later delivery supersedes it by stating its episode again without it, or by leaving it out of a time for which it was
 *       declared complete. Being left out of any other delivery says nothing.
 *   <li>What was known before is never rewritten: a superseded fact keeps the days between which it was held.
 * </ul>
 */
final class Versions {

    /** A fact from the day it could be used until the day before it was superseded; {@link Fact#NEVER} while it holds. */
    record Version(Held.Event event, int knownOn, int supersededOn) {}

    /** Where a fact is said: facts of one record, feed and episode stand and fall together. */
    private record Source(String agency, String record, String feed, String episode) {}

    private final Deliveries deliveries;

    Versions(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** The versions of one person's facts, in the order of events and time. */
    List<Version> of(Collection<Held> held) {
        Map<Source, List<Held>> bySource = new LinkedHashMap<>();
        TreeMap<Held.Event, List<Version>> byEvent = new TreeMap<>();
        for (Held one : held) {
            String agency = deliveries.named(one.delivery()).agency();
            bySource.computeIfAbsent(
                            new Source(agency, one.record(), one.feed(), one.episode()), source -> new ArrayList<>())
                    .add(one);
        }
        bySource.forEach((source, said) -> versions(source, said)
                .forEach(version -> byEvent.computeIfAbsent(version.event(), event -> new ArrayList<>())
                        .add(version)));
        return byEvent.values().stream().flatMap(each -> united(each).stream()).toList();
    }

    private List<Version> versions(Source source, List<Held> said) {
        NavigableSet<Integer> restated = new TreeSet<>();
        Map<Held.Event, NavigableMap<Integer, Integer>> knownByPlace = new TreeMap<>();
        for (Held one : said) {
            int place = deliveries.named(one.delivery()).place();
            if (!source.episode().isEmpty()) {
                restated.add(place);
            }
            if (one.event() != null) {
                knownByPlace
                        .computeIfAbsent(one.event(), event -> new TreeMap<>())
                        .merge(place, one.knownOn(), Math::min);
            }
        }
        List<Version> versions = new ArrayList<>();
        knownByPlace.forEach((event, known) -> follow(source, event, known, restated, versions));
        return versions;
    }

    /** Goes through the agency's deliveries from the first that says the event. */
    private void follow(
            Source source,
            Held.Event event,
            NavigableMap<Integer, Integer> known,
            NavigableSet<Integer> restated,
            List<Version> versions) {
        boolean first = true;
        int since = Fact.NEVER;
        int openedOn = Integer.MIN_VALUE;
        for (Deliveries.Delivery delivery : deliveries.of(source.agency()).subList(known.firstKey(), last(source))) {
            Integer told = known.get(delivery.place());
            if (told != null && since == Fact.NEVER) {
                boolean history = first && deliveries.isHistory(delivery, source.feed());
                since = history ? told : Math.max(told, delivery.day());
                openedOn = delivery.day();
                first = false;
            } else if (told != null && delivery.day() == openedOn) {
                since = Math.min(since, told);
            } else if (told == null && since != Fact.NEVER && isDenied(delivery, source, event, restated)) {
                versions.add(new Version(event, since, delivery.day()));
                since = Fact.NEVER;
            }
        }
        if (since != Fact.NEVER) {
            versions.add(new Version(event, since, Fact.NEVER));
        }
    }

    private int last(Source source) {
        return deliveries.of(source.agency()).size();
    }

    private static boolean isDenied(
            Deliveries.Delivery delivery, Source source, Held.Event event, NavigableSet<Integer> restated) {
        return restated.contains(delivery.place()) || delivery.isAll(source.feed(), event.happenedOn());
    }

    /** One event told by several records or episodes of a person is known as long as one of them tells it. */
    private static List<Version> united(List<Version> versions) {
        List<Version> sorted = new ArrayList<>(versions);
        sorted.removeIf(version -> version.knownOn() >= version.supersededOn());
        sorted.sort(Comparator.comparingInt(Version::knownOn).thenComparingInt(Version::supersededOn));
        List<Version> united = new ArrayList<>();
        for (Version next : sorted) {
            Version last = united.isEmpty() ? next : united.get(united.size() - 1);
            if (united.isEmpty() || next.knownOn() > last.supersededOn()) {
                united.add(next);
            } else {
                int until = Math.max(last.supersededOn(), next.supersededOn());
                united.set(united.size() - 1, new Version(last.event(), last.knownOn(), until));
            }
        }
        return united;
    }
}
