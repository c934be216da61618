package org.hearth.household;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a person lives at the end of the data and how sure that is.
 *
 * @param household the household the person is in
 * @param confidence share of all that agencies say of the person and hold to that names the home of this household, 0 to 1; a word
 *     counts half as much for every year it is older than another. A child of two homes, or one whom agencies place at
 *     different addresses, is at about a half; somebody taken along by a child is at nothing until an agency says so too
 */
public record Placement(String person, String household, double confidence) {

    private static final double HALF_LIFE_DAYS = 365;

    /** The placements of everybody who is placed, by person. */
    public static List<Placement> of(Households households, List<Evidence> evidence) {
        // In one order, so that the same evidence adds up to the same bits.
        List<Evidence> holding = evidence.stream()
                .filter(one -> one.supersededOn().isEmpty())
                .sorted(Evidence.ARRIVAL)
                .toList();
        Map<String, String> homes = homes(households.residences(), holding);
        Map<String, List<Evidence>> byPerson = new HashMap<>();
        holding.forEach(one -> byPerson.computeIfAbsent(one.person(), person -> new ArrayList<>())
                .add(one));
        List<Placement> placements = new ArrayList<>();
        for (Stay stay : Stay.of(households.residences())) {
            if (stay.toOn().isEmpty()) {
                List<Evidence> words = byPerson.getOrDefault(stay.person(), List.of());
                String home = homes.getOrDefault(stay.household(), "");
                placements.add(new Placement(stay.person(), stay.household(), confidence(words, home)));
            }
        }
        return placements;
    }

    /** Words are weighed against the person's own latest: a day that adds none about a person changes nothing. */
    private static double confidence(List<Evidence> words, String home) {
        Optional<LocalDate> latest = words.stream().map(Evidence::fromOn).max(Comparator.naturalOrder());
        double all = 0;
        double here = 0;
        for (Evidence one : words) {
            double weight = Math.pow(0.5, ChronoUnit.DAYS.between(one.fromOn(), latest.orElseThrow()) / HALF_LIFE_DAYS);
            all += weight;
            here += one.uprn().equals(home) ? weight : 0;
        }
        return all == 0 ? 0 : here / all;
    }

    /** By household, the property it is at, from the evidence that decided. */
    private static Map<String, String> homes(List<Residence> residences, List<Evidence> holding) {
        Map<Word, String> said = new HashMap<>();
        holding.forEach(one -> said.merge(
                new Word(one.person(), one.agency(), one.fromOn()), one.uprn(), (a, b) -> a.compareTo(b) > 0 ? a : b));
        Map<String, String> homes = new TreeMap<>();
        for (Residence residence : residences) {
            String home = said.get(new Word(residence.person(), residence.agency(), residence.fromOn()));
            if (home != null && residence.holds()) {
                homes.putIfAbsent(residence.household(), home);
            }
        }
        return homes;
    }

    /** An agency's word on a person of one day. */
    private record Word(String person, String agency, LocalDate fromOn) {}
}
