package org.hearth.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.stream.Collectors;

/** Rewrites a table's file with some of its rows alone, with the bytes that {@link TableWriter} would write of them. */
public final class TableRewrite {

    private TableRewrite() {}

    /**
     * Rewrites {@code directory/<table name>.parquet}; the order of rows stays.
     *
     * @param keep SQL condition over the table's columns and under the table's name; rows of which it is not true go
     * @param emptied optional columns that hold nothing from now on
     * @return how many rows there are now
     */
    public static long of(Table table, Path directory, String keep, Collection<String> emptied) {
        Path file = table.in(directory);
        Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
        try (Connection connection = OneThread.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE rows (" + columns(table) + ")");
            statement.execute("INSERT INTO rows SELECT " + values(table, emptied) + " FROM read_parquet(" + text(file)
                    + ", file_row_number = true) AS \"" + table.name() + "\" WHERE " + keep
                    + " ORDER BY file_row_number");
            statement.execute("COPY rows TO " + text(draft) + " (FORMAT parquet, COMPRESSION zstd)");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM rows")) {
                count.next();
                return count.getLong(1);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Cannot rewrite " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static String columns(Table table) {
        return table.columns().stream()
                .map(column -> quoted(column) + " " + column.type().sql() + (column.required() ? " NOT NULL" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String values(Table table, Collection<String> emptied) {
        return table.columns().stream()
                .map(column -> emptied.contains(column.name()) ? "NULL" : quoted(column))
                .collect(Collectors.joining(", "));
    }

    private static String quoted(Column column) {
        return '"' + column.name() + '"';
    }

    private static String text(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
