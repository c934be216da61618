package org.hearth.simulation.compare;

import java.util.Map;
import java.util.TreeMap;

/** Sums of the marks of many circles, enough for each ratio and its sampling error. Not thread-safe. */
public final class Tally {

    private static final double NORMAL_95 = 1.96;

    private final Map<String, double[]> sums = new TreeMap<>();
    private long circles;

    /**
     * A ratio and the range in which 95% of such runs would have it, by linearisation over circles: people of one circle are alike.
     *
     * @param denominator how much there was to count over
     */
    public record Estimate(double ratio, double low, double high, double denominator) {}

    /** Adds one circle. */
    public void add(Marks marks) {
        circles++;
        marks.byMeasure().forEach((measure, both) -> {
            double y = both[0];
            double x = both[1];
            double[] to = sums.computeIfAbsent(measure, any -> new double[5]);
            to[0] += y;
            to[1] += x;
            to[2] += y * y;
            to[3] += x * x;
            to[4] += x * y;
        });
    }

    /** Adds what another counted of other circles. */
    public void add(Tally other) {
        circles += other.circles;
        other.sums.forEach((measure, from) -> {
            double[] to = sums.computeIfAbsent(measure, any -> new double[5]);
            for (int i = 0; i < to.length; i++) {
                to[i] += from[i];
            }
        });
    }

    /** The estimate of a measure; not a number when nothing was counted. */
    public Estimate of(String measure) {
        double[] sum = sums.getOrDefault(measure, new double[5]);
        double ratio = sum[0] / sum[1];
        double squares = sum[2] - 2 * ratio * sum[4] + ratio * ratio * sum[3];
        double error = StrictMath.sqrt(Math.max(0, squares) * circles / Math.max(1.0, circles - 1.0)) / sum[1];
        return new Estimate(ratio, ratio - NORMAL_95 * error, ratio + NORMAL_95 * error, sum[1]);
    }
}
