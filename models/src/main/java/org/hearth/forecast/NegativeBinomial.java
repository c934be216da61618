package org.hearth.forecast;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The negative binomial distribution of a count, for any positive size. Libraries have the one for whole sizes alone, so this is
 * their regularised beta function: P(X ≤ k) = I(probability; size, k + 1).
 *
 * @param size above 0; the larger, the nearer to Poisson
 * @param probability above 0, below 1
 */
record NegativeBinomial(double size, double probability) {

    /**
     * The distribution with a mean and a variance.
     *
     * @param mean above 0
     * @param variance above the mean
     */
    static NegativeBinomial of(double mean, double variance) {
        if (!(mean > 0 && variance > mean)) {
            throw new IllegalArgumentException("Cannot shape a negative binomial with mean " + mean + " and variance "
                    + variance + ": expected 0 < mean < variance");
        }
        return new NegativeBinomial(mean * mean / (variance - mean), mean / variance);
    }

    double cumulative(long count) {
        return RegularizedBeta.value(probability, size, count + 1.0);
    }

    /** The smallest count that is not exceeded with a probability of at least {@code at}. */
    long quantile(double at) {
        long high = 1;
        while (cumulative(high) < at) {
            high *= 2;
        }
        long low = -1;
        while (high - low > 1) {
            long middle = Math.floorDiv(low + high, 2);
            if (cumulative(middle) < at) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
