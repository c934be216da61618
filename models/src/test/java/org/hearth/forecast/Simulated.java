package org.hearth.forecast;

import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Seeded series for tests: Poisson counts with a season, as starts have one. */
final class Simulated {

    static final YearMonth START = YearMonth.of(2021, 10);

    private Simulated() {}

    /** Counts about a level that rises and falls by a third over the year. */
    static Series poisson(long seed, int months, double level) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Series(
                START,
                IntStream.range(0, months)
                        .mapToDouble(month -> level * (1 + Math.sin(2 * Math.PI * month / 12) / 3))
                        .map(mean -> PoissonDistribution.of(mean).inverseCumulativeProbability(random.nextDouble()))
                        .toArray());
    }

    /** As northbrook/forecasts.yaml has them. */
    static ForecastSettings settings() {
        return new ForecastSettings(
                12,
                36,
                List.of(SeasonalNaive.ID, Average.ID, Tramo.ID),
                0.05,
                24,
                2,
                new ForecastSettings.BackTestSettings(6, 2));
    }
}
