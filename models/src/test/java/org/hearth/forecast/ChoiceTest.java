package org.hearth.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final Cell CELL = new Cell("north", "housing");

    @Test
    void aSeasonThatHardlyVariesIsForecastByTramo() {
        double[] seasonal = IntStream.range(0, 60)
                .mapToDouble(i -> Math.rint(200 + 3 * i + 60 * Math.sin(2 * Math.PI * i / 12) + i * 7 % 5))
                .toArray();

        CellForecast forecast = CellForecast.of(CELL, new Series(Simulated.START, seasonal), Simulated.settings());

        assertThat(forecast.method()).isInstanceOf(Tramo.class);
        assertThat(forecast.scores()).hasSize(3);
        assertThat(forecast.chosenScore().meanAbsoluteError()).isLessThan(12);
    }

    @Test
    void theSimplestMethodIsKeptUnlessAnotherIsClearlyBetter() {
        double[] repeating = IntStream.range(0, 60)
                .mapToDouble(i -> 100 + 50 * (i % 12) + (i / 12 + i) % 2)
                .toArray();
        ForecastSettings hardToBeat = new ForecastSettings(
                12,
                36,
                Simulated.settings().methods(),
                0.9,
                24,
                2,
                Simulated.settings().backtest());

        CellForecast forecast = CellForecast.of(CELL, new Series(Simulated.START, repeating), hardToBeat);

        assertThat(forecast.method()).isInstanceOf(SeasonalNaive.class);
    }

    @Test
    void aSeriesOfNothingIsForecastByTheAverage() {
        CellForecast forecast =
                CellForecast.of(CELL, new Series(Simulated.START, new double[60]), Simulated.settings());

        assertThat(forecast.method()).isInstanceOf(Average.class);
        assertThat(forecast.scores()).hasSize(1);
        assertThat(forecast.chosenScore().scaledError()).isEmpty();
        assertThat(forecast.expectations())
                .hasSize(12)
                .allSatisfy(e -> assertThat(e.mean()).isZero());
    }

    @Test
    void aSparseSeriesIsNotForecastByRepeatingItsFewStarts() {
        // Mostly 0: repeating last year has the smaller absolute error here, and is the worse forecast.
        CellForecast forecast = CellForecast.of(CELL, Simulated.poisson(7, 60, 0.15), Simulated.settings());

        assertThat(forecast.scores().get(0).meanAbsoluteError())
                .isLessThan(forecast.scores().get(1).meanAbsoluteError());
        assertThat(forecast.method()).isInstanceOf(Average.class);
    }

    @Test
    void intervalsHoldAboutAsManyOutcomesAsTheySayOnSimulatedCounts() {
        List<Score> scores = IntStream.range(0, 24)
                .mapToObj(seed -> CellForecast.of(
                                CELL, Simulated.poisson(seed, 60, 1 + 3.0 * seed), Simulated.settings())
                        .chosenScore())
                .toList();

        assertThat(mean(scores, Score::coverage80)).isCloseTo(0.8, within(0.1));
        assertThat(mean(scores, Score::coverage95)).isCloseTo(0.95, within(0.05));
    }

    private static double mean(List<Score> scores, ToDoubleFunction<Score> part) {
        return scores.stream().mapToDouble(part).average().orElseThrow();
    }
}
