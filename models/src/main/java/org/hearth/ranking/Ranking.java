package org.hearth.ranking;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows in order of their score, the highest first, with rows of one score kept together. Every measure takes a weight for each
 * row, so that a bootstrap resample is only another set of weights. Thread-safe.
 */
public final class Ranking {

    private final int[] order;
    private final int[] groupEnds;
    private final byte[] labels;

    private Ranking(int[] order, int[] groupEnds, byte[] labels) {
        this.order = order;
        this.groupEnds = groupEnds;
        this.labels = labels;
    }

    /** Rows in order of their scores. */
    public static Ranking of(double[] scores, byte[] labels) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[b], scores[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ends = IntStream.range(0, order.length)
                .filter(i -> i + 1 == order.length || scores[order[i]] != scores[order[i + 1]])
                .map(i -> i + 1)
                .toArray();
        return new Ranking(order, ends, labels);
    }

    /** Weights of 1 for every row. */
    public static int[] once(int rows) {
        int[] weights = new int[rows];
        Arrays.fill(weights, 1);
        return weights;
    }

    /** What is called with the weights of a group of rows with one score: with the label and without. */
    private interface Group {
        void see(double positives, double negatives);
    }

    private void groups(int[] weights, Group group) {
        int start = 0;
        for (int end : groupEnds) {
            double positives = 0;
            double negatives = 0;
            for (int i = start; i < end; i++) {
                int row = order[i];
                if (labels[row] == 1) {
                    positives += weights[row];
                } else {
                    negatives += weights[row];
                }
            }
            group.see(positives, negatives);
            start = end;
        }
    }

    /** Chance that a row with the label scores higher than one without, ties counting half; NaN with one class only. */
    public double auc(int[] weights) {
        double[] sums = new double[3]; // area, positives so far, negatives so far
        groups(weights, (positives, negatives) -> {
            sums[0] += negatives * (sums[1] + positives / 2);
            sums[1] += positives;
            sums[2] += negatives;
        });
        return sums[0] / (sums[1] * sums[2]);
    }

    /** Precision at each score threshold, weighted by the gain of recall; NaN without a row with the label. */
    public double averagePrecision(int[] weights) {
        double[] sums = new double[3]; // precision × positives, positives so far, rows so far
        groups(weights, (positives, negatives) -> {
            sums[1] += positives;
            sums[2] += positives + negatives;
            sums[0] += sums[2] > 0 ? positives * sums[1] / sums[2] : 0;
        });
        return sums[0] / sums[1];
    }

    /** Which of the rows with one score get the last places. */
    public enum Ties {
        /** Those without the label first. */
        WORST,
        /** As many as chance would give on average. */
        EXPECTED,
        /** Those with the label first. */
        BEST;

        /** How names of measures end. */
        public String suffix() {
            return switch (this) {
                case WORST -> "Worst";
                case EXPECTED -> "";
                case BEST -> "Best";
            };
        }

        double positives(double positives, double negatives, double taken) {
            return switch (this) {
                case WORST -> Math.max(0, taken - negatives);
                case EXPECTED -> positives * taken / (positives + negatives);
                case BEST -> Math.min(positives, taken);
            };
        }
    }

    /** Rows with the label among the first so many, where rows with one score are drawn at random. */
    public double positivesAmong(double places, int[] weights) {
        return positivesAmong(places, weights, Ties.EXPECTED);
    }

    /** Rows with the label among the first so many. */
    public double positivesAmong(double places, int[] weights, Ties ties) {
        double[] sums = new double[2]; // found, places left
        sums[1] = places;
        groups(weights, (positives, negatives) -> {
            double size = positives + negatives;
            if (size > 0 && sums[1] > 0) {
                double taken = Math.min(size, sums[1]);
                sums[0] += ties.positives(positives, negatives, taken);
                sums[1] -= taken;
            }
        });
        return sums[0];
    }
}
