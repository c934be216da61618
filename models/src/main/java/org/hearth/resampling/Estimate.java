package org.hearth.resampling;

import java.util.Arrays;
import java.util.Optional;

/**
 * A measure with its 95% interval.
 *
 * @param value on the rows as they are
 * @param low lower bound, by bootstrap over households
 * @param high upper bound
 */
public record Estimate(double value, double low, double high) {

    /** Empty where the measure has no value. */
    public static Optional<Estimate> of(double value, double[] resampled) {
        double[] sorted = Arrays.stream(resampled)
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
        if (Double.isNaN(value) || sorted.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Estimate(value, at(sorted, 0.025), at(sorted, 0.975)));
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
