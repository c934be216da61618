package org.hearth.forecast;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The mean of recent months, with negative-binomial intervals: whole numbers, for series too sparse for a model of seasons.
 *
 * <p>Where the counts vary no more than chance would have it (Poisson), the interval is the posterior predictive under Jeffreys'
 * prior, so that even a series of nothing but 0 has one; where they vary more, it is as wide as they do.
 *
 * @param months how many months to look back on
 */
record Average(int months) implements Method {

    static final String ID = "average";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String inWords() {
        return "the average of the last " + months + " months";
    }

    @Override
    public Optional<List<Expectation>> forecast(Series history, int ahead) {
        Series recent = history.latest(months);
        int n = recent.months();
        double likely = (recent.total() + 0.5) / n;
        double variance = Math.max(variance(recent), likely) * (1 + 1.0 / n);
        NegativeBinomial counts = NegativeBinomial.of(likely, variance);
        return Optional.of(Collections.nCopies(ahead, Expectation.of(recent.mean(), counts::quantile)));
    }

    private static double variance(Series series) {
        double mean = series.mean();
        double squares = 0;
        for (double value : series.values()) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (series.months() - 1);
    }
}
