package org.hearth.extract.file;

import com.fasterxml.jackson.databind.JsonNode;
import org.hearth.extract.Blanks;
import org.hearth.extract.value.Cells;

/**
 * The values of one JSON object by key; a path of keys is joined by dots. What stands before a colon in a field only says where it is.
 *
 */
record JsonCells(JsonNode object, long line) implements Cells.Raw {

    @Override
    public String text(String field) {
        JsonNode node = object;
        for (String key : field.substring(field.lastIndexOf(':') + 1).split("\\.", -1)) {
            node = node.path(key);
        }
        return node.isValueNode() && !node.isNull() ? Blanks.strip(node.asText()) : "";
    }

    @Override
    public long line(String field) {
        return line;
    }
}
