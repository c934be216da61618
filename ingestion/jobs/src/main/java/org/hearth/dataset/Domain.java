package org.hearth.dataset;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.hearth.dataset.ValuePart.Token;
import org.hearth.workspace.Fault;

/** All values that are compared with each other, each a number, some with a filter. Not thread-safe while it is filled. */
final class Domain implements Serializable {

    private transient Map<Token, Integer> codes = new HashMap<>();
    private long[] filters = new long[0];
    private int[] bits = new int[64];
    private int words;

    /** The number of a value, with its filter if it has one. */
    int code(Token token, long[] filter) {
        Integer known = codes.putIfAbsent(token, codes.size());
        if (known != null) {
            return known;
        }
        int code = codes.size() - 1;
        if (code == bits.length) {
            bits = Arrays.copyOf(bits, 2 * code);
        }
        if (filter.length > 0) {
            keep(code, filter);
        }
        return code;
    }

    private void keep(int code, long[] filter) {
        if (words == 0) {
            words = filter.length;
        }
        if (words != filter.length) {
            throw new Fault(
                    Fault.Kind.FILE,
                    "Cannot link: expected filters of one size in every set, found " + words + " and " + filter.length
                            + " words");
        }
        if (filters.length < (code + 1) * words) {
            filters = Arrays.copyOf(filters, Math.max(2 * filters.length, (code + 64) * words));
        }
        System.arraycopy(filter, 0, filters, code * words, words);
        for (long word : filter) {
            bits[code] += Long.bitCount(word);
        }
    }

    /** Lets go of what is needed only while it is filled. */
    void close() {
        bits = Arrays.copyOf(bits, codes.size());
        filters = Arrays.copyOf(filters, bits.length * words);
        codes = Map.of();
    }

    int size() {
        return bits.length;
    }

    boolean hasFilters() {
        return words > 0;
    }

    /**
     * The least of each value's set bits in a random order of bits.
     *
     * @param none for a value without a set bit
     */
    int[] leastBits(SplittableRandom random, int none) {
        int[] order = new int[words * Long.SIZE];
        Arrays.setAll(order, bit -> random.nextInt(none));
        int[] least = new int[bits.length];
        for (int code = 0; code < least.length; code++) {
            least[code] = none;
            for (int word = 0; word < words; word++) {
                for (long left = filters[code * words + word]; left != 0; left &= left - 1) {
                    int bit = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                    least[code] = Math.min(least[code], order[bit]);
                }
            }
        }
        return least;
    }

    /** Dice coefficient of two values' filters, 0 to 1; 0 where it cannot reach a least value or there is no filter. */
    double dice(int left, int right, double least) {
        int sum = bits[left] + bits[right];
        if (2.0 * Math.min(bits[left], bits[right]) < least * sum || sum == 0) {
            return 0;
        }
        int common = 0;
        int i = left * words;
        int j = right * words;
        for (int end = i + words; i < end; i++, j++) {
            common += Long.bitCount(filters[i] & filters[j]);
        }
        return 2.0 * common / sum;
    }
}
