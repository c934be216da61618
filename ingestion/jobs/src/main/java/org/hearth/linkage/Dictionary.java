package org.hearth.linkage;

import java.io.Serializable;
import java.util.List;
import org.hearth.workspace.Fault;

/**
 * The distinct values of one field: how often each occurs and, where the field has filters, its Bloom filter. Immutable. What
 * travels to tasks is the filters and counts; the values themselves stay behind.
 */
final class Dictionary implements Serializable {

    private final transient List<String> values;
    private final int[] counts;
    private final int words;
    private final long[] filters;
    private final int[] bits;

    /**
     * Of values with their filters.
     *
     * @param filters by value; empty arrays where the field has none
     * @throws Fault if the filters are not of one size
     */
    Dictionary(Field field, List<String> values, List<long[]> filters, int[] counts) {
        this.values = List.copyOf(values);
        this.counts = counts;
        this.words = filters.isEmpty() ? 0 : filters.get(0).length;
        this.filters = new long[words * filters.size()];
        this.bits = new int[filters.size()];
        for (int value = 0; value < filters.size(); value++) {
            long[] filter = filters.get(value);
            if (filter.length != words) {
                throw new Fault(
                        Fault.Kind.FILE,
                        "Cannot link records: expected filters of one size in every delivery, found "
                                + words * Long.BYTES + " and " + filter.length * Long.BYTES + " bytes ("
                                + field.filter().orElse("") + ")");
            }
            System.arraycopy(filter, 0, this.filters, value * words, words);
            for (long word : filter) {
                bits[value] += Long.bitCount(word);
            }
        }
    }

    int size() {
        return counts.length;
    }

    String value(int code) {
        return values.get(code);
    }

    /** How many records hold the value. */
    int count(int code) {
        return counts[code];
    }

    /** How many records hold any value. */
    long total() {
        long total = 0;
        for (int count : counts) {
            total += count;
        }
        return total;
    }

    /** Probability that two different records hold one value, given that both hold any. */
    double agreement() {
        double pairs = 0;
        double total = total();
        for (int count : counts) {
            pairs += (double) count * (count - 1);
        }
        return total < 2 ? 0 : pairs / (total * (total - 1));
    }

    /**
     * Dice coefficient of two filters, 0 to 1; 0 without counting where it cannot reach a least value.
     *
     * @param least the smallest coefficient of interest
     */
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
