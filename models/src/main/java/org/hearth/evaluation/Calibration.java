package org.hearth.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether probabilities come true. Thread-safe.
 *
 * <p>Source of intercept and slope: Van Calster and others, <em>Calibration: the Achilles heel of predictive analytics</em>, BMC Medicine
 * 17 (2019).
 */
final class Calibration {

    private static final int MOST_STEPS = 50;
    private static final double SETTLED = 1e-8; // Newton's next step would be of the order of its square
    private static final double SMALLEST = 0x1p-52; // scikit-learn's: probabilities of 0 and 1 have no logarithm

    private final double[] logOdds;
    private final double[] probabilities;
    private final byte[] labels;
    private final int[] order;
    private final int bins;

    private Calibration(double[] logOdds, double[] probabilities, byte[] labels, int[] order, int bins) {
        this.logOdds = logOdds;
        this.probabilities = probabilities;
        this.labels = labels;
        this.order = order;
        this.bins = bins;
    }

    static Calibration of(double[] logOdds, byte[] labels, int bins) {
        double[] probabilities = new double[logOdds.length];
        for (int i = 0; i < logOdds.length; i++) {
            probabilities[i] = 1 / (1 + Math.exp(-logOdds[i]));
        }
        int[] order = IntStream.range(0, logOdds.length)
                .boxed()
                .sorted((a, b) -> Double.compare(logOdds[a], logOdds[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Calibration(logOdds, probabilities, labels, order, bins);
    }

    /** The calibration of probabilities, 0 and 1 included. */
    static Calibration ofProbabilities(double[] probabilities, byte[] labels, int bins) {
        double[] logOdds = Arrays.stream(probabilities)
                .map(Calibration::inside)
                .map(p -> Math.log(p / (1 - p)))
                .toArray();
        return new Calibration(logOdds, probabilities, labels, of(logOdds, labels, bins).order, bins);
    }

    private static double inside(double probability) {
        return Math.min(Math.max(probability, SMALLEST), 1 - SMALLEST);
    }

    /** Mean negative logarithm of the probability given to what happened. */
    double logLoss(int[] weights) {
        double sum = 0;
        double total = 0;
        for (int row = 0; row < labels.length; row++) {
            double given = labels[row] == 1 ? probabilities[row] : 1 - probabilities[row];
            sum -= weights[row] * Math.log(inside(given));
            total += weights[row];
        }
        return sum / total;
    }

    /** Mean squared difference of probability and outcome. */
    double brier(int[] weights) {
        double sum = 0;
        double total = 0;
        for (int row = 0; row < labels.length; row++) {
            double error = probabilities[row] - labels[row];
            sum += weights[row] * error * error;
            total += weights[row];
        }
        return sum / total;
    }

    /** Mean difference of a bin's mean probability from its share of outcomes, weighted by the bins' rows. */
    double expectedError(int[] weights) {
        double sum = 0;
        double total = 0;
        for (Bin bin : reliability(weights)) {
            sum += bin.rows() * Math.abs(bin.predicted() - bin.observed());
            total += bin.rows();
        }
        return sum / total;
    }

    /** Rows in bins of equal size by probability, the lowest first; empty bins are left out. */
    List<Bin> reliability(int[] weights) {
        List<Bin> table = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            double rows = 0;
            double predicted = 0;
            double observed = 0;
            int end = (int) ((bin + 1L) * order.length / bins);
            for (int i = (int) ((long) bin * order.length / bins); i < end; i++) {
                int row = order[i];
                rows += weights[row];
                predicted += weights[row] * probabilities[row];
                observed += weights[row] * labels[row];
            }
            if (rows > 0) {
                table.add(new Bin(Math.round(rows), predicted / rows, observed / rows));
            }
        }
        return table;
    }

    /** Log-odds to add to every row so that the mean probability is the share of outcomes; 0 when calibrated in the large. */
    double intercept(int[] weights) {
        double shift = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double gradient = 0;
            double hessian = 0;
            for (int row = 0; row < labels.length; row++) {
                double probability = 1 / (1 + Math.exp(-logOdds[row] - shift));
                gradient += weights[row] * (labels[row] - probability);
                hessian += weights[row] * probability * (1 - probability);
            }
            double change = gradient / hessian;
            shift += change;
            if (Math.abs(change) < SETTLED) {
                return shift;
            }
        }
        return Double.NaN;
    }

    /** What log-odds must be multiplied by; 1 when calibrated, below 1 when too extreme. NaN when all rows score the same. */
    double slope(int[] weights) {
        return line(weights).slope;
    }

    /**
     * The logistic regression of the outcome on the log-odds, without a penalty.
     *
     * @param slope 1 when calibrated
     * @param intercept 0 when calibrated
     */
    record Line(double slope, double intercept) {
        static final Line NONE = new Line(Double.NaN, Double.NaN);
    }

    /** Slope and intercept fitted together by Newton's method; NaN when all rows score the same or a line parts them. */
    Line line(int[] weights) {
        double slope = 1;
        double shift = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double gradientSlope = 0;
            double gradientShift = 0;
            double a = 0;
            double b = 0;
            double c = 0;
            for (int row = 0; row < labels.length; row++) {
                double x = logOdds[row];
                double probability = 1 / (1 + Math.exp(-slope * x - shift));
                double error = weights[row] * (labels[row] - probability);
                double weight = weights[row] * probability * (1 - probability);
                gradientSlope += error * x;
                gradientShift += error;
                a += weight * x * x;
                b += weight * x;
                c += weight;
            }
            double determinant = a * c - b * b;
            if (!(determinant > 1e-9 * a * c)) {
                return Line.NONE;
            }
            double change = (c * gradientSlope - b * gradientShift) / determinant;
            slope += change;
            shift += (a * gradientShift - b * gradientSlope) / determinant;
            if (Math.abs(change) < SETTLED) {
                return new Line(slope, shift);
            }
        }
        return Line.NONE;
    }
}
