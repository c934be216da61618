package org.hearth.extract.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.extract.Defect;
import org.hearth.extract.FileFault;
import org.hearth.extract.FileText;

/**
 * The records of a JSON file, one at a time: objects in an array, one under another (NDJSON), or under a key of an
 * outer object. Where the JSON breaks, the record around the break is left out; those before it are given, and behind it each record
 * that is whole by itself.
 *
 * @param inside keys of an outer object whose value holds the records, such as {@code entry}
 * @param marks keys that only records have; the first is one that outer objects never have
 */
public record JsonRecords(Set<String> inside, List<String> marks) {

    private static final int LONGEST_TEXT = 16 << 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1_000_000)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(1000)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    public JsonRecords {
        inside = Set.copyOf(inside);
        marks = List.copyOf(marks);
    }

    /** Is given each record. */
    public interface Taker {
        /**
         * Takes a record.
         *
         * @param number from 1
         * @param line where it begins
         */
        void take(ObjectNode record, long number, long line);
    }

    /** A place where the JSON breaks, and what is lost by it. */
    public record Break(long line, Defect defect) {}

    /**
     * Gives every record.
     *
     * @param breaks told of each break in it
     * @throws org.hearth.workspace.Fault if the file cannot be read
     */
    public void read(Path file, Taker taker, Consumer<Break> breaks) {
        try (FileText.Opened opened = FileText.open(file)) {
            JsonRecords wrapped = below(JsonWrapper.keys(file, this));
            JsonPass pass = new JsonPass(wrapped, opened.text(), 1, taker);
            try {
                pass.all();
                if (opened.isCut()) {
                    breaks.accept(new Break(pass.fromLine(), Defect.BROKEN_OFF));
                }
            } catch (JsonProcessingException e) {
                try (FileText.Opened again = FileText.open(file)) {
                    new BrokenJson(wrapped, again.text(), pass).readOn(taker, breaks, e);
                }
            }
        } catch (IOException e) {
            throw FileFault.of(file, "JSON that can be read", "none");
        }
    }

    /** These records under some more keys. */
    private JsonRecords below(List<String> keys) {
        return new JsonRecords(Stream.concat(inside.stream(), keys.stream()).collect(Collectors.toSet()), marks);
    }

    static JsonParser parser(Reader text) throws IOException {
        return JSON.createParser(text);
    }
}
