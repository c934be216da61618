package org.hearth.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Forecasts from months in the past, compared with what then happened (a rolling origin, Tashman 2000). Each origin sees its own
 * past alone.
 *
 * @param horizon months ahead of each origin
 * @param histories how many months each origin knows, longest first
 */
record BackTest(int horizon, List<Integer> histories) {

    BackTest {
        histories = List.copyOf(histories);
    }

    /**
     * The origins that a series of so many months allows.
     *
     * @param months at least {@link ForecastSettings#leastMonths()}
     */
    static BackTest of(ForecastSettings settings, int months) {
        int longest = months - settings.horizon();
        return new BackTest(
                settings.horizon(),
                IntStream.range(0, settings.backtest().origins())
                        .map(i -> longest - i * settings.backtest().everyMonths())
                        .filter(known -> known >= settings.minimumHistory())
                        .boxed()
                        .toList());
    }

    /** Scores a method; absent if it cannot forecast from every origin. */
    Optional<Score> score(Method method, Series series) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int known : histories) {
            Series history = series.until(known);
            Optional<List<Expectation>> expected = method.forecast(history, horizon);
            if (expected.isEmpty()) {
                return Optional.empty();
            }
            double unit = SeasonalNaive.meanAbsoluteChange(history);
            for (int step = 0; step < horizon; step++) {
                outcomes.add(new Outcome(expected.get().get(step), series.at(known + step), unit));
            }
        }
        return Optional.of(summed(method, outcomes));
    }

    /**
     * A month that was forecast and then counted.
     *
     * @param unit mean absolute change from the year before, in the origin's own history
     */
    private record Outcome(Expectation expected, double counted, double unit) {

        double error() {
            return Math.abs(expected.mean() - counted);
        }
    }

    private Score summed(Method method, List<Outcome> outcomes) {
        boolean scalable = outcomes.stream().allMatch(outcome -> outcome.unit > 0);
        return new Score(
                method,
                histories.size(),
                outcomes.stream().mapToDouble(Outcome::error).average().orElseThrow(),
                Math.sqrt(outcomes.stream()
                        .mapToDouble(outcome -> outcome.error() * outcome.error())
                        .average()
                        .orElseThrow()),
                scalable
                        ? outcomes.stream()
                                .mapToDouble(outcome -> outcome.error() / outcome.unit)
                                .average()
                        : OptionalDouble.empty(),
                share(outcomes, true),
                share(outcomes, false));
    }

    private static double share(List<Outcome> outcomes, boolean at80) {
        long held = outcomes.stream()
                .filter(outcome -> at80
                        ? outcome.expected.holdsAt80(outcome.counted)
                        : outcome.expected.holdsAt95(outcome.counted))
                .count();
        return (double) held / outcomes.size();
    }
}
