package org.hearth.worklist;

import java.util.List;
import java.util.OptionalInt;
import org.hearth.explanation.Contribution;

/**
 * How one eligible household stood on one day.
 *
 * @param team the team it belongs to
 * @param place on that team's list, 1 the first; empty when it was not listed
 * @param logOdds calibrated
 * @param probability calibrated, 0 to 1
 * @param high upper bound of the probability
 * @param contributions what its score was made of
 */
public record Standing(
        String household,
        String team,
        OptionalInt place,
        double logOdds,
        double probability,
        double high,
        List<Contribution> contributions) {

    public Standing {
        contributions = List.copyOf(contributions);
    }
}
