package org.hearth.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The forecast of one series.
 *
 * @param history what it was made from
 * @param method the one the back-test chose
 * @param scores one a method that could forecast from every origin, simplest first
 * @param expectations one a month ahead
 */
record CellForecast(Cell cell, Series history, Method method, List<Score> scores, List<Expectation> expectations) {

    CellForecast {
        scores = List.copyOf(scores);
        expectations = List.copyOf(expectations);
    }

    /** Forecasts a series by the simplest method that no other clearly beats. */
    static CellForecast of(Cell cell, Series series, ForecastSettings settings) {
        BackTest backTest = BackTest.of(settings, series.months());
        List<Score> scores = new ArrayList<>();
        Optional<Score> best = Optional.empty();
        List<Expectation> expectations = List.of();
        for (Method method : settings.methodsInOrder()) {
            Optional<Score> score = backTest.score(method, series);
            Optional<List<Expectation>> forecast =
                    score.isEmpty() ? Optional.empty() : method.forecast(series, settings.horizon());
            if (score.isEmpty() || forecast.isEmpty()) {
                continue;
            }
            scores.add(score.get());
            if (best.isEmpty() || clearlyBetter(score.get(), best.get(), settings.mustBeatBy())) {
                best = score;
                expectations = forecast.get();
            }
        }
        Method chosen = best.orElseThrow(() -> new IllegalStateException("No method can forecast " + cell))
                .method();
        return new CellForecast(cell, series, chosen, scores, expectations);
    }

    private static boolean clearlyBetter(Score later, Score best, double by) {
        return later.rootMeanSquaredError() < best.rootMeanSquaredError() * (1 - by);
    }

    Score chosenScore() {
        return scores.stream()
                .filter(score -> score.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    /** Starts expected over all the months ahead. */
    double expected() {
        return expectations.stream().mapToDouble(Expectation::mean).sum();
    }

    /** Starts counted over as many months before. */
    double counted() {
        return history.latest(expectations.size()).total();
    }
}
