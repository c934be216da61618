package org.hearth.feature;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.population.JobTables;
import org.hearth.table.ParquetStream;
import org.hearth.table.Table;

/**
 * The matrix and its members while they are written in parts, each of as many households as any other, in order. What is joined has a
 * row group or more for each part.
 */
final class MatrixParts implements Serializable {

    private static final long serialVersionUID = 1;

    private final String folder;
    private final MatrixRows form;
    private final Cuts households;

    MatrixParts(Path folder, MatrixRows form, Cuts households) {
        this.folder = folder.toString();
        this.form = form;
        this.households = households;
    }

    Cuts households() {
        return households;
    }

    /** Writes one part. */
    void write(int part, Stream<MatrixRows.Seen> rows) {
        form.write(rows, made(Integer.toString(part)));
    }

    /**
     * Writes every part from rows of an earlier matrix, and some others.
     *
     * @param earlier its directory
     * @param grounds say which households' rows are taken from it
     * @param others rows of the other households, in order
     */
    void write(Path earlier, Grounds grounds, Stream<MatrixRows.Seen> others) {
        Path changed = made("changed");
        form.write(others, changed);
        try (ParquetStream stream = ParquetStream.open()) {
            for (int part = 0; part < households.pieces(); part++) {
                String here = households.holds("household", part);
                String kept = grounds.kept() + " WHERE " + here;
                for (Table table : List.of(form.table(), JobTables.MEMBERS)) {
                    String order = table.equals(JobTables.MEMBERS) ? ", person" : "";
                    // Of several files read at once nothing is known beforehand, which would show in the bytes.
                    stream.copy(
                            "SELECT * EXCLUDE (filename) FROM read_parquet([" + text(table.in(earlier)) + ", "
                                    + text(table.in(changed)) + "], filename = true) WHERE " + here
                                    + " AND (filename = " + text(table.in(changed)) + " OR household IN (" + kept
                                    + ")) ORDER BY household, as_of" + order,
                            table.in(made(Integer.toString(part))));
                }
            }
        }
        delete(changed);
    }

    /** Joins the parts to one file a table. */
    void join(Path directory) throws IOException {
        List<Path> parts = IntStream.range(0, households.pieces())
                .mapToObj(part -> made(Integer.toString(part)))
                .toList();
        for (Table table : List.of(form.table(), JobTables.MEMBERS)) {
            RowGroups.join(parts.stream().map(table::in).toList(), table.in(directory));
        }
        parts.forEach(this::delete);
        Files.delete(Path.of(folder));
    }

    private static String text(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    private Path made(String part) {
        try {
            return Files.createDirectories(Path.of(folder, part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(Path part) {
        try {
            Files.delete(form.table().in(part));
            Files.delete(JobTables.MEMBERS.in(part));
            Files.delete(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
