package org.hearth.calibration;

/**
 * Beta calibration: log-odds = a · ln p − b · ln(1 − p) + c, where p is the margin as a probability. Unlike Platt's line it may
 * bend, so that one end can be right without bending the other.
 *
 * <p>Source: Kull, Silva Filho and Flach, <em>Beta calibration</em>, AISTATS (2017); a or b below 0 is set to 0 and the other
 * fitted again, as there.
 *
 * @param a at least 0
 * @param b at least 0
 */
public record BetaCalibration(double a, double b, double c) implements Calibrator {

    public static final String KIND = "beta";

    @Override
    public double logOdds(double margin) {
        return a * low(margin) + b * high(margin) + c;
    }

    @Override
    public String word() {
        return KIND;
    }

    /** ln p, which falls without end below and is flat above. */
    private static double low(double margin) {
        return margin > 0 ? -Math.log1p(Math.exp(-margin)) : margin - Math.log1p(Math.exp(margin));
    }

    /** −ln(1 − p), which is flat below and rises without end above. */
    private static double high(double margin) {
        return margin > 0 ? margin + Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin));
    }

    /**
     * Fits without a penalty.
     *
     * @param margins finite numbers
     * @param labels 1 or 0, at least one of each
     */
    public static BetaCalibration fit(double[] margins, byte[] labels) {
        double[] lows = new double[margins.length];
        double[] highs = new double[margins.length];
        for (int i = 0; i < margins.length; i++) {
            lows[i] = low(margins[i]);
            highs[i] = high(margins[i]);
        }
        double[] both = LogisticFit.of(labels, lows, highs);
        if (both[0] >= 0 && both[1] >= 0) {
            return new BetaCalibration(both[0], both[1], both[2]);
        }
        double[] one = LogisticFit.of(labels, both[0] < 0 ? highs : lows);
        double weight = Math.max(0, one[0]);
        double rest = weight > 0 ? one[1] : LogisticFit.of(labels)[0];
        return both[0] < 0 ? new BetaCalibration(0, weight, rest) : new BetaCalibration(weight, 0, rest);
    }
}
