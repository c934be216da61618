package org.hearth.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes one Parquet file (zstd), rows in the order they come. Give one value a column: String, Long or Integer, Double,
 * Boolean, LocalDate, byte[] or null. Not thread-safe.
 */
public final class TableWriter implements AutoCloseable {

    private final Table table;
    private final Path file;
    private final Connection connection;
    private final DuckDBAppender appender;
    private long rows;

    private TableWriter(Table table, Path file, Connection connection, DuckDBAppender appender) {
        this.table = table;
        this.file = file;
        this.connection = connection;
        this.appender = appender;
    }

    /** A writer of {@code directory/<table name>.parquet}; the file appears on {@link #close()}. */
    public static TableWriter open(Table table, Path directory) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET threads = 1");
                statement.execute("SET preserve_insertion_order = true");
                // It is in memory alone, yet would make a checkpoint again and again: half the cost of appending.
                statement.execute("SET wal_autocheckpoint = '1TB'");
                String columns = table.columns().stream()
                        .map(c -> '"' + c.name() + "\" " + c.type().sql() + (c.required() ? " NOT NULL" : ""))
                        .collect(Collectors.joining(", "));
                statement.execute("CREATE TABLE rows (" + columns + ")");
            }
            DuckDBAppender appender =
                    connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "rows");
            return new TableWriter(table, table.in(directory), connection, appender);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write table " + table.name() + ": " + e.getMessage(), e);
        }
    }

    public void write(@Nullable Object... values) {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException("Cannot write a row of " + table.name() + ": expected "
                    + table.columns().size() + " values, found " + values.length);
        }
        try {
            appender.beginRow();
            for (Object value : values) {
                append(value);
            }
            appender.endRow();
            rows++;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write a row of " + table.name() + ": " + e.getMessage(), e);
        }
    }

    private void append(@Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof Long whole) {
            appender.append(whole.longValue());
        } else if (value instanceof Integer whole) {
            appender.append(whole.longValue());
        } else if (value instanceof Double number) {
            appender.append(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            appender.append(flag.booleanValue());
        } else if (value instanceof LocalDate date) {
            appender.append(date);
        } else if (value instanceof byte[] bytes) {
            appender.append(bytes);
        } else {
            throw new IllegalArgumentException(
                    "Cannot write a " + value.getClass().getSimpleName() + " to table " + table.name());
        }
    }

    /** Rows written so far. */
    public long rows() {
        return rows;
    }

    @Override
    public void close() {
        try {
            appender.close();
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "COPY rows TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet, COMPRESSION zstd)");
            }
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }
}
