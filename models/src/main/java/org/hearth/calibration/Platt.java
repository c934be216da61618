package org.hearth.calibration;

/**
 * Platt's calibration: log-odds = slope · margin + intercept. It keeps the order of the margins when the slope is above 0, and keeps
 * contributions additive.
 *
 * <p>Source: Platt, <em>Probabilistic outputs for support vector machines</em> (1999), with his smoothed targets.
 */
public record Platt(double slope, double intercept) implements Calibrator {

    public static final String KIND = "platt";

    private static final int MOST_STEPS = 100;

    /** The calibration that changes nothing. */
    public static final Platt NONE = new Platt(1, 0);

    @Override
    public double logOdds(double margin) {
        return slope * margin + intercept;
    }

    @Override
    public double scale(double from, double to) {
        return slope;
    }

    @Override
    public String word() {
        return KIND;
    }

    public static double sigmoid(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /**
     * Fits to margins and labels by Newton's method on the convex log-loss.
     *
     * @param margins any finite numbers, not all the same
     * @param labels 1 or 0, at least one of each
     */
    public static Platt fit(double[] margins, byte[] labels) {
        double positives = 0;
        for (byte label : labels) {
            positives += label;
        }
        double high = (positives + 1) / (positives + 2);
        double low = 1 / (labels.length - positives + 2);
        double[] targets = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            targets[i] = labels[i] == 1 ? high : low;
        }
        Platt fitted = new Platt(0, Math.log((positives + 1) / (labels.length - positives + 1)));
        for (int step = 0; step < MOST_STEPS; step++) {
            Platt next = fitted.step(margins, targets);
            boolean settled = Math.abs(next.slope - fitted.slope) + Math.abs(next.intercept - fitted.intercept) < 1e-12;
            fitted = next;
            if (settled) {
                break;
            }
        }
        return fitted.slope >= 0 ? fitted : constant(positives, labels.length);
    }

    /** Margins that say the opposite of what happened are not turned round: every row gets the same. */
    private static Platt constant(double positives, int rows) {
        return new Platt(0, Math.log((positives + 1) / (rows - positives + 1)));
    }

    /** One Newton step, halved until the loss falls. */
    private Platt step(double[] margins, double[] targets) {
        double slopeGradient = 0;
        double interceptGradient = 0;
        double hessianSlope = 1e-12;
        double hessianBoth = 0;
        double hessianIntercept = 1e-12;
        for (int i = 0; i < margins.length; i++) {
            double probability = probability(margins[i]);
            double error = probability - targets[i];
            double weight = probability * (1 - probability);
            slopeGradient += error * margins[i];
            interceptGradient += error;
            hessianSlope += weight * margins[i] * margins[i];
            hessianBoth += weight * margins[i];
            hessianIntercept += weight;
        }
        double determinant = hessianSlope * hessianIntercept - hessianBoth * hessianBoth;
        double slopeStep = (hessianIntercept * slopeGradient - hessianBoth * interceptGradient) / determinant;
        double interceptStep = (hessianSlope * interceptGradient - hessianBoth * slopeGradient) / determinant;
        double loss = loss(margins, targets);
        for (double size = 1; size > 1e-10; size /= 2) {
            Platt next = new Platt(slope - size * slopeStep, intercept - size * interceptStep);
            if (next.loss(margins, targets) <= loss) {
                return next;
            }
        }
        return this;
    }

    private double loss(double[] margins, double[] targets) {
        double loss = 0;
        for (int i = 0; i < margins.length; i++) {
            double logOdds = logOdds(margins[i]);
            // log(1 + e^x) − t x, without overflow
            loss += Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds))) - targets[i] * logOdds;
        }
        return loss;
    }
}
