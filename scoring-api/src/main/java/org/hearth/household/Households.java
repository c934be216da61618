package org.hearth.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.access.Action;
import org.hearth.access.Caller;
import org.hearth.audit.Audit;
import org.hearth.database.Reads;
import org.hearth.database.Sql;
import org.hearth.problem.Problem;

/** Opens households, each with an audit entry in the same transaction. Blocks. */
public final class Households {

    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final Reads reads;

    public Households(Reads reads) {
        this.reads = reads;
    }

    /**
     * Opens a household; by the reference of one that linkage merged into it, the one that goes on for it. If there is none of that reference for the caller's team, that they asked is written down instead.
     *
     * @throws Problem not-allowed if the role opens no households; not-found if it is not there or another team's, which is not
     *     told apart
     */
    public Household read(Caller caller, String reference, Purpose purpose) {
        return open(caller, reference, purpose, (connection, now) -> {
            Audit.write(connection, Audit.Event.HOUSEHOLD_READ, now, purpose.slug());
            return HouseholdRows.read(connection, now);
        });
    }

    /**
     * Everything that a listing was made from, for the family that asks. Leaves two audit entries: that it was opened, and that it
     * was handed out.
     *
     * @param member the one member whose events are wanted; everybody's when empty
     * @throws Problem as {@link #read}
     */
    public WhyListed whyListed(Caller caller, String reference, Purpose purpose, Optional<Integer> member) {
        return open(caller, reference, purpose, (connection, now) -> {
            Audit.write(connection, Audit.Event.HOUSEHOLD_EXPORTED, now, purpose.slug());
            Audit.write(connection, Audit.Event.HOUSEHOLD_READ, now, purpose.slug());
            return WhyListedRows.read(connection, now, member);
        });
    }

    /** Reads what there is of a household under a reference, and writes down that it does. */
    private interface Reading<T> {
        Optional<T> of(Connection connection, String reference) throws SQLException;
    }

    private <T> T open(Caller caller, String reference, Purpose purpose, Reading<T> reading) {
        caller.require(Action.READ_HOUSEHOLD);
        if (!REFERENCE.matcher(reference).matches()) {
            throw notFound();
        }
        Optional<T> household = reads.as(caller, connection -> {
            Optional<T> found = reading.of(connection, reference);
            Optional<String> now = found.isPresent() ? Optional.empty() : successor(connection, reference);
            if (now.isPresent()) {
                found = reading.of(connection, now.get());
            }
            if (found.isEmpty()) {
                connection.rollback();
            }
            return found;
        });
        return household.orElseGet(() -> {
            reads.as(caller, connection -> {
                Audit.write(connection, Audit.Event.HOUSEHOLD_NOT_FOUND, reference, purpose.slug());
                return true;
            });
            throw notFound();
        });
    }

    /** The household that goes on for one that linkage merged into it. */
    private static Optional<String> successor(Connection connection, String reference) throws SQLException {
        return Sql.first(
                connection,
                "select reference from serving.former_reference where former = ?",
                row -> row.getString(1),
                reference);
    }

    private static Problem notFound() {
        return Problem.notFound("Your team's list has no household of this reference.");
    }
}
