package org.hearth.scoring;

import java.util.List;
import java.util.OptionalInt;
import org.hearth.calibration.Platt;
import org.hearth.explanation.Contribution;
import org.hearth.worklist.Standing;
import org.hearth.worklist.WorkList.Candidate;

/**
 * One household with its score taken apart.
 *
 * @param logOdds calibrated: the base plus every contribution
 * @param answer likely, unlikely or too-little-known
 * @param rulesMet how many of the Working Together signs it meets
 */
record Scored(
        String household,
        String locality,
        String team,
        double logOdds,
        Band.Bounds bounds,
        String answer,
        int rulesMet,
        List<Contribution> contributions) {

    double probability() {
        return Platt.sigmoid(logOdds);
    }

    Candidate candidate() {
        return new Candidate(household, team, probability(), rulesMet);
    }

    Standing standing(OptionalInt place) {
        return new Standing(household, team, place, logOdds, probability(), bounds.high(), contributions);
    }
}
