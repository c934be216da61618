package org.hearth.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Households as the evidence unfolds, day by day in the order in which it became known.
 *
 * <p>Of everything known about a person, the evidence with the latest first day says where they live. A household is the people
 * known to live at one property; it ends, and the next begins, when people are found there and nobody of it is left.
 *
 * @param residences in {@link Residence#ORDER}: for each person and day the evidence that decided; the last one known before a
 *     day, in this order, is where the person was known to live on that day
 * @param overtaken pieces of evidence that came too late, or on one day with better, to decide anything
 * @param crowded properties at which more than {@value #CROWD} people were known to live at once
 */
public record Households(List<Residence> residences, long overtaken, long crowded) {

    static final int CROWD = 15;

    public Households {
        residences = List.copyOf(residences);
    }

    /** Unfolds evidence; the order in which it is given does not matter. */
    public static Households unfold(List<Evidence> evidence) {
        List<Evidence> arriving = new ArrayList<>(evidence);
        arriving.sort(Evidence.ARRIVAL);
        Unfolding unfolding = new Unfolding();
        for (int from = 0, to = 0; from < arriving.size(); from = to) {
            while (to < arriving.size()
                    && arriving.get(to).knownOn().equals(arriving.get(from).knownOn())) {
                to++;
            }
            unfolding.day(arriving.subList(from, to));
        }
        unfolding.residences.sort(Residence.ORDER);
        return new Households(
                unfolding.residences,
                arriving.size() - unfolding.residences.size(),
                unfolding.properties.values().stream()
                        .filter(property -> property.mostOccupants() > CROWD)
                        .count());
    }

    /** What is known so far. */
    private static final class Unfolding {

        private final Map<String, Evidence> latest = new HashMap<>();
        private final Map<String, Property> properties = new HashMap<>();
        private final List<Residence> residences = new ArrayList<>();

        /** Takes in what became known on one day, by person in the order of recency. */
        void day(List<Evidence> known) {
            Map<String, Evidence> deciding = new LinkedHashMap<>();
            for (Evidence evidence : known) {
                Evidence before = latest.get(evidence.person());
                if (before == null || !evidence.fromOn().isBefore(before.fromOn())) {
                    deciding.put(evidence.person(), evidence);
                }
            }
            Map<String, List<String>> joining = new TreeMap<>();
            deciding.forEach((person, evidence) -> {
                Evidence before = latest.put(person, evidence);
                if (before == null || !before.uprn().equals(evidence.uprn())) {
                    if (before != null) {
                        property(before.uprn()).leave(person);
                    }
                    joining.computeIfAbsent(evidence.uprn(), uprn -> new ArrayList<>())
                            .add(person);
                }
            });
            joining.forEach((uprn, persons) -> property(uprn).join(persons));
            deciding.values().forEach(evidence -> residences.add(residence(evidence)));
        }

        private Property property(String uprn) {
            return properties.computeIfAbsent(uprn, Property::new);
        }

        private Residence residence(Evidence evidence) {
            return new Residence(
                    evidence.person(),
                    evidence.agency(),
                    property(evidence.uprn()).household(),
                    evidence.lsoa(),
                    evidence.fromOn(),
                    evidence.knownOn());
        }
    }
}
