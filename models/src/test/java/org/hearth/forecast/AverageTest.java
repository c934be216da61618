package org.hearth.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class AverageTest {

    private static final YearMonth OCTOBER = YearMonth.of(2021, 10);

    @Test
    void expectsTheMeanOfTheMonthsItLooksBackOn() {
        double[] rising =
                IntStream.range(0, 48).mapToDouble(i -> i < 24 ? 100 : 4).toArray();

        assertThat(new Average(24).forecast(new Series(OCTOBER, rising), 3).orElseThrow())
                .hasSize(3)
                .allSatisfy(expected -> assertThat(expected.mean()).isEqualTo(4));
    }

    @Test
    void aSeriesOfNothingExpectsNothingButIsNotSureOfIt() {
        Expectation fromTwoYears = one(new double[24]);
        Expectation fromThreeMonths = one(new double[3]);

        assertThat(fromTwoYears.mean()).isZero();
        assertThat(fromTwoYears.low95()).isZero();
        assertThat(fromThreeMonths.high95()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void isAboutAsWideAsPoissonForMuchHistoryThatVariesNoMore() {
        double[] even = IntStream.range(0, 600).mapToDouble(i -> 20).toArray();
        PoissonDistribution poisson = PoissonDistribution.of(20);

        Expectation expected = new Average(600)
                .forecast(new Series(OCTOBER, even), 1)
                .orElseThrow()
                .get(0);

        assertThat(expected.low95()).isEqualTo(poisson.inverseCumulativeProbability(0.025));
        assertThat(expected.high80()).isEqualTo(poisson.inverseCumulativeProbability(0.9));
    }

    @Test
    void isWiderWhereCountsVaryMoreThanChance() {
        assertThat(one(repeated(0, 8)).high95())
                .isGreaterThan(one(repeated(4, 4)).high95());
    }

    @Test
    void followsASeasonThatTheCountsShow() {
        double[] quietAugusts =
                IntStream.range(0, 60).mapToDouble(i -> i % 12 == 10 ? 8 : 40).toArray();

        List<Expectation> expected =
                new Average(24).forecast(new Series(OCTOBER, quietAugusts), 12).orElseThrow();

        assertThat(expected.get(10).mean()).isCloseTo(8, within(3.0));
        assertThat(expected.get(9).mean()).isCloseTo(40, within(1.5));
        assertThat(expected.get(10).high95()).isLessThan(expected.get(9).low95());
    }

    @Test
    void takesDifferencesThatChanceExplainsForNoSeason() {
        double[] nearlyEven =
                IntStream.range(0, 60).mapToDouble(i -> i % 12 == 10 ? 3 : 4).toArray();

        assertThat(Season.of(new Series(OCTOBER, nearlyEven)).ratio(YearMonth.of(2026, 8)))
                .isEqualTo(1);
    }

    @Test
    void theNegativeBinomialIsThePascalDistributionForWholeSizes() {
        NegativeBinomial ours = new NegativeBinomial(3, 0.25);
        PascalDistribution theirs = PascalDistribution.of(3, 0.25);

        for (int count = 0; count < 60; count++) {
            assertThat(ours.cumulative(count)).isCloseTo(theirs.cumulativeProbability(count), within(1e-12));
        }
        for (double at : new double[] {0.025, 0.1, 0.5, 0.9, 0.975}) {
            assertThat(ours.quantile(at)).isEqualTo(theirs.inverseCumulativeProbability(at));
        }
    }

    @Test
    void theNegativeBinomialRefusesAVarianceNotAboveItsMean() {
        assertThatThrownBy(() -> NegativeBinomial.of(2, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Expectation one(double[] values) {
        return new Average(24)
                .forecast(new Series(OCTOBER, values), 1)
                .orElseThrow()
                .get(0);
    }

    /** One value in this month, the other in the same month of the next year: no season. */
    private static double[] repeated(double first, double second) {
        return IntStream.range(0, 24)
                .mapToDouble(i -> (i / 12 + i) % 2 == 0 ? first : second)
                .toArray();
    }
}
