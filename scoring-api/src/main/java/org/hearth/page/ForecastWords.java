package org.hearth.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.outlook.Backtest;
import org.hearth.outlook.Count;
import org.hearth.outlook.Forecast;

/** What a forecast and its back-test say, in sentences. */
final class ForecastWords {

    private static final String NAIVE = "seasonal-naive";

    private ForecastWords() {}

    /** What is expected beside what was counted over as many months. Neither list is empty. */
    static List<String> summary(List<Count> counts, List<Forecast> forecasts) {
        long expected =
                Math.round(forecasts.stream().mapToDouble(Forecast::mean).sum());
        List<Count> last = counts.subList(Math.max(0, counts.size() - forecasts.size()), counts.size());
        long before = last.stream().mapToLong(Count::starts).sum();
        String months = PlainWords.months(forecasts.size());
        return List.of("About " + PlainWords.counted(expected, "assessment is", "assessments are")
                + " expected to start in the "
                + months + " from "
                + PlainWords.month(YearMonth.from(forecasts.get(0).month())) + ". In the "
                + PlainWords.months(last.size()) + " before, " + PlainWords.counted(before, "started.", "started."));
    }

    /** How the chosen method did in the past, in sentences. */
    static List<String> backtest(List<Backtest> rows) {
        Optional<Backtest> chosen = rows.stream().filter(Backtest::chosen).findFirst();
        if (chosen.isEmpty()) {
            return List.of("Past forecasts were not tested for this choice.");
        }
        Backtest best = chosen.get();
        List<String> sentences = new ArrayList<>();
        sentences.add("We made " + PlainWords.counted(best.origins(), "forecast", "forecasts")
                + " of the past, as if we did not know what came next. On average a month was out by "
                + PlainWords.decimal(best.mae()) + ". The method is " + method(best.method()) + ".");
        rows.stream()
                .filter(row -> !row.chosen())
                .min(Comparator.comparing(Backtest::method))
                .ifPresent(other -> sentences.add("Another method, " + method(other.method())
                        + ", would have been out by " + PlainWords.decimal(other.mae()) + "."));
        sentences.add("The inner band is meant to hold 80 in 100 counts: it held "
                + Math.round(best.coverage80() * 100) + ". The outer band is meant to hold 95: it held "
                + Math.round(best.coverage95() * 100) + ".");
        return List.copyOf(sentences);
    }

    private static String method(String method) {
        return switch (method) {
            case NAIVE -> "to repeat the same month of the year before";
            case "average" -> "to take the average of recent months, more or less of it by season";
            default ->
                "a statistical one that follows the trend and the season (" + method.toUpperCase(Locale.UK) + ")";
        };
    }

    static ForecastView.Expected expected(Forecast row) {
        return new ForecastView.Expected(
                PlainWords.month(YearMonth.from(row.month())),
                PlainWords.decimal(row.mean()),
                range(row.low80(), row.high80()),
                range(row.low95(), row.high95()));
    }

    static ForecastView.Counted counted(Count row) {
        return new ForecastView.Counted(PlainWords.month(YearMonth.from(row.month())), Integer.toString(row.starts()));
    }

    private static String range(double low, double high) {
        double least = Math.max(0, low);
        boolean whole = least == Math.rint(least) && high == Math.rint(high);
        return whole
                ? Math.round(least) + " to " + Math.round(high)
                : PlainWords.decimal(least) + " to " + PlainWords.decimal(high);
    }
}
