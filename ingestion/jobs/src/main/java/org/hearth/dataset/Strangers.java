package org.hearth.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How often two records of strangers fall to each level: where a level is equality of values, exactly, from how often each value
 * occurs; elsewhere from random pairs.
 */
final class Strangers {

    private static final int RANDOM_PAIRS = 500_000;
    private static final long SEED = 7;
    private static final double LEAST = 1e-9;

    private Strangers() {}

    /** Shares by comparison and level; each comparison's add up to 1. */
    static double[][] shares(Entries entries, List<Comparison> comparisons) {
        double[][] counts = sampled(entries, comparisons);
        double[][] shares = new double[counts.length][];
        for (int c = 0; c < counts.length; c++) {
            Comparison comparison = comparisons.get(c);
            double compared = Arrays.stream(counts[c], 0, comparison.levels()).sum();
            shares[c] = new double[comparison.levels()];
            for (int level = 0; level < shares[c].length; level++) {
                shares[c][level] = (counts[c][level] + 0.2) / (compared + 1);
            }
            int rare = comparison.rarePart(0);
            if (rare >= 0) {
                shares[c][0] = Math.max(entries.agreement(rare), LEAST);
            }
            if (comparison instanceof CombinationComparison combination) {
                shares[c][0] = Math.max(
                        CombinationComparison.SHARED_BY_STRANGERS * entries.agreement(combination.place()), LEAST);
            }
            if (comparison instanceof PostcodeComparison) {
                shares[c][1] = Math.max(entries.agreement(comparison.rarePart(1)) - shares[c][0], LEAST);
            }
            if (comparison instanceof NameComparison) {
                shares[c][comparison.levels() - 1] = Math.max(shares[c][0] * shares[c][0], LEAST);
            }
            double sum = Arrays.stream(shares[c]).sum();
            for (int level = 0; level < shares[c].length; level++) {
                shares[c][level] = Math.max(shares[c][level] / sum, LEAST);
            }
        }
        return shares;
    }

    private static double[][] sampled(Entries entries, List<Comparison> comparisons) {
        double[][] counts = comparisons.stream()
                .map(comparison -> new double[comparison.levels() + 1])
                .toArray(double[][]::new);
        int size = entries.size();
        SplittableRandom random = new SplittableRandom(SEED);
        int[] rows = entries.cells();
        int width = entries.width();
        for (int pair = 0; size > 1 && pair < RANDOM_PAIRS; pair++) {
            int left = random.nextInt(size);
            int right = (left + 1 + random.nextInt(size - 1)) % size;
            for (int c = 0; c < counts.length; c++) {
                counts[c][comparisons.get(c).level(rows, left * width, right * width)]++;
            }
        }
        return counts;
    }
}
