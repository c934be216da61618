package org.hearth.fact;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hearth.table.Table;
import org.hearth.workspace.Scratch;

/** One sorted Parquet file of what a query gives. */
public final class SortedFile {

    /** What DuckDB may hold in memory, beside what Java holds; more is laid beside the file while it is written. */
    private static final String MEMORY = "4GB";

    private SortedFile() {}

    /**
     * Writes {@code directory/<table name>.parquet}.
     *
     * @param preparing SQL that makes tables
     * @param query SQL of rows that have the table's columns, read from one of these tables and sorted by columns that no two different
     *     rows share the values of: so the same rows give the same bytes, which they do not where DuckDB knows more of their source
     */
    public static void write(List<String> preparing, String query, Table table, Path directory) {
        Path spill = directory.resolve("." + table.name() + ".spill");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET memory_limit = '" + MEMORY + "'");
            statement.execute("SET temp_directory = " + DeliveryRows.text(spill));
            for (String sql : preparing) {
                statement.execute(sql);
            }
            statement.execute("COPY (" + query + ") TO " + DeliveryRows.text(table.in(directory))
                    + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + table.name() + ": " + e.getMessage(), e);
        }
        Scratch.delete(spill);
    }

    /**
     * Joins rows of persons from two files of a table, each in order of persons, into one: where a row came from leaves no trace.
     *
     * @param kept SQL condition on the rows to take of the first directory's file; those of the second are taken all
     */
    static void join(Table table, Path earlier, String kept, Path made, Path directory) {
        String numbered = "SELECT * FROM read_parquet(%s, file_row_number = true)";
        write(
                List.of("CREATE TEMP TABLE joined AS "
                        + numbered.formatted(DeliveryRows.text(table.in(earlier))) + " WHERE " + kept + " UNION ALL "
                        + numbered.formatted(DeliveryRows.text(table.in(made)))),
                "SELECT * EXCLUDE (file_row_number) FROM joined ORDER BY person, file_row_number",
                table,
                directory);
    }
}
