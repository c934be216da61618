package org.hearth.forecast;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.hearth.command.Progress;
import org.hearth.workspace.Fault;

/**
 * The forecasts of every series.
 *
 * @param cells sorted by locality, then need
 */
record Forecasts(List<CellForecast> cells) {

    Forecasts {
        cells = List.copyOf(cells);
    }

    /**
     * Forecasts every series, on as many threads as there are processors; the result does not depend on how many.
     *
     * @throws Fault if there are too few months
     */
    static Forecasts of(Counts counts, ForecastSettings settings) {
        int months = counts.whole().months();
        if (months < settings.leastMonths()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot forecast " + settings.horizon() + " months with a back-test: expected "
                            + settings.leastMonths() + " months of counts (minimum_history and horizon of "
                            + ForecastSettings.FILE + "), found " + months);
        }
        Progress progress = Progress.of("forecast", "series", counts.series().size());
        return new Forecasts(counts.series().entrySet().parallelStream()
                .map(entry -> one(entry, settings, progress))
                .toList());
    }

    private static CellForecast one(Map.Entry<Cell, Series> entry, ForecastSettings settings, Progress progress) {
        CellForecast forecast = CellForecast.of(entry.getKey(), entry.getValue(), settings);
        progress.add(1);
        return forecast;
    }

    CellForecast whole() {
        return of(Cell.WHOLE);
    }

    CellForecast of(Cell cell) {
        return cells.stream()
                .filter(forecast -> forecast.cell().equals(cell))
                .findFirst()
                .orElseThrow();
    }

    /** The last month counted. */
    YearMonth origin() {
        return whole().history().last();
    }
}
