package org.hearth.teamlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A team and the size of its list.
 *
 * @param team team id
 * @param name as people say it
 * @param localities locality ids
 * @param capacity how many households the team can look at in one round
 * @param listed how many households are on its list
 * @param asOf the day as of which they were observed; absent for an empty list
 * @param rankedBy model or rules; absent for an empty list
 * @param shows households, or areas where nobody is listed
 * @param since the day of the list that changes are told against; absent if there is none
 */
public record TeamList(
        String team,
        String name,
        List<String> localities,
        int capacity,
        int listed,
        Optional<LocalDate> asOf,
        Optional<String> rankedBy,
        String shows,
        Optional<LocalDate> since) {

    public TeamList {
        localities = List.copyOf(localities);
    }
}
