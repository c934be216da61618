package org.hearth.scoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearth.authority.Authority;
import org.hearth.authority.Team;
import org.hearth.training.RiskMatrix;
import org.hearth.worklist.Standing;
import org.hearth.worklist.WorkList;
import org.hearth.worklist.WorkList.Candidate;
import org.hearth.worklist.WorkList.Listed;
import org.hearth.worklist.WorkList.RankedBy;

/** The lists of an earlier day, to compare today's with. */
interface Earlier {

    LocalDate asOf();

    /** What ranked then. */
    String version();

    /** How many households each team could look at then. */
    Map<String, Integer> capacities();

    /** The households that were listed. */
    Collection<String> listed();

    /** How some households stood, as far as they could be listed. */
    Map<String, Standing> standings(Collection<String> households);

    /** How many households each team can look at. */
    static Map<String, Integer> capacities(Authority authority) {
        return authority.teams().stream().collect(Collectors.toMap(Team::id, Team::capacity));
    }

    /** Places by household. */
    static Map<String, Integer> places(List<Listed> lists) {
        return lists.stream().collect(Collectors.toMap(Listed::household, Listed::place));
    }

    static OptionalInt place(Map<String, Integer> places, String household) {
        return places.containsKey(household) ? OptionalInt.of(places.get(household)) : OptionalInt.empty();
    }

    /**
     * What the same model would have listed, had it ranked then.
     *
     * @param mayBeListed who was not left off by a decision
     */
    static Earlier asItWouldHave(
            Scorer scorer,
            String version,
            Authority authority,
            RiskMatrix matrix,
            RankedBy rankedBy,
            Predicate<String> mayBeListed) {
        List<Candidate> candidates = scorer.candidates(matrix).stream()
                .filter(one -> mayBeListed.test(one.household()))
                .toList();
        Map<String, Integer> places = places(WorkList.of(authority.teams(), candidates, rankedBy));
        return new Recomputed(scorer, version, matrix, capacities(authority), places, mayBeListed);
    }

    /** Places of a past day, found with the model of today. */
    record Recomputed(
            Scorer scorer,
            String version,
            RiskMatrix matrix,
            Map<String, Integer> capacities,
            Map<String, Integer> places,
            Predicate<String> mayBeListed)
            implements Earlier {

        @Override
        public LocalDate asOf() {
            return matrix.dates()[0];
        }

        @Override
        public Collection<String> listed() {
            return places.keySet();
        }

        @Override
        public Map<String, Standing> standings(Collection<String> households) {
            Map<String, Standing> standings = new TreeMap<>();
            for (int row = 0; row < matrix.size(); row++) {
                String household = matrix.households()[row];
                if (households.contains(household) && mayBeListed.test(household)) {
                    standings.put(household, scorer.scored(matrix, row).standing(place(places, household)));
                }
            }
            return standings;
        }
    }
}
