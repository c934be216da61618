package org.hearth.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.hearth.table.Table;

/**
 * One sorted Parquet file of a data set of many partitions: Spark writes its parts side by side, then DuckDB merges them. That is
 * less work than one Spark task that sorts and writes everything.
 */
public final class SortedFile {

    private SortedFile() {}

    /**
     * Writes {@code directory/<table name>.parquet} from rows that have the table's columns.
     *
     * @param sortedBy columns that no two different rows share the values of, so that the same rows give the same bytes
     */
    public static void write(Dataset<Row> rows, Table table, Path directory, String... sortedBy) {
        write(Optional.of(rows), Optional.empty(), table, directory, sortedBy);
    }

    /**
     * Writes it from rows of Spark and from rows that DuckDB itself reads, either of which may be absent.
     *
     * @param query SQL of rows that have the table's columns
     * @param sortedBy columns that no two different rows share the values of, so that the same rows give the same bytes
     */
    public static void write(
            Optional<Dataset<Row>> rows, Optional<String> query, Table table, Path directory, String... sortedBy) {
        Path parts = directory.resolve("." + table.name() + ".parts");
        String columns = select(table);
        List<String> sources = new ArrayList<>();
        rows.ifPresent(some -> {
            some.write().mode(SaveMode.Overwrite).parquet(parts.toString());
            sources.add("SELECT " + columns + " FROM read_parquet(" + text(parts + "/*.parquet") + ")");
        });
        query.ifPresent(sql -> sources.add("SELECT " + columns + " FROM (" + sql + ")"));
        try {
            Files.createDirectories(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        merge(parts, table.in(directory), String.join(" UNION ALL ", sources), List.of(sortedBy));
        delete(parts);
    }

    private static String select(Table table) {
        return table.columns().stream()
                .map(column -> "CAST(" + quoted(column.name()) + " AS "
                        + column.type().sql() + ") AS " + quoted(column.name()))
                .collect(Collectors.joining(", "));
    }

    private static void merge(Path parts, Path file, String rows, List<String> sortedBy) {
        String order = sortedBy.stream().map(SortedFile::quoted).collect(Collectors.joining(", "));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute(
                    "SET temp_directory = " + text(parts.resolve("spill").toString()));
            // A table between, or the same rows give other bytes where they come from another kind of source.
            statement.execute("CREATE TEMP TABLE gathered AS " + rows);
            statement.execute("COPY (SELECT * FROM gathered ORDER BY " + order + ") TO " + text(file.toString())
                    + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }

    /** A text as SQL has it. */
    public static String text(String literal) {
        return "'" + literal.replace("'", "''") + "'";
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
