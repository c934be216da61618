package org.hearth.worklist;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearth.worklist.Moves.Absence;

/**
 * The lists of one day, and how everybody stood who is on them or on those they are compared with.
 *
 * @param version what ranked: two rounds of one version differ by what was known alone
 * @param capacities how many households each team could look at
 * @param standings by household; who is not here could not be listed
 * @param absences why not, by household
 */
public record Round(
        LocalDate asOf,
        String version,
        SortedMap<String, Integer> capacities,
        SortedMap<String, Standing> standings,
        Map<String, Absence> absences) {

    public Round {
        capacities = new TreeMap<>(capacities);
        standings = new TreeMap<>(standings);
        absences = Map.copyOf(absences);
    }

    Optional<Standing> standing(String household) {
        return Optional.ofNullable(standings.get(household));
    }

    /** How it stood if it was listed. */
    Optional<Standing> listed(String household) {
        return standing(household).filter(one -> one.place().isPresent());
    }

    Absence absence(String household) {
        return absences.getOrDefault(household, Absence.NOT_KNOWN);
    }

    int capacity(String team) {
        return capacities.getOrDefault(team, 0);
    }

    /** The chance of the last household on a team's list; 0 for an empty one. */
    double lastChance(String team) {
        return standings.values().stream()
                .filter(one -> one.team().equals(team) && one.place().isPresent())
                .mapToDouble(Standing::probability)
                .min()
                .orElse(0);
    }
}
