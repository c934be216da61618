package org.hearth.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes Parquet that another engine wrote once more, so that its bytes depend on nothing but its rows and their order. */
public final class ParquetCopy {

    private ParquetCopy() {}

    /** Copies one file, zstd, rows in order. */
    public static void copy(Path from, Path to) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET preserve_insertion_order = true");
            statement.execute("COPY (FROM read_parquet(" + quoted(from) + ")) TO " + quoted(to)
                    + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot copy " + from.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
