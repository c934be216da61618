package org.hearth.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.hearth.access.Caller;
import org.hearth.problem.Problem;

/**
 * Reads with the api role, each in one transaction that knows its caller. Publications wait while one is open, so it sees one
 * publication alone. Blocks: call it from a worker thread. Thread-safe.
 */
public final class Reads {

    /** The advisory lock that readers share and {@code publish} takes alone to swap. */
    public static final long PUBLICATION_LOCK = 0x6865617274680001L;

    private final DataSource api;

    public Reads(DataSource api) {
        this.api = api;
    }

    /** What is done inside the transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /**
     * Runs the work in a transaction of this caller, then commits; whatever it throws rolls back.
     *
     * @throws Problem unavailable if the database cannot be reached
     */
    public <T> T as(Caller caller, Work<T> work) {
        try (Connection connection = api.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Sql.run(
                        connection,
                        """
                        select set_config('hearth.persona', ?, true), set_config('hearth.role', ?, true),
                            set_config('hearth.team', ?, true), pg_advisory_xact_lock_shared(?)""",
                        caller.personaId(),
                        caller.role().slug(),
                        caller.team().orElse(""),
                        PUBLICATION_LOCK);
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLTransientConnectionException e) {
            throw new Problem(Problem.Type.UNAVAILABLE, "Try again in a minute.");
        } catch (SQLException e) {
            if (e.getSQLState() != null
                    && (e.getSQLState().startsWith("08") || e.getSQLState().startsWith("57P"))) {
                throw new Problem(Problem.Type.UNAVAILABLE, "Try again in a minute.");
            }
            throw new IllegalStateException("Cannot read the database: state " + e.getSQLState(), e);
        }
    }

    /** Whether the database answers. */
    public boolean answers() {
        try (Connection connection = api.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
