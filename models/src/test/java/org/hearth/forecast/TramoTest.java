package org.hearth.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class TramoTest {

    private static final Tramo TRAMO = new Tramo(2, 24);

    /** Passengers one by one: of so many, chance is no part of how far the model can be wrong. */
    private static final double THOUSAND = 1000;

    /** What JDemetra+ 3.2.2 itself gives, as medians, for January to March 1960 with specification TR4. */
    @Test
    void givesTheKnownForecastsOfTheAirlinePassengers() {
        List<Expectation> expected = TRAMO.forecast(passengers(132), 3).orElseThrow();

        assertThat(expected.stream().mapToDouble(TramoTest::median).toArray())
                .containsExactly(new double[] {430_571, 418_573, 466_633}, within(10.0));
    }

    /** For the first 96 months TRAMO finds the airline model, which statsforecast estimates by itself. */
    @Test
    void agreesWithStatsforecastWhereBothUseTheAirlineModel() {
        List<Expectation> expected = TRAMO.forecast(passengers(96), 12).orElseThrow();

        Fixture theirs = Fixture.read("airline_96.csv");
        for (int step = 0; step < 12; step++) {
            Expectation ours = expected.get(step);
            assertThat(median(ours))
                    .isCloseTo(THOUSAND * theirs.numbers("median")[step], Percentage.withPercentage(0.5));
            assertThat(ours.low80()).isCloseTo(THOUSAND * theirs.numbers("low80")[step], Percentage.withPercentage(1));
            assertThat(ours.high80())
                    .isCloseTo(THOUSAND * theirs.numbers("high80")[step], Percentage.withPercentage(1));
            assertThat(ours.low95()).isCloseTo(THOUSAND * theirs.numbers("low95")[step], Percentage.withPercentage(1));
            assertThat(ours.high95())
                    .isCloseTo(THOUSAND * theirs.numbers("high95")[step], Percentage.withPercentage(1));
        }
    }

    @Test
    void expectsTheMeanOfLogarithmsWhichLiesAboveTheirMedian() {
        Expectation first = TRAMO.forecast(passengers(96), 1).orElseThrow().get(0);

        assertThat(first.mean()).isGreaterThan(median(first)).isLessThan(median(first) * 1.01);
    }

    @Test
    void isNeverSurerThanChanceAllows() {
        // A season that repeats to within a few starts: the model's own deviation is far below that of a count of 100.
        double[] smooth = IntStream.range(0, 60)
                .mapToDouble(i -> Math.rint(100 + 40 * Math.sin(2 * Math.PI * i / 12) + i * 7 % 5))
                .toArray();

        assertThat(TRAMO.forecast(new Series(YearMonth.of(2021, 10), smooth), 12)
                        .orElseThrow())
                .allSatisfy(expected -> assertThat(expected.high80() - expected.low80())
                        .isGreaterThan(2.5 * Math.sqrt(expected.mean())));
    }

    @Test
    void doesNotModelSparseSeries() {
        double[] few = IntStream.range(0, 60).mapToDouble(i -> i % 3).toArray();

        assertThat(TRAMO.forecast(new Series(YearMonth.of(2021, 10), few), 12)).isEmpty();
    }

    @Test
    void doesNotAnswerWhereNothingVaries() {
        double[] fives = IntStream.range(0, 60).mapToDouble(i -> 5).toArray();

        assertThat(TRAMO.forecast(new Series(YearMonth.of(2021, 10), fives), 12))
                .isEmpty();
    }

    private static Series passengers(int months) {
        Series thousands = Fixture.passengers().until(months);
        return new Series(
                thousands.first(),
                Arrays.stream(thousands.values()).map(value -> value * THOUSAND).toArray());
    }

    /** Both bounds of a log-normal interval lie equally far from the median, as ratios. */
    private static double median(Expectation expected) {
        return Math.sqrt(expected.low80() * expected.high80());
    }
}
