package org.hearth.dataset;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of one encoded set: ids, numbers of parts, blocking keys. Not thread-safe. */
final class SetPart {

    private final int parts;
    private final int passes;
    private final List<String> ids = new ArrayList<>();
    private int[] cells = new int[1024];
    private long[] keys = new long[1024];

    SetPart(int parts, int passes) {
        this.parts = parts;
        this.passes = passes;
    }

    /** Starts a record with its keys, if it has any left; its cells follow by {@link #put}. */
    void add(String id, byte @Nullable [] packed) {
        int row = ids.size();
        ids.add(id);
        if ((row + 1) * parts > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(2 * cells.length, (row + 1) * parts));
        }
        if ((row + 1) * passes > keys.length) {
            keys = Arrays.copyOf(keys, Math.max(2 * keys.length, (row + 1) * passes));
        }
        if (packed != null) {
            ByteBuffer.wrap(packed).asLongBuffer().get(keys, row * passes, passes);
        }
    }

    /** Gives a cell of the record just started. */
    void put(int part, int code) {
        cells[(ids.size() - 1) * parts + part] = code;
    }

    int size() {
        return ids.size();
    }

    String id(int row) {
        return ids.get(row);
    }

    int cell(int row, int part) {
        return cells[row * parts + part];
    }

    long key(int row, int pass) {
        return keys[row * passes + pass];
    }
}
