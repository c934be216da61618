package org.hearth.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Writes Parquet that another engine wrote once more, so that its bytes depend on nothing but its rows and their order. */
public final class ParquetCopy {

    private ParquetCopy() {}

    /** Copies one file, zstd, rows in order. */
    public static void copy(Path from, Path to) {
        join(List.of(from), to);
    }

    /** Joins files of one table into one, zstd, the rows of each in order after those of the one before. */
    public static void join(List<Path> from, Path to) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET preserve_insertion_order = true");
            String files = from.stream().map(ParquetCopy::quoted).collect(Collectors.joining(", ", "[", "]"));
            statement.execute(
                    "COPY (FROM read_parquet(" + files + ")) TO " + quoted(to) + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + to.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
