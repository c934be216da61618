package org.hearth.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Households as the evidence unfolds, day by day in the order in which it became known.
 *
 * <p>Of everything known about a person, the evidence with the latest first day says where they live. A household is the people
 * known to live at one property. It ends, and the next begins, when people are found there and nobody of it is left; also when
 * it had long fallen silent and nobody of those found has a surname in common with it, for agencies hear of those who come
 * before they hear that others have gone. A child found in a home that is new to hearth brings along those of its surname it
 * lived with, unless newer evidence places them elsewhere. A property where more than fifteen people live at once, or people of more
 * than six surnames, is shared: from the day that is known, those of one surname or who came from one household are a household there. What an agency takes back counts until then and no longer: from that
 * day the person lives where the rest of the evidence says.
 *
 * @param residences in {@link Residence#ORDER}: for each person and day the evidence that decided; the last one known before a
 *     day, in this order, is where the person was known to live on that day
 * @param overtaken by person, pieces of evidence that came too late, or on one day with better, to decide anything
 * @param shared of each property that turned out to be a hostel, a home or a house of several families, the first who was found there
 */
public record Households(List<Residence> residences, Map<String, Long> overtaken, List<String> shared) {

    public Households {
        residences = List.copyOf(residences);
        overtaken = Map.copyOf(overtaken);
        shared = List.copyOf(shared);
    }

    /** Unfolds evidence; the order in which it is given does not matter. */
    public static Households unfold(List<Evidence> evidence, HouseholdRules rules) {
        List<Evidence> arriving = new ArrayList<>(evidence);
        arriving.sort(Evidence.ARRIVAL);
        Unfolding unfolding = new Unfolding(rules);
        for (int from = 0, to = 0; from < arriving.size(); from = to) {
            while (to < arriving.size()
                    && arriving.get(to).knownOn().equals(arriving.get(from).knownOn())) {
                to++;
            }
            unfolding.day(arriving.subList(from, to));
        }
        return unfolding.households();
    }

    /** The same with other ids. */
    public Households renamed(Map<String, String> ids) {
        return new Households(
                residences.stream()
                        .map(one -> one.in(ids.getOrDefault(one.household(), one.household())))
                        .toList(),
                overtaken,
                shared);
    }
}
