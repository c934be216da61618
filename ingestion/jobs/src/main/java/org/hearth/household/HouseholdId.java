package org.hearth.household;

import org.hearth.population.Ids;

/** Ids of households: the same property and turn give the same id. */
final class HouseholdId {

    private HouseholdId() {}

    /**
     * The id of a property's household.
     *
     * @param number 1 for the first household known there, 2 for the next …
     */
    static String of(String uprn, int number) {
        return Ids.of("household", uprn, Integer.toString(number));
    }
}
