package org.hearth.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column as it was read: each distinct value once, and its number by row. Not thread-safe. */
final class RawColumn {

    static final int MISSING = -1;

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private int[] rows = new int[1024];
    private int size;

    /** Adds the value of the next row; null or blank is missing. */
    void add(@Nullable String value) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = code(value);
    }

    private int code(@Nullable String value) {
        if (value == null) {
            return MISSING;
        }
        String text = value.strip();
        if (text.isEmpty()) {
            return MISSING;
        }
        Integer known = codes.putIfAbsent(text, values.size());
        if (known != null) {
            return known;
        }
        values.add(text);
        return values.size() - 1;
    }

    int size() {
        return size;
    }

    /** The number of a row's value. */
    int code(int row) {
        return rows[row];
    }

    List<String> values() {
        return values;
    }

    /** How many rows hold each value. */
    int[] counts() {
        int[] counts = new int[values.size()];
        for (int row = 0; row < size; row++) {
            if (rows[row] != MISSING) {
                counts[rows[row]]++;
            }
        }
        return counts;
    }
}
