package org.hearth.simulation.clerk;

import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What some circles add to each file of the extracts, in memory until it is taken; nothing is kept of a delivery nobody wants to
 * read. Not thread-safe.
 */
public final class Delivery {

    private static final String NOTHING = "";

    private final boolean wanted;
    private final Map<Sheet, StringWriter> texts = new TreeMap<>();
    private final Map<String, Long> rows = new TreeMap<>();

    /**
     * A file and what stands before and after its rows.
     *
     * @param folder of the agency; empty for the truth's own files
     */
    public record Sheet(String folder, String file, String before, String after) implements Comparable<Sheet> {

        /** A CSV file with a header. */
        public static Sheet csv(String folder, String file, String... header) {
            return new Sheet(folder, file, String.join(",", header) + "\n", NOTHING);
        }

        @Override
        public int compareTo(Sheet other) {
            int folders = folder.compareTo(other.folder);
            return folders != 0 ? folders : file.compareTo(other.file);
        }
    }

    /**
     * A delivery.
     *
     * @param wanted whether its text is to be kept; rows are counted either way
     */
    public Delivery(boolean wanted) {
        this.wanted = wanted;
    }

    /** Opens a file: one text for all circles of this delivery. */
    public Writer open(Sheet sheet) {
        StringWriter text = new StringWriter();
        texts.put(sheet, text);
        return wanted ? text : Writer.nullWriter();
    }

    /** Opens a CSV file of an agency, or with no agency one of the truth. */
    public CsvFile csv(String agency, String file, String... header) {
        String counted = agency.isEmpty() ? file.substring(0, file.lastIndexOf('.')) : agency;
        Writer text = open(Sheet.csv(agency, file, header));
        return CsvFile.of(text, () -> rows.merge(counted, 1L, Long::sum), header.length);
    }

    /** What was written, by file, in UTF-8. */
    public Map<Sheet, byte[]> texts() {
        Map<Sheet, byte[]> bytes = new TreeMap<>();
        texts.forEach((sheet, text) -> bytes.put(sheet, text.toString().getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /** Rows written by agency, those of the truth by file. */
    public Map<String, Long> rows() {
        return rows;
    }
}
