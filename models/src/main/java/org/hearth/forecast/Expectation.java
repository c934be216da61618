package org.hearth.forecast;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What is expected of one month: starts, with the bounds that should hold them four times in five and nineteen in twenty.
 *
 * @param mean 0 or more
 */
record Expectation(double mean, double low80, double high80, double low95, double high95) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    Expectation {
        if (!(mean >= 0 && low95 >= 0 && low95 <= low80 && low80 <= high80 && high80 <= high95 && high95 < 1e15)) {
            throw new IllegalArgumentException("Cannot expect " + mean + " between " + low95 + ", " + low80 + ", "
                    + high80 + " and " + high95 + ": expected numbers in order, 0 or more");
        }
    }

    /** By the quantiles of a distribution; what lies below 0 becomes 0. */
    static Expectation of(double mean, DoubleUnaryOperator quantile) {
        return new Expectation(
                Math.max(0, mean),
                Math.max(0, quantile.applyAsDouble(0.1)),
                Math.max(0, quantile.applyAsDouble(0.9)),
                Math.max(0, quantile.applyAsDouble(0.025)),
                Math.max(0, quantile.applyAsDouble(0.975)));
    }

    static Expectation normal(double mean, double deviation) {
        return of(mean, probability -> mean + deviation * standardNormal(probability));
    }

    /**
     * A quantile of the normal distribution with mean 0 and deviation 1.
     *
     * @param probability between 0 and 1
     */
    static double standardNormal(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }

    boolean holdsAt80(double outcome) {
        return low80 <= outcome && outcome <= high80;
    }

    boolean holdsAt95(double outcome) {
        return low95 <= outcome && outcome <= high95;
    }
}
