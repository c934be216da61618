package org.hearth.page;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.outlook.Count;
import org.hearth.outlook.Forecast;

/**
 * One month as the saved forecast has it: counted, or expected with its bounds.
 *
 * @param month its first day
 * @param counted assessments started
 * @param expected assessments expected to start; its bounds follow, none below 0
 * @param method seasonal-naive, average or tramo; empty for a month that was counted
 */
public record ForecastLine(
        LocalDate month,
        String locality,
        String need,
        Optional<Integer> counted,
        Optional<Double> expected,
        Optional<Double> low80,
        Optional<Double> high80,
        Optional<Double> low95,
        Optional<Double> high95,
        String method) {

    static ForecastLine of(Count row) {
        Optional<Double> none = Optional.empty();
        return new ForecastLine(
                row.month(), row.locality(), row.need(), Optional.of(row.starts()), none, none, none, none, none, "");
    }

    static ForecastLine of(Forecast row) {
        return new ForecastLine(
                row.month(),
                row.locality(),
                row.need(),
                Optional.empty(),
                Optional.of(row.mean()),
                Optional.of(Math.max(0, row.low80())),
                Optional.of(row.high80()),
                Optional.of(Math.max(0, row.low95())),
                Optional.of(row.high95()),
                row.method());
    }
}
