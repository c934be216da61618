package org.hearth.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How persons compare with the truth: over pairs of records and, after Bagga and Baldwin (1998), over records. Intervals are by
 * Wilson for shares, at 95%.
 *
 * @param records that both know
 * @param pairs over pairs of records
 * @param bcubed over records
 */
public record Evaluation(long records, long people, long persons, Pairs pairs, Bcubed bcubed) {

    /**
     * Pairs of records.
     *
     * @param found pairs put together
     * @param truePairs pairs of one person
     * @param right pairs of one person put together
     */
    public record Pairs(long found, long truePairs, long right, Share precision, Share recall, double f1) {}

    /** Means over records. */
    public record Bcubed(double precision, double recall, double f1) {}

    /** A share with its 95% interval. */
    public record Share(double value, double low, double high) {

        private static final double Z = 1.959964;

        /** A number of a whole; of nothing it is 1, and nothing is known. */
        static Share of(long part, long whole) {
            if (whole == 0) {
                return new Share(1, 0, 1);
            }
            double share = (double) part / whole;
            double centre = (share + Z * Z / 2 / whole) / (1 + Z * Z / whole);
            double half = Z * Math.sqrt(share * (1 - share) / whole + Z * Z / 4 / whole / whole) / (1 + Z * Z / whole);
            return new Share(share, Math.max(0, centre - half), Math.min(1, centre + half));
        }
    }

    /**
     * Compares.
     *
     * @param person by record
     * @param truth by record, the same records in the same order
     */
    public static Evaluation of(int[] person, int[] truth) {
        Map<Long, Long> cells = new HashMap<>();
        long[] byPerson = sizes(person);
        long[] byTruth = sizes(truth);
        for (int i = 0; i < person.length; i++) {
            cells.merge(((long) person[i] << 32) | truth[i], 1L, Long::sum);
        }
        long right = 0;
        double precision = 0;
        double recall = 0;
        for (Map.Entry<Long, Long> cell : cells.entrySet()) {
            long n = cell.getValue();
            right += n * (n - 1) / 2;
            precision += (double) n * n / byPerson[(int) (cell.getKey() >>> 32)];
            recall += (double) n * n / byTruth[(int) (long) cell.getKey()];
        }
        double records = Math.max(1, person.length);
        long found = pairs(byPerson);
        long truePairs = pairs(byTruth);
        return new Evaluation(
                person.length,
                Arrays.stream(byTruth).filter(n -> n > 0).count(),
                Arrays.stream(byPerson).filter(n -> n > 0).count(),
                new Pairs(
                        found,
                        truePairs,
                        right,
                        Share.of(right, found),
                        Share.of(right, truePairs),
                        found + truePairs == 0 ? 1 : 2.0 * right / (found + truePairs)),
                new Bcubed(
                        precision / records,
                        recall / records,
                        precision + recall == 0 ? 1 : 2 * precision * recall / (precision + recall) / records));
    }

    private static long[] sizes(int[] of) {
        long[] sizes = new long[Arrays.stream(of).max().orElse(-1) + 1];
        for (int value : of) {
            sizes[value]++;
        }
        return sizes;
    }

    private static long pairs(long[] sizes) {
        return Arrays.stream(sizes).map(n -> n * (n - 1) / 2).sum();
    }
}
