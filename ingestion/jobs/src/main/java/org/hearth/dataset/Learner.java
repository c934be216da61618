package org.hearth.dataset;

import java.util.Arrays;
import java.util.List;
import org.hearth.dataset.Comparison.Shape;

/**
 * Learns a {@link Model} from counts of patterns by expectation and maximisation. Strangers are known beforehand. Places of one
 * person are of two kinds, since all of them change together when a person moves; relatives have a class of their own, or what a
 * household shares would count as proof.
 *
 * <p>Source: I. Fellegi, A. Sunter, A Theory for Record Linkage, JASA 64 (1969); EM on counts of patterns after W. Winkler (1988).
 */
final class Learner {

    private static final int MOST_ROUNDS = 100;
    private static final double SETTLED = 1e-5;
    private static final double LEAST = 1e-7;
    private static final double PERSON_PAIRS = 50;
    private static final double RELATIVE_SHARE = 0.02;
    private static final double MOVED_PRIOR = 0.2;

    private final List<Comparison> comparisons;
    private final double[] counts;
    private final int[][] levels;
    private final double[][] strangers;
    private final double allPairs;

    /**
     * Prepares learning.
     *
     * @param allPairs how many pairs of records there are, compared or not
     */
    Learner(List<Comparison> comparisons, Patterns patterns, double[][] strangers, double allPairs) {
        this.comparisons = comparisons;
        long[] seen = patterns.seen();
        this.counts = Arrays.stream(seen).mapToDouble(patterns::count).toArray();
        this.levels = Arrays.stream(seen)
                .mapToObj(pattern -> Model.levels(pattern, comparisons))
                .toArray(int[][]::new);
        this.strangers = strangers;
        this.allPairs = Math.max(2, allPairs);
    }

    /**
     * Learns.
     *
     * @param records how many there are, for a first guess of how many pairs are of one person
     */
    Model learn(int records) {
        double[][][] shares = first();
        double person = Math.min(0.3, records / allPairs);
        double[] priors = {person * (1 - MOVED_PRIOR), person * MOVED_PRIOR, person, 1 - 2 * person};
        int round = 0;
        double change = 1;
        while (round < MOST_ROUNDS && change > SETTLED) {
            double[][][] next = expected(shares);
            double[] sums = new double[Model.CLASSES];
            collect(shares, priors, next, sums);
            change = maximise(shares, next, sums, priors);
            round++;
        }
        return new Model(shares, priors, round);
    }

    private double[][][] first() {
        double[][][] shares = new double[Model.CLASSES][comparisons.size()][];
        for (int c = 0; c < comparisons.size(); c++) {
            Comparison comparison = comparisons.get(c);
            int n = comparison.levels();
            for (double[][] ofClass : shares) {
                ofClass[c] = new double[n];
            }
            for (int level = 0; level < n; level++) {
                double stranger = strangers[c][level];
                shares[Model.STAYED][c][level] = comparison.person(level);
                shares[Model.MOVED][c][level] = comparison.shape() == Shape.PLACE
                        ? 0.8 * stranger + 0.2 * comparison.person(level)
                        : comparison.person(level);
                shares[Model.RELATIVE][c][level] = comparison.relative(level);
                shares[Model.STRANGER][c][level] = stranger;
            }
        }
        return shares;
    }

    /** What is expected beforehand, as so many pairs. */
    private double[][][] expected(double[][][] shares) {
        double[][][] first = first();
        double relatives =
                Math.max(PERSON_PAIRS, RELATIVE_SHARE * Arrays.stream(counts).sum() / 10);
        double[][][] pairs = new double[Model.CLASSES][shares[0].length][];
        for (int k = 0; k < Model.STRANGER; k++) {
            double by = k == Model.RELATIVE ? Math.min(relatives, 5000) : PERSON_PAIRS;
            for (int c = 0; c < pairs[k].length; c++) {
                pairs[k][c] = Arrays.stream(first[k][c]).map(x -> x * by).toArray();
            }
        }
        return pairs;
    }

    private void collect(double[][][] shares, double[] priors, double[][][] next, double[] sums) {
        double[][][] logs = new double[Model.CLASSES][][];
        for (int k = 0; k < Model.CLASSES; k++) {
            logs[k] = Arrays.stream(shares[k])
                    .map(row -> Arrays.stream(row)
                            .map(x -> Math.log(Math.max(x, 1e-12)))
                            .toArray())
                    .toArray(double[][]::new);
        }
        double[] posterior = new double[Model.CLASSES];
        for (int i = 0; i < counts.length; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < Model.CLASSES; k++) {
                double sum = Math.log(priors[k]);
                for (int c = 0; c < levels[i].length; c++) {
                    if (levels[i][c] < logs[k][c].length) {
                        sum += logs[k][c][levels[i][c]];
                    }
                }
                posterior[k] = sum;
                most = Math.max(most, sum);
            }
            double all = 0;
            for (int k = 0; k < Model.CLASSES; k++) {
                posterior[k] = Math.exp(posterior[k] - most);
                all += posterior[k];
            }
            for (int k = 0; k < Model.STRANGER; k++) {
                double pairs = counts[i] * posterior[k] / all;
                sums[k] += pairs;
                for (int c = 0; c < levels[i].length; c++) {
                    if (levels[i][c] < logs[k][c].length) {
                        next[k][c][levels[i][c]] += pairs;
                    }
                }
            }
        }
    }

    private double maximise(double[][][] shares, double[][][] next, double[] sums, double[] priors) {
        double change = 0;
        for (int c = 0; c < comparisons.size(); c++) {
            Comparison comparison = comparisons.get(c);
            if (comparison.shape() != Shape.PLACE) {
                for (int level = 0; level < comparison.levels(); level++) {
                    next[Model.STAYED][c][level] += next[Model.MOVED][c][level];
                }
                next[Model.MOVED][c] = next[Model.STAYED][c].clone();
            }
            for (int k = 0; k < Model.STRANGER; k++) {
                normalise(next[k][c]);
                if (k != Model.RELATIVE) {
                    int last = comparison.ordered() - 1;
                    next[k][c][last] = Math.max(
                            comparison.leastDifferent(), Math.min(comparison.mostDifferent(), next[k][c][last]));
                    Isotonic.fall(next[k][c], strangers[c], comparison.ordered());
                }
            }
            if (comparison.shape() == Shape.UNIQUE) {
                next[Model.STAYED][c][comparison.levels() - 1] = 1e-12;
                next[Model.MOVED][c][comparison.levels() - 1] = 1e-12;
            }
            for (int k = 0; k < Model.STRANGER; k++) {
                for (int level = 0; level < next[k][c].length; level++) {
                    change = Math.max(change, Math.abs(next[k][c][level] - shares[k][c][level]));
                }
                shares[k][c] = next[k][c];
            }
        }
        for (int k = 0; k < Model.STRANGER; k++) {
            priors[k] = Math.min(0.3, Math.max(sums[k], 0.2) / allPairs);
        }
        priors[Model.STRANGER] = 1 - priors[0] - priors[1] - priors[2];
        return change;
    }

    private static void normalise(double[] row) {
        double sum = Arrays.stream(row).sum();
        for (int level = 0; level < row.length; level++) {
            row[level] = Math.max(row[level] / sum, LEAST);
        }
    }
}
