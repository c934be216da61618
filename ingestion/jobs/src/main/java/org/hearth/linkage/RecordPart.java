package org.hearth.linkage;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records read in one task, every value replaced by its number in the part's own dictionary. Not thread-safe. */
final class RecordPart implements Serializable {

    private final List<String> records = new ArrayList<>();
    private final List<String> deliveries = new ArrayList<>();
    private final EnumMap<Field, Values> fields = new EnumMap<>(Field.class);

    RecordPart() {
        for (Field field : Field.values()) {
            fields.put(field, new Values());
        }
    }

    /** The values of one field: their numbers by row, and the filter of each number. */
    private static final class Values implements Serializable {

        private final Codes codes = new Codes();
        private final List<Integer> rows = new ArrayList<>();
        private final List<long[]> filters = new ArrayList<>();

        void add(@Nullable String token, byte @Nullable [] filter) {
            int code = codes.code(token);
            if (code == filters.size()) {
                filters.add(words(filter));
            }
            rows.add(code);
        }
    }

    /**
     * Starts a record; then {@link #value} gives each field.
     *
     * @param delivery orders the deliveries of an agency: of two rows of one record the later delivery's counts
     */
    void add(String record, String delivery) {
        records.add(record);
        deliveries.add(delivery);
    }

    /** Gives a field of the record just started: its token and filter, null where it has none. */
    void value(Field field, @Nullable String token, byte @Nullable [] filter) {
        values(field).add(token, filter);
    }

    private Values values(Field field) {
        return Objects.requireNonNull(fields.get(field));
    }

    int size() {
        return records.size();
    }

    String record(int row) {
        return records.get(row);
    }

    String delivery(int row) {
        return deliveries.get(row);
    }

    int code(int row, Field field) {
        return values(field).rows.get(row);
    }

    /** The distinct values of a field, by their numbers. */
    List<String> distinct(Field field) {
        return values(field).codes.values();
    }

    long[] filter(Field field, int code) {
        return values(field).filters.get(code);
    }

    private static long[] words(byte @Nullable [] bytes) {
        if (bytes == null) {
            return new long[0];
        }
        byte[] whole = Arrays.copyOf(bytes, (bytes.length + Long.BYTES - 1) / Long.BYTES * Long.BYTES);
        long[] words = new long[whole.length / Long.BYTES];
        ByteBuffer.wrap(whole).asLongBuffer().get(words);
        return words;
    }
}
