package org.hearth.extract.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;

/** One text of JSON while it is read, record by record, up to its end or the first break in it. Not thread-safe. */
final class JsonPass {

    /** Values of one record: a real one has hundreds. */
    private static final int MOST_VALUES = 200_000;

    /** Deeper values of a record are left out. */
    private static final int DEEPEST = 40;

    /** Records in arrays in arrays: deeper ones are left out. */
    private static final int DEEPEST_ARRAY = 4;

    private final JsonRecords records;
    private final JsonParser json;
    private final long linesBefore;
    private final JsonRecords.Taker taker;
    private long number;
    private int values;
    private long from;
    private long fromLine;

    /**
     * Opens a text.
     *
     * @param line the line that the text begins with
     */
    JsonPass(JsonRecords records, Reader text, long line, JsonRecords.Taker taker) throws IOException {
        this.records = records;
        this.json = JsonRecords.parser(text);
        this.linesBefore = line - 1;
        this.fromLine = line;
        this.taker = taker;
    }

    /** Reads to the end. */
    void all() throws IOException {
        while (json.nextToken() != null) {
            value(1);
        }
    }

    /** Reads one value, and nothing behind it. */
    void one() throws IOException {
        json.nextToken();
        value(1);
        mark();
    }

    /** Records given. */
    long number() {
        return number;
    }

    /** Characters before the record that is being read, or else before what comes after the last one. */
    long from() {
        return from;
    }

    /** The line that begins in. */
    long fromLine() {
        return fromLine;
    }

    private void mark() {
        from = json.currentLocation().getCharOffset();
        fromLine = linesBefore + json.currentLocation().getLineNr();
    }

    /** Records may be in arrays, at most a few deep; anything else is left out. */
    private void value(int depth) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY && depth > DEEPEST_ARRAY) {
            json.skipChildren();
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                value(depth + 1);
            }
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
            object();
        }
    }

    /** An object is a record, unless it turns out to hold records. */
    private void object() throws IOException {
        from = json.currentTokenLocation().getCharOffset();
        long line = linesBefore + json.currentTokenLocation().getLineNr();
        fromLine = line;
        values = 0;
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        boolean outer = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken token = json.nextToken();
            if (records.inside().contains(key) && !record.has(records.marks().get(0)) && token.isStructStart()) {
                outer = true;
                value(1);
            } else {
                record.set(key, tree(1));
            }
        }
        if (!outer) {
            number++;
            taker.take(record, number, line);
        }
        mark();
    }

    /** A value with what is in it, as far as it is reasonable; the rest is read over. */
    private JsonNode tree(int depth) throws IOException {
        values++;
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        JsonToken token = json.currentToken();
        if (token.isStructStart() && (depth > DEEPEST || values > MOST_VALUES)) {
            json.skipChildren();
            return nodes.nullNode();
        }
        return switch (token) {
            case START_OBJECT -> fields(depth);
            case START_ARRAY -> elements(depth);
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            default -> nodes.textNode(json.getText());
        };
    }

    private ObjectNode fields(int depth) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            JsonNode value = tree(depth + 1);
            if (values <= MOST_VALUES) {
                object.set(key, value);
            }
        }
        return object;
    }

    private ArrayNode elements(int depth) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = tree(depth + 1);
            if (values <= MOST_VALUES) {
                array.add(value);
            }
        }
        return array;
    }
}
