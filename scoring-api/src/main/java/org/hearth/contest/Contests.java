package org.hearth.contest;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hearth.access.Action;
import org.hearth.access.Caller;
import org.hearth.answer.Json;
import org.hearth.audit.Audit;
import org.hearth.database.Reads;
import org.hearth.database.Sql;
import org.hearth.household.Purpose;
import org.hearth.household.WhyListed;
import org.hearth.household.WhyListedRows;
import org.hearth.problem.Problem;
import org.hearth.workspace.Digest;

/** Opens, reads and decides contests. Blocks. */
public final class Contests {

    private static final String CONTEST =
            "select * from serving.contest where reference in (select serving.names(?)) order by id desc limit 1";

    private final Reads reads;

    public Contests(Reads reads) {
        this.reads = reads;
    }

    /** A contest with what was frozen when it was opened. */
    public record Frozen(Contest contest, WhyListed evidence) {}

    /**
     * Writes down that a family disagrees, and freezes its score and every event behind it.
     *
     * @throws Problem not-found if it is not on the list of the caller's team; bad-request if a contest of it is open
     */
    public Contest open(Caller caller, String reference, Grounds grounds) {
        caller.require(Action.READ_HOUSEHOLD);
        return reads.as(caller, connection -> {
            Audit.write(connection, Audit.Event.CONTEST_OPENED, reference, Purpose.CONTEST.slug());
            Audit.write(connection, Audit.Event.HOUSEHOLD_READ, reference, Purpose.CONTEST.slug());
            WhyListed evidence = WhyListedRows.read(connection, reference, Optional.empty())
                    .orElseThrow(() -> Problem.notFound("Your team's list has no household of this reference."));
            if (latest(connection, reference).filter(Contest::isOpen).isPresent()) {
                throw Problem.badRequest("A contest about this household is open already.");
            }
            String frozen = new String(Json.bytes(evidence), StandardCharsets.UTF_8);
            Sql.run(
                    connection,
                    "insert into serving.contest (reference, team, grounds, evidence, digest) values (?, ?, ?, ?, ?)",
                    reference,
                    caller.team().orElseThrow(),
                    grounds.slug(),
                    frozen,
                    Digest.ofText(frozen));
            return latest(connection, reference).orElseThrow();
        });
    }

    /**
     * The latest contest of a household and what was frozen, also when it is no longer listed.
     *
     * @throws Problem not-found if there is none that is the caller's team's
     */
    public Frozen frozen(Caller caller, String reference) {
        caller.require(Action.READ_HOUSEHOLD);
        return reads.as(caller, connection -> {
            Audit.write(connection, Audit.Event.CONTEST_READ, reference, Purpose.CONTEST.slug());
            return Sql.first(
                            connection,
                            CONTEST,
                            row -> new Frozen(contest(row), Json.read(row.getString("evidence"), WhyListed.class)),
                            reference)
                    .orElseThrow(Contests::notFound);
        });
    }

    /**
     * Decides the open contest of a household, once.
     *
     * @throws Problem not-allowed for anybody but a team's manager; not-found if none is open
     */
    public Contest decide(Caller caller, String reference, State outcome) {
        caller.require(Action.DECIDE_CONTEST);
        if (outcome == State.OPEN) {
            throw Problem.badRequest("Say how the contest ended.");
        }
        return reads.as(caller, connection -> {
            Audit.write(connection, Audit.Event.CONTEST_DECIDED, reference, outcome.slug());
            if (latest(connection, reference).filter(Contest::isOpen).isEmpty()) {
                throw notFound();
            }
            Sql.run(
                    connection,
                    "update serving.contest set state = ? where reference in (select serving.names(?)) and state = 'open'",
                    outcome.slug(),
                    reference);
            return latest(connection, reference).orElseThrow();
        });
    }

    /** The latest contest of a household, as far as the transaction may see it. */
    public static Optional<Contest> latest(Connection connection, String reference) throws SQLException {
        return Sql.first(connection, CONTEST, Contests::contest, reference);
    }

    private static Contest contest(ResultSet row) throws SQLException {
        return new Contest(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("team"),
                row.getString("grounds"),
                row.getString("state"),
                day(row, "opened_at").orElseThrow(),
                row.getString("opened_by"),
                day(row, "decided_at"),
                Optional.ofNullable(row.getString("decided_by")),
                row.getString("digest"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toLocalDate);
    }

    private static Problem notFound() {
        return Problem.notFound("Your team has no open contest about a household of this reference.");
    }
}
