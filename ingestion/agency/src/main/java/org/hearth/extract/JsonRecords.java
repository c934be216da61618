package org.hearth.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The records of a JSON file, one at a time: objects in an array, one under another (NDJSON), or under one of some keys of an
 * object. A file that breaks off gives the records before the break.
 *
 * @param inside keys of an outer object whose value holds the records, such as {@code entry}
 * @param mark a key that records have and outer objects have not
 */
record JsonRecords(Set<String> inside, String mark) {

    /** Values of one record: a real one has hundreds. */
    private static final int MOST_VALUES = 200_000;

    /** Deeper values of a record are left out. */
    private static final int DEEPEST = 40;

    /** Records in arrays in arrays: deeper ones are left out. */
    private static final int DEEPEST_ARRAY = 4;

    private static final int LONGEST_TEXT = 16 << 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1_000_000)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(1000)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    JsonRecords {
        inside = Set.copyOf(inside);
    }

    /** Is given each record. */
    interface Taker {
        /**
         * Takes a record.
         *
         * @param number from 1
         * @param line where it begins
         */
        void take(ObjectNode record, long number, long line);
    }

    /** How the reading of a file ended. */
    record Ended(long records, Optional<Long> brokenAt) {}

    /**
     * Gives every record.
     *
     * @throws org.hearth.workspace.Fault if the file cannot be read
     */
    Ended read(Path file, Taker taker) {
        Pass pass = new Pass(taker);
        try (InputStream in = withoutMark(Files.newInputStream(file));
                JsonParser json = JSON.createParser(in)) {
            try {
                while (json.nextToken() != null) {
                    pass.value(json, 1);
                }
                return new Ended(pass.number, Optional.empty());
            } catch (JsonProcessingException e) {
                return new Ended(pass.number, Optional.of(line(e)));
            }
        } catch (IOException e) {
            throw FileFault.of(file, "JSON that can be read", "none");
        }
    }

    private static long line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private static InputStream withoutMark(InputStream file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(file, 3);
        byte[] mark = in.readNBytes(3);
        if (mark.length < 3 || mark[0] != (byte) 0xef || mark[1] != (byte) 0xbb || mark[2] != (byte) 0xbf) {
            in.unread(mark);
        }
        return in;
    }

    /** One file while it is read. */
    private final class Pass {

        private final Taker taker;
        private long number;
        private int values;

        Pass(Taker taker) {
            this.taker = taker;
        }

        /** Records may be in arrays, at most a few deep; anything else is left out. */
        void value(JsonParser json, int depth) throws IOException {
            if (json.currentToken() == JsonToken.START_ARRAY && depth > DEEPEST_ARRAY) {
                json.skipChildren();
            } else if (json.currentToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    value(json, depth + 1);
                }
            } else if (json.currentToken() == JsonToken.START_OBJECT) {
                object(json);
            }
        }

        /** An object is a record, unless it turns out to hold records. */
        private void object(JsonParser json) throws IOException {
            long line = json.currentTokenLocation().getLineNr();
            values = 0;
            ObjectNode record = JsonNodeFactory.instance.objectNode();
            boolean outer = false;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                JsonToken token = json.nextToken();
                if (inside.contains(key)
                        && !record.has(mark)
                        && (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT)) {
                    outer = true;
                    value(json, 1);
                } else {
                    record.set(key, tree(json, 1));
                }
            }
            if (!outer) {
                number++;
                taker.take(record, number, line);
            }
        }

        /** A value with what is in it, as far as it is reasonable; the rest is read over. */
        private JsonNode tree(JsonParser json, int depth) throws IOException {
            values++;
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            JsonToken token = json.currentToken();
            if (token.isStructStart() && (depth > DEEPEST || values > MOST_VALUES)) {
                json.skipChildren();
                return nodes.nullNode();
            }
            return switch (token) {
                case START_OBJECT -> fields(json, depth);
                case START_ARRAY -> elements(json, depth);
                case VALUE_TRUE -> nodes.booleanNode(true);
                case VALUE_FALSE -> nodes.booleanNode(false);
                case VALUE_NULL -> nodes.nullNode();
                default -> nodes.textNode(json.getText());
            };
        }

        private ObjectNode fields(JsonParser json, int depth) throws IOException {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                JsonNode value = tree(json, depth + 1);
                if (values <= MOST_VALUES) {
                    object.set(key, value);
                }
            }
            return object;
        }

        private ArrayNode elements(JsonParser json, int depth) throws IOException {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                JsonNode value = tree(json, depth + 1);
                if (values <= MOST_VALUES) {
                    array.add(value);
                }
            }
            return array;
        }
    }
}
