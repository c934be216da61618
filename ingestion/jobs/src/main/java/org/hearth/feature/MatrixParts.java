package org.hearth.feature;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.population.JobTables;
import org.hearth.table.ParquetCopy;
import org.hearth.table.Table;

/** The matrix and its members while they are written in parts. How households are spread over parts leaves no trace in what is joined. */
final class MatrixParts implements Serializable {

    private static final long serialVersionUID = 1;

    private final String folder;
    private final MatrixRows form;

    MatrixParts(Path folder, MatrixRows form) {
        this.folder = folder.toString();
        this.form = form;
    }

    /** A writer of one part. */
    MatrixRows.Writer writer(int part) {
        try {
            return form.writer(Files.createDirectories(Path.of(folder, Integer.toString(part))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Joins the parts to one file a table. */
    void join(Path directory) throws IOException {
        join(List.of(), "true", directory);
    }

    /**
     * Joins the parts and some rows of an earlier matrix.
     *
     * @param earlier its directory
     * @param kept SQL of the households whose rows are taken from it
     */
    void join(Path earlier, String kept, Path directory) throws IOException {
        String inParts = "starts_with(filename, '" + folder.replace("'", "''") + "')";
        join(List.of(earlier), inParts + " OR household IN (" + kept + ")", directory);
    }

    private void join(List<Path> earlier, String where, Path directory) throws IOException {
        List<Path> places = new ArrayList<>(earlier);
        List<Path> parts;
        try (Stream<Path> found = Files.list(Path.of(folder))) {
            parts = found.sorted().toList();
        }
        places.addAll(parts);
        sort(form.table(), places, where, List.of("household", "as_of"), directory);
        sort(JobTables.MEMBERS, places, where, List.of("household", "as_of", "person"), directory);
        for (Path part : parts) {
            Files.delete(form.table().in(part));
            Files.delete(JobTables.MEMBERS.in(part));
            Files.delete(part);
        }
        Files.delete(Path.of(folder));
    }

    private static void sort(Table table, List<Path> places, String where, List<String> by, Path directory) {
        List<Path> files = places.stream().map(table::in).toList();
        ParquetCopy.sort(files, where, by, table.in(directory));
    }
}
