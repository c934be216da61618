package org.hearth.agency;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.extract.Reading;

/**
 * What a check found, in numbers.
 *
 * @param delivery agency and day, or the name of the file
 * @param files the format of each file by its name
 * @param bytes size of all files
 * @param broken files that are not whole, each with the line where it first breaks
 * @param rows rows read, by table
 * @param rejections by kind of defect
 * @param rowsRefused rows that say nothing any more; the other rejections lose one value
 * @param warnings what was odd and read all the same, by kind of defect
 * @param notes what was left out and does no harm, with how often
 */
@JsonIgnoreProperties(value = "formats", allowGetters = true)
record CheckReport(
        String delivery,
        SortedMap<String, String> files,
        long bytes,
        SortedMap<String, Long> broken,
        SortedMap<String, Long> rows,
        Period period,
        SortedMap<String, Long> rejections,
        long rowsRefused,
        SortedMap<String, Long> warnings,
        SortedMap<String, Long> notes) {

    /**
     * The days that facts happened on.
     *
     * @param from day of the earliest, empty text if there is none
     * @param to day of the latest, empty text if there is none
     */
    record Period(String from, String to) {

        boolean isEmpty() {
            return from.isEmpty();
        }
    }

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    CheckReport {
        files = new TreeMap<>(files);
        broken = new TreeMap<>(broken);
        rows = new TreeMap<>(rows);
        rejections = new TreeMap<>(rejections);
        warnings = new TreeMap<>(warnings);
        notes = new TreeMap<>(notes);
    }

    static CheckReport of(String delivery, Reading reading) {
        return new CheckReport(
                delivery,
                reading.files(),
                reading.bytes(),
                reading.broken(),
                reading.rows(),
                new Period(
                        reading.first().map(Object::toString).orElse(""),
                        reading.last().map(Object::toString).orElse("")),
                reading.refused(),
                reading.rowsRefused(),
                reading.warned(),
                reading.notes());
    }

    /** The formats of its files. */
    @JsonProperty
    SortedSet<String> formats() {
        return new TreeSet<>(files.values());
    }

    static CheckReport read(Path file) {
        try {
            return JSON.readValue(file.toFile(), CheckReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String json() throws JsonProcessingException {
        return JSON.writeValueAsString(this);
    }

    static String json(List<CheckReport> reports) throws JsonProcessingException {
        return JSON.writeValueAsString(reports);
    }

    /** The lines below a summary: period, and each kind of defect. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String covers = period.isEmpty() ? "no dated facts" : "from " + period.from + " to " + period.to;
        lines.add("  " + delivery + " as " + String.join(", ", formats()) + ": " + covers
                + (rejections.isEmpty() ? "; nothing refused" : ""));
        lines.addAll(brokenLines());
        if (!rejections.isEmpty()) {
            lines.add(String.format(Locale.UK, "    refused: %s (whole rows: %,d)", counted(rejections), rowsRefused));
        }
        if (!warnings.isEmpty()) {
            lines.add("    warnings: " + counted(warnings));
        }
        notes.forEach((note, times) -> lines.add("    note: " + note + (times > 1 ? " (" + times + " times)" : "")));
        return lines;
    }

    /** A line for each file that is not whole. */
    List<String> brokenLines() {
        String read = rows.isEmpty() ? "nothing" : counted(rows);
        return broken.entrySet().stream()
                .map(file -> String.format(
                        Locale.UK,
                        "    BROKEN: %s is not whole (line %,d); read of the delivery all the same: %s; ask for the file again",
                        file.getKey(),
                        file.getValue(),
                        read))
                .toList();
    }

    private static String counted(SortedMap<String, Long> kinds) {
        return kinds.entrySet().stream()
                .map(kind -> String.format(Locale.UK, "%,d %s", kind.getValue(), kind.getKey()))
                .collect(Collectors.joining(", "));
    }
}
