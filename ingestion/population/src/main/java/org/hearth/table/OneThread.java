package org.hearth.table;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/**
 * The one DuckDB of this process in which rows are put together to be written: on one thread and in the order they come, so that the
 * same rows give the same bytes. Each writer has a connection to it, with temporary tables that nobody else sees; another DuckDB for
 * each would cost some 20 ms of a core.
 */
final class OneThread {

    private static final DuckDBConnection ROOT = start();

    private OneThread() {}

    private static DuckDBConnection start() {
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET threads = 1");
                statement.execute("SET preserve_insertion_order = true");
            }
            return connection.unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot start DuckDB: " + e.getMessage(), e);
        }
    }

    /** A connection of one's own; what is temporary goes when it is closed. */
    static DuckDBConnection connection() throws SQLException {
        synchronized (ROOT) {
            return ROOT.duplicate();
        }
    }
}
