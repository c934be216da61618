package org.hearth.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonalNaiveTest {

    @Test
    void agreesWithStatsforecastOnMeansAndBothIntervals() {
        List<Expectation> expected =
                new SeasonalNaive().forecast(Fixture.passengers(), 12).orElseThrow();

        Fixture theirs = Fixture.read("seasonal_naive.csv");
        for (int step = 0; step < 12; step++) {
            Expectation ours = expected.get(step);
            assertThat(new double[] {ours.mean(), ours.low80(), ours.high80(), ours.low95(), ours.high95()})
                    .containsExactly(
                            new double[] {
                                theirs.numbers("mean")[step],
                                theirs.numbers("low80")[step],
                                theirs.numbers("high80")[step],
                                theirs.numbers("low95")[step],
                                theirs.numbers("high95")[step]
                            },
                            within(1e-6));
        }
    }

    @Test
    void neverExpectsFewerThanNone() {
        double[] few =
                IntStream.range(0, 48).mapToDouble(i -> i % 5 == 0 ? 3 : 0).toArray();

        assertThat(new SeasonalNaive()
                        .forecast(new Series(YearMonth.of(2021, 10), few), 12)
                        .orElseThrow())
                .allSatisfy(expected -> assertThat(expected.low95()).isGreaterThanOrEqualTo(0))
                .anySatisfy(expected -> assertThat(expected.low95()).isZero());
    }

    @Test
    void doesNotAnswerWhereNoErrorWasEverSeen() {
        Series same = new Series(YearMonth.of(2021, 10), new double[48]);

        assertThat(new SeasonalNaive().forecast(same, 12)).isEmpty();
    }
}
