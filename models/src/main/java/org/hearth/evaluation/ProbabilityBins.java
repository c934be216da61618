package org.hearth.evaluation;

import java.util.Arrays;

/**
 * Probabilities in bins, for the expected calibration error. Thread-safe.
 *
 * <p>Source: bins as scikit-learn's {@code calibration_curve} draws them, edges and rounding included; a probability on an edge
 * belongs to the lower bin.
 */
final class ProbabilityBins {

    private final double[] probabilities;
    private final byte[] labels;
    private final int[] bin;
    private final int count;

    private ProbabilityBins(double[] probabilities, byte[] labels, double[] innerEdges) {
        this.probabilities = probabilities;
        this.labels = labels;
        this.count = innerEdges.length + 1;
        this.bin = Arrays.stream(probabilities)
                .mapToInt(p -> firstNotBelow(innerEdges, p))
                .toArray();
    }

    /** Bins of equal width from 0 to 1. */
    static ProbabilityBins ofEqualWidth(double[] probabilities, byte[] labels, int bins) {
        double[] inner = new double[bins - 1];
        for (int i = 1; i < bins; i++) {
            inner[i - 1] = i * (1.0 / bins);
        }
        return new ProbabilityBins(probabilities, labels, inner);
    }

    /** Bins that hold as many rows each as ties allow. */
    static ProbabilityBins ofEqualSize(double[] probabilities, byte[] labels, int bins) {
        double[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        double[] inner = new double[bins - 1];
        for (int i = 1; i < bins; i++) {
            inner[i - 1] = quantile(sorted, i * (1.0 / bins) * 100 / 100);
        }
        return new ProbabilityBins(probabilities, labels, inner);
    }

    /** Linear interpolation, from the nearer end as numpy does. */
    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        double rest = place - below;
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, sorted.length - 1)];
        return rest >= 0.5 ? high - (high - low) * (1 - rest) : low + (high - low) * rest;
    }

    private static int firstNotBelow(double[] edges, double value) {
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Mean gap of a bin's mean probability and its share of outcomes, weighted by the bins' rows. */
    double expectedError(int[] weights) {
        double[] gaps = new double[count];
        double total = 0;
        for (int row = 0; row < bin.length; row++) {
            gaps[bin[row]] += weights[row] * (probabilities[row] - labels[row]);
            total += weights[row];
        }
        double sum = 0;
        for (double gap : gaps) {
            sum += Math.abs(gap);
        }
        return sum / total;
    }
}
