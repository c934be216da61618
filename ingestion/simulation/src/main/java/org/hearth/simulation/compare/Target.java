package org.hearth.simulation.compare;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A published figure.
 *
 * @param measure what is counted; two with a slash between them for the one over the other
 * @param value in its unit
 * @param scale what a ratio is multiplied by to be in the unit
 * @param source who published it, for when and where
 */
record Target(String measure, String label, String group, double value, double scale, String unit, String source) {

    /** Every figure of {@code targets.csv}, in order. */
    static List<Target> all() {
        InputStream resource = Target.class.getResourceAsStream("targets.csv");
        if (resource == null) {
            throw new IllegalStateException("Cannot find the resource targets.csv");
        }
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return csv.stream().map(Target::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Target of(NamedCsvRecord row) {
        return new Target(
                row.getField("measure"),
                row.getField("label"),
                row.getField("group"),
                Double.parseDouble(row.getField("target")),
                Double.parseDouble(row.getField("scale")),
                row.getField("unit"),
                row.getField("source"));
    }
}
