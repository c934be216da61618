package org.hearth.column;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.kind.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Salt for names: the year of birth, which a person keeps. A name then has another encoding in every year, so that neither its
 * frequency nor the shape of who bears it gives it away; two records of which one has a wrong year no longer compare by name.
 * Source: Y. Chen, R. Schnell, on salting against graph matching (2022).
 */
final class Salt {

    private static final char MARK = '\u0001';

    private Salt() {}

    /** The same columns, each name followed by the year of birth of its row. */
    static Map<EncodedField, RawColumn> salted(Map<EncodedField, RawColumn> columns) {
        RawColumn births = columns.entrySet().stream()
                .filter(column -> column.getKey().kind() == Kind.DATE_OF_BIRTH)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(new RawColumn());
        DayOrder order = DayOrder.of(births.values());
        Map<EncodedField, RawColumn> salted = new LinkedHashMap<>();
        columns.forEach((field, column) -> salted.put(
                field,
                field.kind() == Kind.FORENAME || field.kind() == Kind.SURNAME
                        ? salted(column, births, order)
                        : column));
        return salted;
    }

    private static RawColumn salted(RawColumn column, RawColumn births, DayOrder order) {
        RawColumn salted = new RawColumn();
        for (int row = 0; row < column.size(); row++) {
            int value = column.code(row);
            salted.add(
                    value == RawColumn.MISSING ? null : column.values().get(value) + MARK + year(births, row, order));
        }
        return salted;
    }

    private static String year(RawColumn births, int row, DayOrder order) {
        if (row >= births.size() || births.code(row) == RawColumn.MISSING) {
            return "none";
        }
        return order.read(births.values().get(births.code(row)))
                .map(DayOrder.Written::year)
                .orElse("none");
    }

    /** A raw value without its salt. */
    static String value(String raw) {
        int mark = raw.indexOf(MARK);
        return mark < 0 ? raw : raw.substring(0, mark);
    }

    /** A part or token of a raw value with the value's salt, if it has one. */
    static String on(@Nullable String part, String raw) {
        int mark = raw.indexOf(MARK);
        return part == null || part.isEmpty() ? "" : mark < 0 ? part : part + raw.substring(mark);
    }
}
