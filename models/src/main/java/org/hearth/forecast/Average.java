package org.hearth.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The mean of recent months, with as much of a {@link Season} as the counts show, and negative-binomial intervals: whole numbers,
 * for series too sparse for a seasonal model.
 *
 * <p>Where the counts vary no more than chance would have it (Poisson), the interval is the posterior predictive under Jeffreys'
 * prior, so that even a series of nothing but 0 has one; where they vary more, it is as wide as they do.
 *
 * @param months how many months to look back on for the mean; the season is that of the whole history
 */
record Average(int months) implements Method {

    static final String ID = "average";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String inWords() {
        return "the recent average with its season";
    }

    @Override
    public Optional<List<Expectation>> forecast(Series history, int ahead) {
        Season season = Season.of(history);
        Series recent = history.latest(months);
        double[] ratios = season.ratios(recent);
        double exposure = Arrays.stream(ratios).sum();
        double level = recent.total() / exposure;
        double likely = (recent.total() + 0.5) / exposure;
        // A variance of mean + mean² × extra: what the counts vary beyond chance, and the doubt about the level itself.
        double extra = beyondChance(recent, ratios, level) + 1 / (likely * exposure);
        return Optional.of(IntStream.range(0, ahead)
                .mapToDouble(step -> season.ratio(history.month(history.months() + step)))
                .mapToObj(ratio -> expectation(level * ratio, likely * ratio, extra))
                .toList());
    }

    private static Expectation expectation(double mean, double likely, double extra) {
        NegativeBinomial counts = NegativeBinomial.of(likely, likely + likely * likely * extra);
        return Expectation.of(mean, counts::quantile);
    }

    /** Squared coefficient of variation that Poisson does not explain, by moments; 0 or more. */
    private static double beyondChance(Series recent, double[] ratios, double level) {
        double beyond = 0;
        double squares = 0;
        for (int i = 0; i < ratios.length; i++) {
            double mean = level * ratios[i];
            beyond += (recent.at(i) - mean) * (recent.at(i) - mean) * ratios.length / (ratios.length - 1.0) - mean;
            squares += mean * mean;
        }
        return squares == 0 ? 0 : Math.max(0, beyond / squares);
    }
}
