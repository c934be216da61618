package org.hearth.monitoring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How values lay on the dates that a window is compared with: bins that hold about as many rows each as ties allow, and one for what is not known.
 *
 * @param name of the column
 * @param reference those dates
 * @param edges upper bounds, included, ascending; the last bin has none
 * @param rows in each bin, then those not known
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredBins(String name, Reference reference, double[] edges, long[] rows) {

    private static final int MOST_BINS = 10;
    private static final double LEAST_EXPECTED = 5; // below it the chi-squared distribution does not hold

    /** Bins of values; NaN is not known. */
    static StoredBins of(String name, Reference reference, double[] values) {
        double[] known = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double[] edges = known.length == 0
                ? new double[0]
                : IntStream.range(1, MOST_BINS)
                        .mapToDouble(i -> known[(int) ((long) i * known.length / MOST_BINS)])
                        .distinct()
                        .filter(edge -> edge < known[known.length - 1])
                        .toArray();
        return new StoredBins(name, reference, edges, counted(edges, values));
    }

    private static long[] counted(double[] edges, double[] values) {
        long[] counts = new long[edges.length + 2];
        for (double value : values) {
            if (Double.isNaN(value)) {
                counts[edges.length + 1]++;
            } else {
                int found = Arrays.binarySearch(edges, value);
                counts[found >= 0 ? found : -found - 1]++;
            }
        }
        return counts;
    }

    /**
     * What a window has in these bins.
     *
     * @param chance that a window from the same households and times differs as much, by the chi-squared test of two samples;
     *     bins with few rows are put together
     * @param stability population stability index: 0 the same, above 0.25 by custom much changed
     * @param missing share not known in the window
     * @param missingBefore share not known in the dates that it is compared with
     * @param before those dates
     * @param asFarBack whether they looked back as far as the window does
     */
    public record Difference(
            String name,
            double chance,
            double stability,
            double missing,
            double missingBefore,
            List<LocalDate> before,
            boolean asFarBack) {
        public Difference {
            before = List.copyOf(before);
        }
    }

    /** Compares a window with what was stored. */
    Difference compared(double[] window) {
        long[] now = counted(edges, window);
        double before = Arrays.stream(rows).sum();
        double after = window.length;
        double statistic = 0;
        double stability = 0;
        int used = 0;
        double pooledBefore = 0;
        double pooledAfter = 0;
        for (int bin = 0; bin < now.length; bin++) {
            stability += stability((rows[bin] + 0.5) / (before + 1), (now[bin] + 0.5) / (after + 1));
            pooledBefore += rows[bin];
            pooledAfter += now[bin];
            boolean last = bin == now.length - 1;
            double expected = (pooledBefore + pooledAfter) * Math.min(before, after) / (before + after);
            if (expected >= LEAST_EXPECTED || (last && expected > 0)) {
                statistic += term(pooledBefore, pooledAfter, before, after);
                used++;
                pooledBefore = 0;
                pooledAfter = 0;
            }
        }
        double chance = used < 2 ? 1 : ChiSquaredDistribution.of(used - 1.0).survivalProbability(statistic);
        return new Difference(
                name,
                chance,
                stability,
                now[edges.length + 1] / after,
                rows[edges.length + 1] / before,
                reference.dates(),
                reference.asFarBack());
    }

    private static double stability(double before, double after) {
        return (after - before) * Math.log(after / before);
    }

    private static double term(double a, double b, double before, double after) {
        double difference = Math.sqrt(after / before) * a - Math.sqrt(before / after) * b;
        return difference * difference / (a + b);
    }
}
