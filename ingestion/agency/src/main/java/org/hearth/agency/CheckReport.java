package org.hearth.agency;

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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.extract.Reading;
import org.hearth.extract.Rejection;

/**
 * What a check found, in numbers.
 *
 * @param delivery agency and day, or the name of the file
 * @param rows rows read, by table
 * @param first day of the earliest fact, empty text if there is none
 * @param last day of the latest fact, empty text if there is none
 * @param rejections by kind of defect
 * @param rowsRefused rows that say nothing any more; the other rejections lose one value
 * @param notes what was left out and does no harm, with how often
 */
record CheckReport(
        String delivery,
        SortedMap<String, Long> rows,
        String first,
        String last,
        SortedMap<String, Long> rejections,
        long rowsRefused,
        SortedMap<String, Long> notes) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    CheckReport {
        rows = new TreeMap<>(rows);
        rejections = new TreeMap<>(rejections);
        notes = new TreeMap<>(notes);
    }

    static CheckReport of(String delivery, Reading reading) {
        return new CheckReport(
                delivery,
                reading.rows(),
                reading.first().map(Object::toString).orElse(""),
                reading.last().map(Object::toString).orElse(""),
                reading.refused(),
                reading.rejections().stream()
                        .filter(rejection -> rejection.effect() == Rejection.Effect.ROW_REFUSED)
                        .count(),
                reading.notes());
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
        lines.add("  " + delivery + (first.isEmpty() ? ": no dated facts" : ": from " + first + " to " + last)
                + (rejections.isEmpty() ? "; nothing refused" : ""));
        if (!rejections.isEmpty()) {
            String kinds = rejections.entrySet().stream()
                    .map(kind -> String.format(Locale.UK, "%,d %s", kind.getValue(), kind.getKey()))
                    .collect(Collectors.joining(", "));
            lines.add(String.format(Locale.UK, "    refused: %s (%,d whole rows)", kinds, rowsRefused));
        }
        notes.forEach((note, times) -> lines.add("    note: " + note + (times > 1 ? " (" + times + " times)" : "")));
        return lines;
    }
}
