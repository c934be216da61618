package org.hearth.linkage;

import java.util.List;
import java.util.SplittableRandom;
import org.hearth.linkage.LinkageRules.Learning;
import org.hearth.linkage.LinkageRules.Level;

/**
 * How often two records of strangers fall to each level: for equal values exactly, from how often each value occurs; for near
 * ones from random pairs of records.
 */
final class Strangers {

    private Strangers() {}

    /** Shares by comparison and level; each comparison's add up to 1. */
    static double[][] shares(Comparisons comparisons, Learning learning) {
        long[][] sampled = sample(comparisons, learning);
        double[][] shares = new double[comparisons.size()][];
        for (int c = 0; c < shares.length; c++) {
            shares[c] = shares(comparisons, c, sampled[c]);
        }
        return shares;
    }

    private static double[] shares(Comparisons comparisons, int c, long[] sampled) {
        List<Level> levels = comparisons.rules().get(c).levels();
        double pairs = 0;
        for (int level = 0; level < levels.size(); level++) {
            pairs += sampled[level];
        }
        double[] shares = new double[levels.size()];
        double rest = 1;
        double before = 0;
        for (int l = 0; l < levels.size() - 1; l++) {
            Level level = levels.get(l);
            double share;
            if (level.strangers().isPresent()) {
                share = level.strangers().get();
            } else if (level.dice().isPresent()) {
                share = (sampled[l] + 0.5) / (pairs + 1);
            } else {
                double agreement = comparisons
                        .records()
                        .dictionary(level.field().orElseThrow())
                        .agreement();
                share = Math.max(agreement - before, agreement / 10);
                before = agreement;
            }
            shares[l] = Math.max(share, 1e-9);
            rest -= shares[l];
        }
        shares[shares.length - 1] = Math.max(rest, 1e-9);
        return shares;
    }

    private static long[][] sample(Comparisons comparisons, Learning learning) {
        long[][] counts = new long[comparisons.size()][];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = new long[comparisons.levels(c) + 1];
        }
        int records = comparisons.records().size();
        if (records < 2) {
            return counts;
        }
        SplittableRandom random = new SplittableRandom(learning.seed());
        for (int pair = 0; pair < learning.randomPairs(); pair++) {
            int left = random.nextInt(records);
            int right = (left + 1 + random.nextInt(records - 1)) % records;
            for (int c = 0; c < counts.length; c++) {
                counts[c][comparisons.level(c, left, right)]++;
            }
        }
        return counts;
    }
}
