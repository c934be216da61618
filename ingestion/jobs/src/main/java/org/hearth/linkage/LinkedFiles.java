package org.hearth.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearth.dataset.DataSetLinkage;
import org.hearth.population.JobTables;
import org.hearth.table.Table;
import org.hearth.table.TableReader;
import org.hearth.table.TableWriter;

/**
 * The files of {@code linked/} while they are made: rows that this run has made, and of an earlier run those that still hold, in one
 * order. Not thread-safe.
 */
final class LinkedFiles implements AutoCloseable {

    private final Path directory;
    private final Optional<Path> before;
    private final TableReader tables = TableReader.open(Map.of());
    private final List<Path> made = new ArrayList<>();

    /**
     * Files to come.
     *
     * @param before the folder of a run whose rows hold where nothing says otherwise; empty if all rows are made anew
     */
    LinkedFiles(Path directory, Optional<Path> before) {
        this.directory = directory;
        this.before = before;
        tables.run("SET threads = 1"); // the same rows give the same bytes
    }

    /** Whether every row is made anew. */
    boolean anew() {
        return before.isEmpty();
    }

    /** For queries of what is in the files, and of {@code reached}, see {@link Reach}. */
    TableReader tables() {
        return tables;
    }

    /** A file of this run as SQL names it. */
    String now(Table table) {
        return TableReader.file(table.in(directory));
    }

    private String then(Table table) {
        return TableReader.file(table.in(before.orElseThrow()));
    }

    /** Lets rows of the run before go: those of persons with a record in {@code reached}. */
    void letGo() {
        tables.run("CREATE TEMP TABLE gone AS SELECT DISTINCT person FROM " + then(JobTables.PERSONS)
                + " SEMI JOIN reached USING (record)");
    }

    /** SQL condition on rows of the run before: those that were {@link #letGo let go}. */
    String gone() {
        return anew() ? "true" : "person IN (FROM gone)";
    }

    /** Rows of persons; those of the run before hold but for what is {@link #gone}. */
    void writeByPerson(Table table, Consumer<TableWriter> rows) {
        write(table, "NOT (" + gone() + ")", "person", rows);
    }

    /** A file that is made anew in every run. */
    void writeWhole(Table table, Consumer<TableWriter> rows) {
        try (TableWriter writer = TableWriter.open(table, directory)) {
            rows.accept(writer);
        }
    }

    /** The pairs worth a person's look, of all. */
    void writeReview(DataSetLinkage linkage) {
        linkage.writeReview(directory);
    }

    /**
     * Writes one file.
     *
     * @param holding SQL condition on rows of the run before
     * @param order columns that both runs' rows are in the order of
     */
    void write(Table table, String holding, String order, Consumer<TableWriter> rows) {
        Path here = anew() ? directory : fresh();
        try (TableWriter writer = TableWriter.open(table, here)) {
            rows.accept(writer);
        }
        if (!anew()) {
            made.add(table.in(here));
            String numbered = "SELECT * FROM read_parquet('%s', file_row_number = true)";
            // A table between, or the same rows give other bytes than where all are made anew.
            tables.run("CREATE OR REPLACE TEMP TABLE joined (" + declared(table) + ")");
            tables.run("INSERT INTO joined SELECT * EXCLUDE (file_row_number) FROM ("
                    + numbered.formatted(quoted(table.in(before.orElseThrow()))) + " WHERE " + holding + " UNION ALL "
                    + numbered.formatted(quoted(table.in(here))) + ") ORDER BY " + order + ", file_row_number");
            tables.run("COPY (SELECT * FROM joined) TO '" + quoted(table.in(directory))
                    + "' (FORMAT parquet, COMPRESSION zstd)");
            tables.run("DROP TABLE joined");
        }
    }

    /** A file of the rows that this run made of a table, as SQL names it. */
    String made(Table table) {
        return TableReader.file(table.in(anew() ? directory : fresh()));
    }

    private Path fresh() {
        try {
            return Files.createDirectories(directory.resolve("made"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String declared(Table table) {
        return table.columns().stream()
                .map(column ->
                        '"' + column.name() + "\" " + column.type().sql() + (column.required() ? " NOT NULL" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String quoted(Path file) {
        return file.toString().replace("'", "''");
    }

    @Override
    public void close() {
        tables.close();
        try {
            for (Path file : made) {
                Files.delete(file);
            }
            if (!made.isEmpty()) {
                Files.delete(fresh());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
