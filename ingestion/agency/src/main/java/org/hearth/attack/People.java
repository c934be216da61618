package org.hearth.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.column.PlainColumns;
import org.hearth.kind.EncodedSchema;
import org.hearth.table.TableReader;

/**
 * Rows of numbers by column, encoded or in clear: equal numbers in a column are equal values.
 *
 * @param columns by name
 */
@SuppressWarnings("ArrayRecordComponent") // columns of numbers, never compared
record People(List<String> ids, Map<String, int[]> columns) {

    static final int MISSING = -1;

    static People of(PlainColumns known) {
        return new People(known.ids(), known.columns());
    }

    /** Reads what a linker would see, but for filters and blocking keys. */
    static People encoded(java.nio.file.Path directory) {
        EncodedSchema schema = EncodedSchema.read(directory);
        List<String> ids = new ArrayList<>();
        Map<String, int[]> columns = new HashMap<>();
        List<String> names =
                schema.parts().stream().map(EncodedSchema.EncodedPart::column).toList();
        int records = (int) schema.records();
        names.forEach(name -> columns.put(name, new int[records]));
        try (TableReader reader =
                TableReader.open(Map.of("records", schema.recordTable().in(directory)))) {
            reader.forEach("SELECT * FROM records", row -> {
                columns.forEach((name, numbers) ->
                        numbers[ids.size()] = (int) row.optionalWhole(name).orElse(MISSING));
                ids.add(row.text("record"));
            });
        }
        return new People(ids, columns);
    }

    int size() {
        return ids.size();
    }

    int[] column(String name) {
        return columns.getOrDefault(name, new int[0]);
    }

    /** How many rows have each value of a column. */
    int[] counts(String name) {
        int[] column = column(name);
        int[] counts = new int[Arrays.stream(column).max().orElse(MISSING) + 1];
        for (int value : column) {
            if (value != MISSING) {
                counts[value]++;
            }
        }
        return counts;
    }

    /** By value of a column, the rows that have it. */
    Map<Integer, List<Integer>> rows(String name) {
        Map<Integer, List<Integer>> rows = new HashMap<>();
        int[] column = column(name);
        for (int row = 0; row < column.length; row++) {
            if (column[row] != MISSING) {
                rows.computeIfAbsent(column[row], value -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }

    /** Values of a column by how many rows have them, most first; of equally many, the smaller number first. */
    List<Integer> ranked(String name) {
        int[] counts = counts(name);
        List<Integer> values = new ArrayList<>();
        for (int value = 0; value < counts.length; value++) {
            values.add(value);
        }
        values.sort(Collections.reverseOrder(java.util.Comparator.<Integer>comparingInt(value -> counts[value])
                .thenComparing(Collections.reverseOrder())));
        return values;
    }

    @Override
    public String toString() {
        return "People[redacted]";
    }
}
