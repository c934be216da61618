package org.hearth.decision;

import org.hearth.access.Action;
import org.hearth.access.Caller;
import org.hearth.audit.Audit;
import org.hearth.database.Reads;
import org.hearth.database.Sql;
import org.hearth.problem.Problem;

/** Writes down what people decide. Blocks. */
public final class Decisions {

    private static final String LISTED = "from serving.work_list w join serving.household h using (reference)";

    private final Reads reads;

    public Decisions(Reads reads) {
        this.reads = reads;
    }

    /**
     * Adds a decision about a household on the list of the caller's team; an earlier one stays on record.
     *
     * @return the decision as written
     * @throws Problem not-allowed for a role that has no list; not-found if the household is not on the list of the caller's team
     */
    public Decision decide(Caller caller, String reference, Outcome outcome, Fit fit) {
        caller.require(Action.DECIDE_HELP);
        return reads.as(caller, connection -> {
            Audit.write(connection, Audit.Event.DECISION_MADE, reference, outcome.slug());
            Sql.run(
                    connection,
                    "insert into serving.decision (reference, team, as_of, outcome, fit) select w.reference, w.team, h.as_of, ?, ? "
                            + LISTED + " where w.reference = ?",
                    outcome.slug(),
                    fit.slug(),
                    reference);
            return Sql.first(
                            connection,
                            "select " + Decision.COLUMNS + " " + LISTED + " " + Decision.LATEST
                                    + " where w.reference = ?",
                            Decision::of,
                            reference)
                    .flatMap(decision -> decision)
                    .orElseThrow(() -> Problem.notFound("Your team's list has no household of this reference."));
        });
    }
}
