package org.hearth.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.outlook.Backtest;
import org.hearth.outlook.Count;
import org.hearth.outlook.Forecast;
import org.hearth.outlook.Named;
import org.hearth.page.chart.Box;
import org.hearth.page.chart.ForecastChart;
import org.hearth.page.chart.ForecastChart.Expectation;
import org.hearth.problem.Problem;

/** A forecast in the words of its page, and as lines to be saved. */
final class ForecastPage {

    /** The id under which totals are kept. */
    static final String ALL = "all";

    private ForecastPage() {}

    /**
     * What the page is asked for.
     *
     * @param localities every locality, the whole authority first
     * @param needs every need, all together first
     */
    record Asked(List<Named> localities, List<Named> needs, String locality, String need) {

        /** Goes on only if both are there. */
        Asked {
            localities = withAll(localities, "All areas");
            needs = withAll(needs, "All needs");
            if (localities.stream().noneMatch(one -> one.id().equals(locality))
                    || needs.stream().noneMatch(one -> one.id().equals(need))) {
                throw Problem.notFound("There is no such area or need.");
            }
        }

        private static List<Named> withAll(List<Named> choices, String name) {
            List<Named> all = new ArrayList<>(List.of(new Named(ALL, name)));
            all.addAll(choices);
            return List.copyOf(all);
        }

        String heading() {
            return name(needs, need) + ", " + lowered(name(localities, locality));
        }

        private static String lowered(String name) {
            return name.startsWith("All ") ? name.toLowerCase(Locale.UK) : name;
        }

        private static String name(List<Named> choices, String id) {
            return choices.stream()
                    .filter(choice -> choice.id().equals(id))
                    .map(Named::name)
                    .findFirst()
                    .orElse(id);
        }
    }

    static ForecastView view(Asked asked, List<Count> counts, List<Forecast> forecasts, List<Backtest> backtests) {
        boolean empty = counts.isEmpty() || forecasts.isEmpty();
        return new ForecastView(
                choices(asked.localities(), asked.locality()),
                choices(asked.needs(), asked.need()),
                asked.heading(),
                empty ? "" : PlainWords.month(YearMonth.from(forecasts.get(0).origin())),
                empty ? Optional.empty() : Optional.of(drawn(asked, counts, forecasts, backtests)),
                "/forecasts.csv?locality=" + asked.locality() + "&need=" + asked.need());
    }

    private static List<ForecastView.Choice> choices(List<Named> named, String chosen) {
        return named.stream()
                .map(one ->
                        new ForecastView.Choice(one.id(), one.name(), one.id().equals(chosen)))
                .toList();
    }

    private static ForecastView.Drawn drawn(
            Asked asked, List<Count> counts, List<Forecast> forecasts, List<Backtest> backtests) {
        List<ForecastChart.Count> counted = counts.stream()
                .map(count -> new ForecastChart.Count(YearMonth.from(count.month()), count.starts()))
                .toList();
        List<Expectation> expected = forecasts.stream()
                .map(row -> new Expectation(
                        YearMonth.from(row.month()), row.mean(), row.low80(), row.high80(), row.low95(), row.high95()))
                .toList();
        List<String> summary = ForecastWords.summary(counts, forecasts);
        String title = asked.heading() + ": assessments started each month, counted and expected";
        String told = String.join(" ", summary) + " The tables below hold the same numbers.";
        return new ForecastView.Drawn(
                ForecastChart.draw(new ForecastChart.Words("wide", title, told), Box.WIDE, counted, expected),
                ForecastChart.draw(new ForecastChart.Words("narrow", title, told), Box.NARROW, counted, expected),
                summary,
                ForecastWords.backtest(backtests),
                forecasts.stream().map(ForecastWords::expected).toList(),
                counts.stream()
                        .sorted((left, right) -> right.month().compareTo(left.month()))
                        .map(ForecastWords::counted)
                        .toList());
    }

    /** The same numbers to be saved: what was counted, then what is expected. */
    static List<ForecastLine> lines(List<Count> counts, List<Forecast> forecasts) {
        return Stream.concat(
                        counts.stream().map(ForecastLine::of),
                        forecasts.stream().map(ForecastLine::of))
                .toList();
    }
}
