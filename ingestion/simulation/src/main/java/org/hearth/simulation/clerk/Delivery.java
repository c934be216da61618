package org.hearth.simulation.clerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where an extract's files go, and how many rows each agency wrote. Not thread-safe. */
public final class Delivery {

    private static final int BUFFER = 1 << 16;

    private final Optional<Path> directory;
    private final String date;
    private final Map<String, Long> rows = new TreeMap<>();

    /**
     * A delivery under a directory.
     *
     * @param directory where the agencies' folders go; empty to write nothing and only find out what would be written
     * @param date the delivery date
     */
    public Delivery(Optional<Path> directory, String date) {
        this.directory = directory;
        this.date = date;
    }

    /** Opens a file of an agency. */
    public Writer open(String agency, String file) {
        if (directory.isEmpty()) {
            return Writer.nullWriter();
        }
        try {
            Path folder =
                    Files.createDirectories(directory.get().resolve(agency).resolve(date));
            return new java.io.BufferedWriter(
                    Files.newBufferedWriter(folder.resolve(file), StandardCharsets.UTF_8), BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a CSV file of an agency. */
    public CsvFile csv(String agency, String file, String... header) {
        return CsvFile.of(open(agency, file), () -> rows.merge(agency, 1L, Long::sum), header);
    }

    /** Rows written by agency. */
    public Map<String, Long> rows() {
        return rows;
    }
}
