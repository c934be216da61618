package org.hearth.forecast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hearth.population.ModelTables;
import org.hearth.table.TableWriter;

/** Writes forecasts and their back-test as tables. */
final class ForecastTables {

    private static final String HEADER = "locality,locality_name,need,need_name,month,method,expected,"
            + "low_80_percent,high_80_percent,low_95_percent,high_95_percent";
    /** Tells Excel that what follows is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ForecastTables() {}

    /** Gives the number of rows. */
    static long writeForecasts(Forecasts forecasts, Path directory) {
        try (TableWriter writer = TableWriter.open(ModelTables.FORECASTS, directory)) {
            LocalDate origin = forecasts.origin().atDay(1);
            for (CellForecast forecast : forecasts.cells()) {
                for (int step = 0; step < forecast.expectations().size(); step++) {
                    Expectation expected = forecast.expectations().get(step);
                    writer.write(
                            origin,
                            forecast.cell().locality(),
                            forecast.cell().need(),
                            month(forecast, step),
                            forecast.method().id(),
                            expected.mean(),
                            expected.low80(),
                            expected.high80(),
                            expected.low95(),
                            expected.high95());
                }
            }
            return writer.rows();
        }
    }

    /** Gives the number of rows. */
    static long writeBackTest(Forecasts forecasts, Path directory) {
        try (TableWriter writer = TableWriter.open(ModelTables.BACKTEST, directory)) {
            for (CellForecast forecast : forecasts.cells()) {
                for (Score score : forecast.scores()) {
                    writer.write(
                            forecast.cell().locality(),
                            forecast.cell().need(),
                            score.method().id(),
                            score.origins(),
                            score.meanAbsoluteError(),
                            score.rootMeanSquaredError(),
                            score.scaledError().isPresent()
                                    ? score.scaledError().getAsDouble()
                                    : null,
                            score.coverage80(),
                            score.coverage95(),
                            score.method().equals(forecast.method()));
                }
            }
            return writer.rows();
        }
    }

    /** The same forecasts for a spreadsheet: names beside ids, two decimals. */
    static void writeCsv(Forecasts forecasts, Names names, Path file) throws IOException {
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK).append(HEADER).append("\r\n");
        for (CellForecast forecast : forecasts.cells()) {
            Cell cell = forecast.cell();
            List<String> left =
                    List.of(cell.locality(), names.locality(cell.locality()), cell.need(), names.need(cell.need()));
            for (int step = 0; step < forecast.expectations().size(); step++) {
                Expectation expected = forecast.expectations().get(step);
                left.forEach(text -> csv.append(quoted(text)).append(','));
                csv.append(month(forecast, step))
                        .append(',')
                        .append(forecast.method().id());
                for (double number : new double[] {
                    expected.mean(), expected.low80(), expected.high80(), expected.low95(), expected.high95()
                }) {
                    csv.append(',').append(String.format(Locale.ROOT, "%.2f", number));
                }
                csv.append("\r\n");
            }
        }
        Files.writeString(file, csv, StandardCharsets.UTF_8);
    }

    private static LocalDate month(CellForecast forecast, int step) {
        return forecast.history().last().plusMonths(step + 1L).atDay(1);
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
