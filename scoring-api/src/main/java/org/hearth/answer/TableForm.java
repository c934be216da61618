package org.hearth.answer;

import java.util.Arrays;
import java.util.List;

/** Rows of one record type as a table. */
record TableForm(List<Field> fields, List<?> rows) {

    static TableForm of(Class<? extends Record> type, List<?> rows) {
        return new TableForm(
                Arrays.stream(type.getRecordComponents()).map(Field::of).toList(), rows);
    }
}
