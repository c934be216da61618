package org.hearth.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Rows held in DuckDB's memory, in the order they come, until they are written as one Parquet file (zstd). Not thread-safe. */
final class HeldRows {

    private final Path file;
    private final Connection connection;
    private final DuckDBAppender appender;

    private HeldRows(Path file, Connection connection, DuckDBAppender appender) {
        this.file = file;
        this.connection = connection;
        this.appender = appender;
    }

    /** None yet. {@code columns} is as SQL declares them. */
    static HeldRows of(String columns, Path file) {
        try {
            DuckDBConnection connection = OneThread.connection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TEMP TABLE rows (" + columns + ")");
            }
            return new HeldRows(
                    file, connection, connection.createAppender("temp", DuckDBConnection.DEFAULT_SCHEMA, "rows"));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /** Columns of a table as SQL declares them. */
    static String declared(List<Column> columns) {
        return columns.stream()
                .map(column ->
                        quoted(column.name()) + ' ' + column.type().sql() + (column.required() ? " NOT NULL" : ""))
                .collect(Collectors.joining(", "));
    }

    static String quoted(String column) {
        return '"' + column + '"';
    }

    /** Adds a row: the values, then the numbers as one list unless there are none. */
    void add(@Nullable Object[] values, double... numbers) {
        try {
            appender.beginRow();
            for (Object value : values) {
                append(value);
            }
            if (numbers.length > 0) {
                appender.append(numbers);
            }
            appender.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write a row of " + file.getFileName() + ": " + e.getMessage(), e);
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
                    "Cannot write a " + value.getClass().getSimpleName() + " to " + file.getFileName());
        }
    }

    /** Writes what {@code selected} takes of the rows, and lets go of them. */
    void write(String selected) {
        try {
            appender.close();
            try (Statement statement = connection.createStatement()) {
                statement.execute("COPY (SELECT " + selected + " FROM rows) TO '"
                        + file.toString().replace("'", "''") + "' (FORMAT parquet, COMPRESSION zstd)");
            }
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }
}
