package org.hearth.calibration;

import java.util.Arrays;

/**
 * Venn–Abers calibration: the row is put among the calibration rows once without and once with the label, and each time isotonic
 * regression says its share. The two bound the probability; between them lies what the data cannot tell.
 *
 * <p>Source: Vovk, Petej and Fedorova, <em>Large-scale probabilistic predictors with and without guarantees of validity</em>,
 * NeurIPS (2015).
 *
 * @param margins distinct margins of the calibration rows, ascending
 * @param without share if the row had no label: at each margin, and in each gap (before the first, between, after the last)
 * @param with share if it had
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops, never compared or changed
public record VennAbers(double[] margins, double[] without, double[] with) implements Calibrator {

    public static final String KIND = "venn-abers";

    /** Fits to margins and labels of 1 or 0, at least one row. */
    public static VennAbers fit(double[] margins, byte[] labels) {
        Pool pool = Pool.of(margins, labels);
        int size = pool.margins().length;
        return new VennAbers(pool.margins(), shares(pool, size, 0), shares(pool, size, 1));
    }

    /** Place 2i is the gap before margin i, place 2i + 1 is margin i itself. */
    private static double[] shares(Pool pool, int size, int label) {
        double[] shares = new double[2 * size + 1];
        Blocks blocks = new Blocks(pool);
        for (int i = 0; i <= size; i++) {
            shares[2 * i] = blocks.shareOf(i, i, label);
            if (i < size) {
                shares[2 * i + 1] = blocks.shareOf(i, i + 1, label);
                blocks.take(i);
            }
        }
        return shares;
    }

    /** Pools of the margins before a place, from the left, and of those after it, from the right. */
    private static final class Blocks {

        private final Pool pool;
        private final double[] hits;
        private final double[] all;
        private int count;
        private final double[] hitsFrom; // of the first block of the margins from each on
        private final double[] allFrom;
        private final int[] next; // where that block ends

        Blocks(Pool pool) {
            this.pool = pool;
            int size = pool.margins().length;
            this.hits = new double[size + 1];
            this.all = new double[size + 1];
            this.hitsFrom = new double[size];
            this.allFrom = new double[size];
            this.next = new int[size];
            for (int i = size - 1; i >= 0; i--) {
                double hit = pool.positives()[i];
                double rows = pool.rows()[i];
                int end = i + 1;
                while (end < size && hit * allFrom[end] >= hitsFrom[end] * rows) {
                    hit += hitsFrom[end];
                    rows += allFrom[end];
                    end = next[end];
                }
                hitsFrom[i] = hit;
                allFrom[i] = rows;
                next[i] = end;
            }
        }

        /** Puts margin i to the left. */
        void take(int i) {
            hits[count] = pool.positives()[i];
            all[count] = pool.rows()[i];
            while (count > 0 && hits[count - 1] * all[count] >= hits[count] * all[count - 1]) {
                hits[count - 1] += hits[count];
                all[count - 1] += all[count];
                count--;
            }
            count++;
        }

        /** Share of a row with a label that stands with the margins from one place to before another. */
        double shareOf(int from, int to, int label) {
            double hit = label;
            double rows = 1;
            for (int i = from; i < to; i++) {
                hit += pool.positives()[i];
                rows += pool.rows()[i];
            }
            int left = count;
            int right = to;
            boolean pooled = true;
            while (pooled) {
                pooled = false;
                if (left > 0 && hits[left - 1] * rows >= hit * all[left - 1]) {
                    left--;
                    hit += hits[left];
                    rows += all[left];
                    pooled = true;
                } else if (right < next.length && hit * allFrom[right] >= hitsFrom[right] * rows) {
                    hit += hitsFrom[right];
                    rows += allFrom[right];
                    right = next[right];
                    pooled = true;
                }
            }
            return hit / rows;
        }
    }

    private int place(double margin) {
        int found = Arrays.binarySearch(margins, margin);
        return found >= 0 ? 2 * found + 1 : 2 * (-found - 1);
    }

    /** Lower bound of the probability. */
    public double low(double margin) {
        return without[place(margin)];
    }

    /** Upper bound of the probability. */
    public double high(double margin) {
        return with[place(margin)];
    }

    @Override
    public double logOdds(double margin) {
        double low = low(margin);
        double high = high(margin);
        // p = high / (1 − low + high), the share that loses least whichever bound is true
        return Math.log(high / (1 - low)) + ORDER * margin;
    }

    @Override
    public String word() {
        return KIND;
    }
}
