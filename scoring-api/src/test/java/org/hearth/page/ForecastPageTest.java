package org.hearth.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.answer.Answer;
import org.hearth.answer.MediaType;
import org.hearth.outlook.Backtest;
import org.hearth.outlook.Count;
import org.hearth.outlook.Forecast;
import org.hearth.outlook.Named;
import org.hearth.problem.Problem;
import org.junit.jupiter.api.Test;

class ForecastPageTest {

    private static final List<Named> LOCALITIES = List.of(new Named("north", "North Northbrook"));
    private static final List<Named> NEEDS = List.of(new Named("housing", "Secure housing"));
    private static final LocalDate LAST = LocalDate.of(2026, 9, 1);

    private static final List<Count> COUNTS = IntStream.rangeClosed(0, 23)
            .mapToObj(month -> new Count("north", "housing", LAST.minusMonths(23 - month), month < 12 ? 3 : 5))
            .toList();
    private static final List<Forecast> FORECASTS = IntStream.rangeClosed(1, 12)
            .mapToObj(month ->
                    new Forecast(LAST, "north", "housing", LAST.plusMonths(month), "tramo", 6.04, -1.2, 9, -4, 12.26))
            .toList();
    private static final List<Backtest> BACKTESTS = List.of(
            new Backtest("north", "housing", "seasonal-naive", 24, 2.51, Optional.of(1.1), 0.7, 0.9, false),
            new Backtest("north", "housing", "tramo", 24, 1.96, Optional.of(0.8), 0.78, 0.94, true));

    private static ForecastView view(List<Forecast> forecasts, List<Backtest> backtests) {
        return ForecastPage.view(
                new ForecastPage.Asked(LOCALITIES, NEEDS, "north", "housing"), COUNTS, forecasts, backtests);
    }

    @Test
    void comparesWhatIsExpectedWithAsManyMonthsBefore() {
        ForecastView.Drawn drawn = view(FORECASTS, BACKTESTS).drawn().orElseThrow();

        assertThat(drawn.summary())
                .containsExactly("About 72 assessments are expected to start in the 12 months from October 2026. "
                        + "In the 12 months before, 60 started.");
    }

    @Test
    void listsEveryNumberThatIsDrawnAndNoneBelowZero() {
        ForecastView.Drawn drawn = view(FORECASTS, BACKTESTS).drawn().orElseThrow();

        assertThat(drawn.expected())
                .hasSize(12)
                .first()
                .isEqualTo(new ForecastView.Expected("October 2026", "6.0", "0 to 9", "0.0 to 12.3"));
        assertThat(drawn.counted()).hasSize(24).first().isEqualTo(new ForecastView.Counted("September 2026", "5"));
    }

    @Test
    void saysHowPastForecastsDidAndWhatTheOtherMethodWouldHaveDone() {
        assertThat(String.join(
                        " ", view(FORECASTS, BACKTESTS).drawn().orElseThrow().backtest()))
                .contains("24 forecasts of the past", "out by 2.0", "out by 2.5", "it held 78", "it held 94");
        assertThat(view(FORECASTS, List.of()).drawn().orElseThrow().backtest())
                .containsExactly("Past forecasts were not tested for this choice.");
    }

    @Test
    void saysSoWhenThereIsNoForecast() {
        assertThat(view(List.of(), List.of()).drawn()).isEmpty();
    }

    @Test
    void offersEveryChoiceWithTheWholeFirst() {
        ForecastView view = view(FORECASTS, BACKTESTS);

        assertThat(view.heading()).isEqualTo("Secure housing, North Northbrook");
        assertThat(view.localities())
                .containsExactly(
                        new ForecastView.Choice("all", "All areas", false),
                        new ForecastView.Choice("north", "North Northbrook", true));
    }

    @Test
    void refusesAnAreaThatIsNotThere() {
        assertThatThrownBy(() -> new ForecastPage.Asked(LOCALITIES, NEEDS, "\"><script>", "all"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void servesTheSameNumbersAsAFile() {
        Answer saved = Answer.Table.of(ForecastLine.class, ForecastPage.lines(COUNTS, FORECASTS));

        assertThat(new String(saved.in(MediaType.CSV), StandardCharsets.UTF_8).lines())
                .startsWith(
                        "month,locality,need,counted,expected,low80,high80,low95,high95,method",
                        "2024-10-01,north,housing,3,,,,,,")
                .endsWith("2027-09-01,north,housing,,6.04,0.0,9.0,0.0,12.26,tramo");
    }
}
