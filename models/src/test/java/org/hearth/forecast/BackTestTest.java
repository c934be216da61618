package org.hearth.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackTestTest {

    @Test
    void agreesWithTheCrossValidationOfStatsforecast() {
        BackTest backTest = BackTest.of(Simulated.settings(), 144);

        Score score = backTest.score(new SeasonalNaive(), Fixture.passengers()).orElseThrow();

        Fixture theirs = Fixture.read("backtest.csv");
        double[] counted = theirs.numbers("counted");
        double[] mean = theirs.numbers("mean");
        assertThat(backTest.histories()).containsExactly(132, 130, 128, 126, 124, 122);
        assertThat(score.origins()).isEqualTo(6);
        assertThat(score.meanAbsoluteError())
                .isCloseTo(
                        IntStream.range(0, 72)
                                .mapToDouble(i -> Math.abs(counted[i] - mean[i]))
                                .average()
                                .orElseThrow(),
                        within(1e-9));
        assertThat(score.rootMeanSquaredError())
                .isCloseTo(
                        Math.sqrt(IntStream.range(0, 72)
                                .mapToDouble(i -> (counted[i] - mean[i]) * (counted[i] - mean[i]))
                                .average()
                                .orElseThrow()),
                        within(1e-9));
        assertThat(score.coverage80()).isEqualTo(share(theirs, counted, "low80", "high80"));
        assertThat(score.coverage95()).isEqualTo(share(theirs, counted, "low95", "high95"));
    }

    private static double share(Fixture theirs, double[] counted, String low, String high) {
        double[] lows = theirs.numbers(low);
        double[] highs = theirs.numbers(high);
        return IntStream.range(0, counted.length)
                        .filter(i -> lows[i] <= counted[i] && counted[i] <= highs[i])
                        .count()
                / (double) counted.length;
    }

    @Test
    void scalesTheErrorByTheChangesOfEachOriginsOwnPast() {
        // Every month is 10 more than the year before, so repeating last year is wrong by exactly one unit.
        double[] steps =
                IntStream.range(0, 60).mapToDouble(i -> 10 * (i / 12) + i % 12).toArray();
        Series series = new Series(Simulated.START, steps);

        Score score = BackTest.of(Simulated.settings(), 60)
                .score(new SeasonalNaive(), series)
                .orElseThrow();

        assertThat(score.meanAbsoluteError()).isCloseTo(10, within(1e-12));
        assertThat(score.scaledError().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void leavesOutOriginsWithTooLittleHistory() {
        assertThat(BackTest.of(Simulated.settings(), 60).histories()).containsExactly(48, 46, 44, 42, 40, 38);
        assertThat(BackTest.of(Simulated.settings(), 51).histories()).containsExactly(39, 37);
        assertThat(BackTest.of(Simulated.settings(), 48).histories()).containsExactly(36);
    }

    @Test
    void whatComesAfterTheOutcomesOfAnOriginNeverChangesItsScore() {
        Series series = Simulated.poisson(5, 60, 30);
        double[] changed = series.values();
        changed[59] = 1000;

        BackTest early = new BackTest(6, List.of(48));

        assertThat(early.score(new Average(24), new Series(Simulated.START, changed)))
                .isEqualTo(early.score(new Average(24), series));
    }

    @Test
    void isAbsentWhereAMethodCannotAnswer() {
        assertThat(BackTest.of(Simulated.settings(), 60)
                        .score(new SeasonalNaive(), new Series(Simulated.START, new double[60])))
                .isEmpty();
    }
}
