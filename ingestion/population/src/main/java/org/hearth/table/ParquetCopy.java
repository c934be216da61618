package org.hearth.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.workspace.Scratch;

/** Writes Parquet that was written before once more, so that its bytes depend on nothing but its rows and their order. */
public final class ParquetCopy {

    /** What a sort may hold in memory; more is laid beside the file while it is written. */
    private static final String MEMORY = "3GB";

    private ParquetCopy() {}

    /** Copies one file, zstd, rows in order. */
    public static void copy(Path from, Path to) {
        write(to, "FROM read_parquet(" + text(from) + ")");
    }

    /**
     * Joins files of one table into one, zstd, in the order of some columns: which file a row came from leaves no trace.
     *
     * @param from two or more: of one alone more is known, which would show in the bytes
     * @param where SQL condition on the rows to take; {@code filename} is the path of the file that holds a row
     * @param sortedBy columns that no two rows share the values of
     */
    public static void sort(List<Path> from, String where, List<String> sortedBy, Path to) {
        if (from.size() < 2) {
            throw new IllegalArgumentException("Cannot join " + from.size() + " files: expected two or more");
        }
        String files = from.stream().map(ParquetCopy::text).collect(Collectors.joining(", "));
        String order = sortedBy.stream().map(HeldRows::quoted).collect(Collectors.joining(", "));
        write(
                to,
                "SELECT * EXCLUDE (filename) FROM read_parquet([" + files + "], filename = true) WHERE " + where
                        + " ORDER BY " + order);
    }

    private static void write(Path to, String query) {
        Path spill = to.resolveSibling("." + to.getFileName() + ".spill");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET preserve_insertion_order = true");
            statement.execute("SET memory_limit = '" + MEMORY + "'");
            statement.execute("SET temp_directory = " + text(spill));
            statement.execute("COPY (" + query + ") TO " + text(to) + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + to.getFileName() + ": " + e.getMessage(), e);
        }
        Scratch.delete(spill);
    }

    private static String text(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
