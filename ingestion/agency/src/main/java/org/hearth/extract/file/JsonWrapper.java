package org.hearth.extract.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.extract.FileText;

/**
 * Finds the records of a file whose outer object has keys that no format names, such as {@code {"data": [ … ]}}: in the first list that
 * begins with one. Not thread-safe.
 */
final class JsonWrapper {

    /** How many outer objects may be in each other. */
    private static final int DEEPEST = 3;

    private final JsonRecords records;
    private final JsonParser json;
    private List<String> found = List.of();
    private boolean ended;

    private JsonWrapper(JsonRecords records, JsonParser json) {
        this.records = records;
        this.json = json;
    }

    /** The keys from the outermost object to the records; none if the file begins with a list, a record or a key of the format's. */
    static List<String> keys(Path file, JsonRecords records) throws IOException {
        try (FileText.Opened opened = FileText.open(file);
                JsonParser json = JsonRecords.parser(opened.text())) {
            JsonWrapper wrapper = new JsonWrapper(records, json);
            try {
                if (json.nextToken() == JsonToken.START_OBJECT) {
                    wrapper.object(List.of());
                }
            } catch (JsonProcessingException e) {
                // Broken there: what was found before holds.
            }
            return wrapper.found;
        }
    }

    private void object(List<String> path) throws IOException {
        while (!ended && json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken token = json.nextToken();
            boolean isOurs = records.marks().contains(key) || records.inside().contains(key);
            if (isOurs && path.isEmpty()) {
                found = List.of();
                ended = true;
            } else if (!found.isEmpty()) {
                json.skipChildren();
            } else if (isOurs) {
                found = path;
                json.skipChildren();
            } else if (token == JsonToken.START_OBJECT && path.size() < DEEPEST) {
                object(below(path, key));
            } else if (token == JsonToken.START_ARRAY && beginsWithRecord()) {
                found = below(path, key);
            } else {
                json.skipChildren();
            }
        }
    }

    private static List<String> below(List<String> path, String key) {
        return Stream.concat(path.stream(), Stream.of(key)).toList();
    }

    /** Reads a list to its end, and says whether a record is the first thing in it. */
    private boolean beginsWithRecord() throws IOException {
        boolean record = false;
        boolean first = true;
        for (JsonToken next = json.nextToken(); next != null && next != JsonToken.END_ARRAY; next = json.nextToken()) {
            if (first && next == JsonToken.START_OBJECT) {
                record = hasMark();
            } else {
                json.skipChildren();
            }
            first = false;
        }
        return record;
    }

    /** Reads an object to its end, and says whether it has a key that only records have. */
    private boolean hasMark() throws IOException {
        boolean mark = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            mark |= records.marks().contains(json.currentName());
            json.nextToken();
            json.skipChildren();
        }
        return mark;
    }
}
