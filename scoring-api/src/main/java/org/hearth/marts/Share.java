package org.hearth.marts;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A share of a population, per 1,000, and how sure it is.
 *
 * <p>Source: Wilson, <i>JASA</i> 22, 1927, for the interval; Spiegelhalter, <i>Statistics in Medicine</i> 24, 2005, for the limits of
 * a funnel plot.
 */
record Share(double rate, double low, double high) {

    private static final double PER = 1_000;
    private static final double Z95 = 1.959964;
    private static final double Z998 = 3.090232;

    /** The share of counts that may leave; empty if one of them may not, or nobody is there. */
    static Optional<Share> of(OptionalLong events, OptionalLong population) {
        if (events.isEmpty() || population.isEmpty() || population.getAsLong() == 0) {
            return Optional.empty();
        }
        double n = population.getAsLong();
        double p = events.getAsLong() / n;
        double square = Z95 * Z95;
        double middle = (p + square / (2 * n)) / (1 + square / n);
        double half = Z95 / (1 + square / n) * Math.sqrt(p * (1 - p) / n + square / (4 * n * n));
        return Optional.of(new Share(tenth(p), tenth(Math.max(0, middle - half)), tenth(Math.min(1, middle + half))));
    }

    /** How far a group of this size strays from the overall share by chance: lower and upper 95%, lower and upper 99.8%. */
    static @Nullable Double[] limits(Optional<Share> overall, OptionalLong population) {
        if (overall.isEmpty() || population.isEmpty() || population.getAsLong() == 0) {
            return new Double[4];
        }
        double p = overall.get().rate() / PER;
        double error = Math.sqrt(p * (1 - p) / population.getAsLong());
        return new Double[] {
            tenth(Math.max(0, p - Z95 * error)),
            tenth(Math.min(1, p + Z95 * error)),
            tenth(Math.max(0, p - Z998 * error)),
            tenth(Math.min(1, p + Z998 * error))
        };
    }

    private static double tenth(double share) {
        return Math.round(share * PER * 10) / 10.0;
    }
}
