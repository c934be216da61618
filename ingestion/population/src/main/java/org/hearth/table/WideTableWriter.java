package org.hearth.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes one Parquet file (zstd) of a table whose last columns, some hundred, are all numbers; rows in the order they come. The numbers
 * of a row are handed over at once, which costs a fifth of handing over each. Not thread-safe.
 */
public final class WideTableWriter implements AutoCloseable {

    private static final String NUMBERS = "numbers";

    private final Path file;
    private final String select;
    private final int numbers;
    private final Connection connection;
    private final DuckDBAppender appender;

    private WideTableWriter(Path file, String select, int numbers, Connection connection, DuckDBAppender appender) {
        this.file = file;
        this.select = select;
        this.numbers = numbers;
        this.connection = connection;
        this.appender = appender;
    }

    /**
     * A writer of {@code directory/<table name>.parquet}; the file appears on {@link #close()}.
     *
     * @param numbers how many of the last columns are numbers that are never absent
     */
    public static WideTableWriter open(Table table, int numbers, Path directory) {
        List<Column> first = table.columns().subList(0, table.columns().size() - numbers);
        List<String> last =
                table.columnNames().subList(first.size(), table.columns().size());
        String columns = first.stream()
                .map(c -> quoted(c.name()) + ' ' + c.type().sql() + (c.required() ? " NOT NULL" : ""))
                .collect(Collectors.joining(", "));
        String select = Stream.concat(
                        first.stream().map(column -> quoted(column.name())),
                        IntStream.range(0, numbers)
                                .mapToObj(i -> NUMBERS + '[' + (i + 1) + "] AS " + quoted(last.get(i))))
                .collect(Collectors.joining(", "));
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET threads = 1");
                statement.execute("SET preserve_insertion_order = true");
                statement.execute("SET wal_autocheckpoint = '1TB'");
                statement.execute("CREATE TABLE rows (" + columns + ", " + NUMBERS + " DOUBLE[" + numbers + "])");
            }
            DuckDBAppender appender =
                    connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "rows");
            return new WideTableWriter(table.in(directory), select, numbers, connection, appender);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write table " + table.name() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes a row.
     *
     * @param last the numbers
     * @param first the values before them: String, Long, Boolean, LocalDate or null
     */
    public void write(double[] last, @Nullable Object... first) {
        if (last.length != numbers) {
            throw new IllegalArgumentException(
                    "Cannot write a row: expected " + numbers + " numbers, found " + last.length);
        }
        try {
            appender.beginRow();
            for (Object value : first) {
                append(value);
            }
            appender.append(last);
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
        } else if (value instanceof Boolean flag) {
            appender.append(flag.booleanValue());
        } else if (value instanceof LocalDate date) {
            appender.append(date);
        } else {
            throw new IllegalArgumentException(
                    "Cannot write a " + value.getClass().getSimpleName());
        }
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }

    @Override
    public void close() {
        try {
            appender.close();
            try (Statement statement = connection.createStatement()) {
                statement.execute("COPY (SELECT " + select + " FROM rows) TO '"
                        + file.toString().replace("'", "''") + "' (FORMAT parquet, COMPRESSION zstd)");
            }
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }
}
