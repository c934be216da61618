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
     * @param query SQL of rows that have the table's columns, read from these tables and sorted by columns that no two different rows
     *     share the values of: so the same rows give the same bytes, whatever kind of source they come from
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
}
