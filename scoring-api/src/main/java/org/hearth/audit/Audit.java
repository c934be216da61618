package org.hearth.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.hearth.access.Action;
import org.hearth.access.Caller;
import org.hearth.database.Reads;
import org.hearth.database.Sql;

/** Writes entries and says what oversight may know of them. */
public final class Audit {

    private final Reads reads;

    public Audit(Reads reads) {
        this.reads = reads;
    }

    /** What is written down; the slugs are what row-level security asks for. */
    public enum Event {
        WORK_LIST_READ("work-list.read"),
        HOUSEHOLD_READ("household.read"),
        /** Somebody asked for a household that is not there or not their team's. */
        HOUSEHOLD_NOT_FOUND("household.not-found"),
        /** Everything that a listing was made from was handed out. */
        HOUSEHOLD_EXPORTED("household.exported"),
        /** A person decided about a household. */
        DECISION_MADE("decision.made"),
        /** A family's disagreement was written down, read or decided. */
        CONTEST_OPENED("contest.opened"),
        CONTEST_READ("contest.read"),
        CONTEST_DECIDED("contest.decide");

        private final String slug;

        Event(String slug) {
            this.slug = slug;
        }
    }

    /**
     * Appends an entry for the transaction's caller. Entries are appended one transaction at a time.
     *
     * @param subject the household's short reference, or the team
     * @param purpose slug of why; empty for a work list
     */
    public static void write(Connection connection, Event event, String subject, String purpose) throws SQLException {
        Sql.run(
                connection,
                "insert into audit.entry (action, subject, purpose) values (?, ?, ?)",
                event.slug,
                subject,
                purpose);
    }

    /**
     * How hearth is used and whether the record of it is whole.
     *
     * @throws org.hearth.problem.Problem not-allowed for anybody but an overseer
     */
    public AuditSummary summary(Caller caller) {
        caller.require(Action.READ_AUDIT);
        return reads.as(caller, connection -> {
            List<AuditSummary.Count> counts = Sql.list(
                    connection,
                    "select day, role, team, action, purpose, entries from audit.summary order by 1 desc, 2, 3, 4, 5",
                    row -> new AuditSummary.Count(
                            row.getObject("day", LocalDate.class),
                            row.getString("role"),
                            row.getString("team"),
                            row.getString("action"),
                            row.getString("purpose"),
                            row.getLong("entries")));
            List<AuditSummary.ContestCount> contests = Sql.list(
                    connection,
                    "select team, state, contests from serving.contest_count order by 1, 2",
                    row -> new AuditSummary.ContestCount(
                            row.getString("team"), row.getString("state"), row.getLong("contests")));
            List<AuditSummary.DecisionCount> decisions = Sql.list(
                    connection,
                    "select team, as_of, outcome, fit, households from serving.decision_count order by 2 desc, 1, 3, 4",
                    row -> new AuditSummary.DecisionCount(
                            row.getString("team"),
                            row.getObject("as_of", LocalDate.class),
                            row.getString("outcome"),
                            row.getString("fit"),
                            row.getLong("households")));
            return Sql.first(
                            connection,
                            "select entries, broken_at, head from audit.verify()",
                            row -> new AuditSummary(
                                    row.getLong("entries"),
                                    row.getObject("broken_at") == null,
                                    row.getString("head"),
                                    counts,
                                    decisions,
                                    contests))
                    .orElseThrow();
        });
    }
}
