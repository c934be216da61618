package org.hearth.fact;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.table.Table;
import org.hearth.workspace.Scratch;

/** One sorted Parquet file of what a query gives. */
public final class SortedFile {

    private SortedFile() {}

    /**
     * Writes {@code directory/<table name>.parquet}.
     *
     * @param query SQL of rows that have the table's columns
     * @param sortedBy columns that no two different rows share the values of, so that the same rows give the same bytes
     */
    public static void write(String query, Table table, Path directory, String... sortedBy) {
        String order = Stream.of(sortedBy).map(SortedFile::quoted).collect(Collectors.joining(", "));
        Path spill = directory.resolve("." + table.name() + ".spill");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET temp_directory = '" + spill.toString().replace("'", "''") + "'");
            // A table between, or the same rows give other bytes where they come from another kind of source.
            statement.execute("CREATE TEMP TABLE gathered AS SELECT " + select(table) + " FROM (" + query + ")");
            statement.execute("COPY (SELECT * FROM gathered ORDER BY " + order + ") TO "
                    + DeliveryRows.text(table.in(directory)) + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + table.name() + ": " + e.getMessage(), e);
        }
        Scratch.delete(spill);
    }

    private static String select(Table table) {
        return table.columns().stream()
                .map(column -> "CAST(" + quoted(column.name()) + " AS "
                        + column.type().sql() + ") AS " + quoted(column.name()))
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }
}
