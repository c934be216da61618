package org.hearth.database;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values in the text format of PostgreSQL's COPY. */
final class CopyText {

    private CopyText() {}

    /** One row, ended by a line feed. */
    static String row(@Nullable Object... values) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                line.append('\t');
            }
            line.append(value(values[i]));
        }
        return line.append('\n').toString();
    }

    private static String value(@Nullable Object value) {
        if (value == null) {
            return "\\N";
        }
        return escaped(value instanceof List<?> list ? array(list) : value.toString());
    }

    private static String array(List<?> list) {
        return list.stream()
                .map(item -> '"' + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
