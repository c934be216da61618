package org.hearth.dataset;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Distinct values of one encoded set: part, number, token, filter. Not thread-safe. */
final class ValuePart {

    private static final long[] NO_FILTER = new long[0];

    private int[] places = new int[2048];
    private long[] tokens = new long[2048];
    private final List<long[]> filters = new ArrayList<>();

    void add(int part, int code, byte[] token, byte @Nullable [] filter) {
        int at = 2 * filters.size();
        if (at == places.length) {
            places = Arrays.copyOf(places, 2 * at);
            tokens = Arrays.copyOf(tokens, 2 * at);
        }
        places[at] = part;
        places[at + 1] = code;
        ByteBuffer.wrap(token).asLongBuffer().get(tokens, at, 2);
        filters.add(filter == null ? NO_FILTER : words(filter));
    }

    private static long[] words(byte[] filter) {
        long[] words = new long[filter.length / Long.BYTES];
        ByteBuffer.wrap(filter).asLongBuffer().get(words);
        return words;
    }

    int size() {
        return filters.size();
    }

    int part(int value) {
        return places[2 * value];
    }

    int code(int value) {
        return places[2 * value + 1];
    }

    Token token(int value) {
        return new Token(tokens[2 * value], tokens[2 * value + 1]);
    }

    long[] filter(int value) {
        return filters.get(value);
    }

    /** A keyed token. */
    record Token(long high, long low) {}
}
