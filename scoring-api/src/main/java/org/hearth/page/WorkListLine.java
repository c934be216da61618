package org.hearth.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.teamlist.TeamList;
import org.hearth.teamlist.WorkList;

/**
 * One household as the saved list has it.
 *
 * @param asKnownOn day as of which it was observed
 * @param rankedBy model or rules
 * @param chance calibrated, 0 to 1; absent, as are its bounds and the answer, where rules rank: signs of need are no chance
 * @param chanceLow lower bound of the chance
 * @param chanceHigh upper bound of the chance
 * @param signsOfNeed how many Working Together signs it meets
 * @param answer likely, unlikely or too-little-known: which outcome is not ruled out
 * @param change new, moved or same, compared with the list before
 * @param placeBefore its place on that list; absent when it was not on it
 * @param whyChanged why, in plain words
 * @param contest how far the family's latest contest is; absent without one
 * @param decision what was last decided about it; absent when nobody has decided
 * @param decidedOn the day of that decision
 */
public record WorkListLine(
        int place,
        String reference,
        String asKnownOn,
        String rankedBy,
        Optional<Double> chance,
        Optional<Double> chanceLow,
        Optional<Double> chanceHigh,
        int signsOfNeed,
        Optional<String> answer,
        int children,
        int adults,
        List<String> reasons,
        List<String> knownTo,
        String locality,
        String change,
        Optional<Integer> placeBefore,
        String whyChanged,
        Optional<String> contest,
        Optional<String> decision,
        Optional<LocalDate> decidedOn) {

    public WorkListLine {
        reasons = List.copyOf(reasons);
        knownTo = List.copyOf(knownTo);
    }

    static WorkListLine of(TeamList team, WorkList.Entry entry) {
        Optional<WorkList.Entry> scored =
                Optional.of(entry).filter(any -> team.rankedBy().equals(Optional.of("model")));
        return new WorkListLine(
                entry.place(),
                entry.reference(),
                team.asOf().map(Object::toString).orElse(""),
                team.rankedBy().orElse(""),
                scored.map(WorkList.Entry::probability),
                scored.map(WorkList.Entry::low),
                scored.map(WorkList.Entry::high),
                entry.rulesMet(),
                scored.map(WorkList.Entry::answer),
                entry.children(),
                entry.adults(),
                entry.reasons(),
                entry.agencies(),
                entry.localityName(),
                entry.change(),
                entry.placeBefore(),
                entry.whyChanged(),
                entry.contest(),
                entry.decision(),
                entry.decidedOn());
    }
}
