package org.hearth.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastChartTest {

    private static final YearMonth LAST = YearMonth.of(2026, 9);

    private final ForecastChart chart = ForecastChart.draw(
            new ForecastChart.Words("id", "title", "description"),
            Box.WIDE,
            List.of(new ForecastChart.Count(LAST.minusMonths(1), 10), new ForecastChart.Count(LAST, 20)),
            List.of(
                    new ForecastChart.Expectation(LAST.plusMonths(1), 15, 10, 20, -5, 25),
                    new ForecastChart.Expectation(LAST.plusMonths(2), 15, 9, 21, 4, 38)));

    @Test
    void placesTheFirstCountAtTheLeftAndTheLastMonthAtTheRight() {
        assertThat(chart.counted()).startsWith(Box.WIDE.left() + ".0,");
        assertThat(chart.expected()).contains(" " + Box.WIDE.right() + ".0,");
    }

    @Test
    void joinsTheExpectationToTheLastCount() {
        String last = chart.counted().substring(chart.counted().lastIndexOf(' ') + 1);

        assertThat(chart.expected()).startsWith(last);
        assertThat(chart.band95()).startsWith(last);
    }

    @Test
    void neverDrawsBelowNoneAtAll() {
        assertThat(chart.band95()).contains("," + Box.WIDE.bottom() + ".0").doesNotContain("-");
    }

    @Test
    void marksJanuariesOnly() {
        assertThat(chart.across()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"38, 40", "0, 1", "1, 1", "4, 4", "101, 125", "6000, 6000"})
    void endsTheCountAxisAtARoundNumber(double largest, double top) {
        List<Double> ticks = Scale.roundTicks(largest, 5);

        assertThat(ticks.get(0)).isZero();
        assertThat(ticks.get(ticks.size() - 1)).isEqualTo(top);
        assertThat(ticks).hasSizeBetween(2, 7);
    }
}
