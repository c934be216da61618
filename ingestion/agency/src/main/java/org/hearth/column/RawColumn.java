package org.hearth.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column as it was read: each distinct value once, and its number by row. Not thread-safe. */
final class RawColumn {

    static final int MISSING = -1;

    private static final int FREE = 0;

    private final List<String> values = new ArrayList<>();
    private int[] slots = new int[1024];
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
        int at = slot(text);
        if (slots[at] == FREE) {
            values.add(text);
            slots[at] = values.size();
            if (2 * values.size() > slots.length) {
                grow();
            }
            return values.size() - 1;
        }
        return slots[at] - 1;
    }

    /** Where a value stands, or would: open addressing, without an object a value as a map has. */
    private int slot(String text) {
        int hash = text.hashCode() * 0x9e3779b9;
        int at = (hash ^ (hash >>> 15)) & (slots.length - 1);
        while (slots[at] != FREE && !values.get(slots[at] - 1).equals(text)) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    private void grow() {
        slots = new int[4 * slots.length];
        for (int value = 0; value < values.size(); value++) {
            slots[slot(values.get(value))] = value + 1;
        }
    }

    /** The column of the same rows in another order; values are numbered by it, so that nothing tells the first. */
    RawColumn inOrder(int[] order) {
        RawColumn column = new RawColumn();
        for (int row : order) {
            column.add(rows[row] == MISSING ? null : values.get(rows[row]));
        }
        return column;
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
