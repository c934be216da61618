package org.hearth.answer;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table as CSV (RFC 4180): UTF-8, a header, CRLF. Text that a spreadsheet would take for a formula is kept from it. */
final class Csv {

    private static final String END = "\r\n";
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    static byte[] bytes(TableForm table) {
        StringBuilder text = new StringBuilder();
        text.append(table.fields().stream().map(Field::name).collect(Collectors.joining(",")))
                .append(END);
        for (Object row : table.rows()) {
            text.append(table.fields().stream()
                            .map(field -> cell(field.value(row)))
                            .collect(Collectors.joining(",")))
                    .append(END);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof String && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
