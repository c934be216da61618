package org.hearth.page;

import java.util.List;
import org.hearth.teamlist.TeamList;
import org.hearth.teamlist.WorkList;

/**
 * One household as the saved list has it.
 *
 * @param asKnownOn day as of which it was observed
 * @param rankedBy model or rules
 * @param chance calibrated, 0 to 1
 * @param chanceLow lower bound of the chance
 * @param chanceHigh upper bound of the chance
 * @param signsOfNeed how many Working Together signs it meets
 */
public record WorkListLine(
        int place,
        String reference,
        String asKnownOn,
        String rankedBy,
        double chance,
        double chanceLow,
        double chanceHigh,
        int signsOfNeed,
        int children,
        int adults,
        List<String> reasons,
        List<String> knownTo,
        String locality) {

    public WorkListLine {
        reasons = List.copyOf(reasons);
        knownTo = List.copyOf(knownTo);
    }

    static WorkListLine of(TeamList team, WorkList.Entry entry) {
        return new WorkListLine(
                entry.place(),
                entry.reference(),
                team.asOf().map(Object::toString).orElse(""),
                team.rankedBy().orElse(""),
                entry.probability(),
                entry.low(),
                entry.high(),
                entry.rulesMet(),
                entry.children(),
                entry.adults(),
                entry.reasons(),
                entry.agencies(),
                entry.localityName());
    }
}
