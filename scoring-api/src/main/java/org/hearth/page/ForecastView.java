package org.hearth.page;

import java.util.List;
import java.util.Optional;
import org.hearth.page.chart.ForecastChart;

/**
 * How many early-help assessments are expected, by area and need.
 *
 * @param localities the areas to choose from
 * @param needs the needs to choose from
 * @param heading what is shown, in words
 * @param origin the last month of the data
 * @param drawn the chart and its numbers; empty when nothing is forecast for the choice
 * @param download where the same numbers are served as CSV
 */
public record ForecastView(
        List<Choice> localities,
        List<Choice> needs,
        String heading,
        String origin,
        Optional<Drawn> drawn,
        String download)
        implements View {

    public ForecastView {
        localities = List.copyOf(localities);
        needs = List.copyOf(needs);
    }

    @Override
    public String template() {
        return "forecasts.jte";
    }

    /** One option of a filter. */
    public record Choice(String id, String name, boolean chosen) {}

    /**
     * The chart for a wide and a narrow screen, and the numbers.
     *
     * @param summary what the chart shows, in words
     * @param backtest how well past forecasts did, in sentences
     */
    public record Drawn(
            ForecastChart wide,
            ForecastChart narrow,
            List<String> summary,
            List<String> backtest,
            List<Expected> expected,
            List<Counted> counted) {

        public Drawn {
            summary = List.copyOf(summary);
            backtest = List.copyOf(backtest);
            expected = List.copyOf(expected);
            counted = List.copyOf(counted);
        }
    }

    /** One month to come. */
    public record Expected(String month, String mean, String range80, String range95) {}

    /** One month that was counted. */
    public record Counted(String month, String starts) {}
}
