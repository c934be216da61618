package org.hearth.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Isotonic regression: the shares that never fall and are nearest to the outcomes, with straight lines between them and flat ends.
 *
 * <p>Source: as scikit-learn's {@code IsotonicRegression(out_of_bounds="clip")}.
 *
 * @param margins where the line bends, ascending
 * @param shares there, 0 to 1, ascending
 * @param rows it was fitted to: no probability is nearer to 0 or 1 than half a row in so many
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops, never compared or changed
public record Isotonic(double[] margins, double[] shares, int rows) implements Calibrator {

    public static final String KIND = "isotonic";

    /** Fits to margins and labels of 1 or 0, at least one row. */
    public static Isotonic fit(double[] margins, byte[] labels) {
        Pool pool = Pool.of(margins, labels);
        double[] shares = pool.shares();
        int[] bends = IntStream.range(0, shares.length)
                .filter(i ->
                        i == 0 || i == shares.length - 1 || shares[i] != shares[i - 1] || shares[i] != shares[i + 1])
                .toArray();
        return new Isotonic(
                IntStream.of(bends).mapToDouble(i -> pool.margins()[i]).toArray(),
                IntStream.of(bends).mapToDouble(i -> shares[i]).toArray(),
                labels.length);
    }

    /** The share at a margin. */
    double share(double margin) {
        int found = Arrays.binarySearch(margins, margin);
        if (found >= 0) {
            return shares[found];
        }
        int above = -found - 1;
        if (above == 0 || above == margins.length) {
            return shares[above == 0 ? 0 : above - 1];
        }
        double way = (margin - margins[above - 1]) / (margins[above] - margins[above - 1]);
        return shares[above - 1] + way * (shares[above] - shares[above - 1]);
    }

    @Override
    public double logOdds(double margin) {
        double least = 0.5 / (rows + 1);
        double share = Math.min(Math.max(share(margin), least), 1 - least);
        return Math.log(share / (1 - share)) + ORDER * margin;
    }

    @Override
    public String word() {
        return KIND;
    }
}
