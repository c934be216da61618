package org.hearth.dataset;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What levels are worth: the share of each level among pairs of each class, and the prior of each class among all pairs of
 * records. Classes: one person who stayed, one person who moved, two people of one household, strangers.
 *
 * @param shares by class, comparison and level
 * @param priors by class; they add up to 1
 * @param iterations rounds of learning it took
 */
@SuppressWarnings("ArrayRecordComponent") // read in the loop over pairs
record Model(double[][][] shares, double[] priors, int iterations) implements Serializable {

    static final int STAYED = 0;
    static final int MOVED = 1;
    static final int RELATIVE = 2;
    static final int STRANGER = 3;
    static final int CLASSES = 4;

    /** Match weight of a level in bits: how much likelier it is for one person than for strangers. */
    double weight(int comparison, int level) {
        double moved = priors[MOVED] / (priors[STAYED] + priors[MOVED]);
        double person = (1 - moved) * shares[STAYED][comparison][level] + moved * shares[MOVED][comparison][level];
        return Math.log(person / shares[STRANGER][comparison][level]) / Math.log(2);
    }

    /** Levels in a pattern. */
    static int[] levels(long pattern, List<Comparison> comparisons) {
        int[] levels = new int[comparisons.size()];
        long rest = pattern;
        for (int c = levels.length - 1; c >= 0; c--) {
            int radix = comparisons.get(c).levels() + 1;
            levels[c] = (int) (rest % radix);
            rest /= radix;
        }
        return levels;
    }

    /** Levels as one number. */
    static long pattern(int[] levels, Comparison[] comparisons) {
        long pattern = 0;
        for (int c = 0; c < levels.length; c++) {
            pattern = pattern * (comparisons[c].levels() + 1) + levels[c];
        }
        return pattern;
    }

    /** A pattern in words, such as {@code forename=exact;surname=near}; what could not be compared is left out. */
    static String describe(long pattern, Comparison[] comparisons) {
        int[] levels = levels(pattern, List.of(comparisons));
        return IntStream.range(0, levels.length)
                .filter(c -> levels[c] < comparisons[c].levels())
                .mapToObj(c -> comparisons[c].name() + '=' + comparisons[c].level(levels[c]))
                .collect(Collectors.joining(";"));
    }

    /** The pattern of such words. */
    static long pattern(String words, Comparison[] comparisons) {
        int[] levels = Arrays.stream(comparisons).mapToInt(Comparison::levels).toArray();
        for (String word : words.split(";", -1)) {
            for (int c = 0; c < comparisons.length; c++) {
                for (int level = 0; level < comparisons[c].levels(); level++) {
                    if (word.equals(comparisons[c].name() + '=' + comparisons[c].level(level))) {
                        levels[c] = level;
                    }
                }
            }
        }
        return pattern(levels, comparisons);
    }

    /** log of the sum of exponentials. */
    static double logSum(double a, double b) {
        double most = Math.max(a, b);
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Model model
                && Arrays.deepEquals(shares, model.shares)
                && Arrays.equals(priors, model.priors);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(priors);
    }

    @Override
    public String toString() {
        return "Model" + Arrays.toString(priors);
    }
}
