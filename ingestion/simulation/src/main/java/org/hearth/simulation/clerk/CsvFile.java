package org.hearth.simulation.clerk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Rows of a CSV file being written. Not thread-safe. */
public final class CsvFile implements AutoCloseable {

    private final CsvWriter csv;
    private final Runnable counter;
    private final int columns;

    private CsvFile(Writer writer, Runnable counter, int columns) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        this.counter = counter;
        this.columns = columns;
    }

    /**
     * Rows of a file whose header is written elsewhere.
     *
     * @param counter run for each row
     */
    public static CsvFile of(Writer writer, Runnable counter, int columns) {
        return new CsvFile(writer, counter, columns);
    }

    public void row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(
                    "Cannot write a row: expected " + columns + " cells, found " + cells.length);
        }
        csv.writeRecord(cells);
        counter.run();
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
