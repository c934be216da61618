package org.hearth.linkage;

import java.io.Serializable;
import java.util.HexFormat;
import java.util.List;

/** Record pseudonyms in order, two words each: a record is known by its place in here. Immutable. */
final class Pseudonyms implements Serializable {

    private static final int DIGITS = 32;

    private final long[] high;
    private final long[] low;

    private Pseudonyms(long[] high, long[] low) {
        this.high = high;
        this.low = low;
    }

    /** From distinct pseudonyms of 32 hexadecimal digits, in order. */
    static Pseudonyms of(List<String> sorted) {
        long[] high = new long[sorted.size()];
        long[] low = new long[sorted.size()];
        for (int i = 0; i < high.length; i++) {
            high[i] = word(sorted.get(i), 0);
            low[i] = word(sorted.get(i), DIGITS / 2);
        }
        return new Pseudonyms(high, low);
    }

    int size() {
        return high.length;
    }

    String text(int record) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high[record]) + hex.toHexDigits(low[record]);
    }

    /** The place of a pseudonym, or a negative number if it is not one of these. */
    int find(String pseudonym) {
        long wantedHigh = word(pseudonym, 0);
        long wantedLow = word(pseudonym, DIGITS / 2);
        int from = 0;
        int to = high.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = Long.compareUnsigned(high[middle], wantedHigh);
            order = order == 0 ? Long.compareUnsigned(low[middle], wantedLow) : order;
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1;
    }

    private static long word(String pseudonym, int from) {
        if (pseudonym.length() != DIGITS) {
            throw new IllegalArgumentException("Cannot read a pseudonym: expected " + DIGITS
                    + " hexadecimal digits, found " + pseudonym.length() + " characters");
        }
        return Long.parseUnsignedLong(pseudonym, from, from + DIGITS / 2, 16);
    }
}
