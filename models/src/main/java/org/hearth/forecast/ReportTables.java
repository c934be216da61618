package org.hearth.forecast;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of a report as HTML, each with a caption and headed rows, in a box that scrolls when it is too wide. */
record ReportTables(Forecasts forecasts, Names names) {

    /** What is expected of each month, with its bounds. */
    String months(CellForecast forecast, String caption) {
        List<List<String>> rows = IntStream.range(0, forecast.expectations().size())
                .mapToObj(step -> {
                    Expectation expected = forecast.expectations().get(step);
                    return List.of(
                            Words.month(forecast.history().last().plusMonths(step + 1L)),
                            Words.number(expected.mean()),
                            bounds(expected.low80(), expected.high80()),
                            bounds(expected.low95(), expected.high95()));
                })
                .toList();
        return table(caption, List.of("Month", "Expected", "80% interval", "95% interval"), rows);
    }

    /** Counted and expected sums of some series. */
    String years(String caption, String first, List<CellForecast> some) {
        List<List<String>> rows = some.stream()
                .map(forecast -> List.of(
                        name(forecast.cell()),
                        Words.whole(forecast.counted()),
                        Words.whole(forecast.expected()),
                        Words.change(forecast.counted(), forecast.expected()),
                        Words.escaped(forecast.method().inWords())))
                .toList();
        int months = forecasts.whole().expectations().size();
        return table(
                caption,
                List.of(first, "Last " + months + " months", "Next " + months + " months", "Change", "Forecast by"),
                rows);
    }

    /** Needs down, localities across: expected, and in brackets counted. */
    String grid(String caption) {
        List<String> localities = Stream.concat(names.localities().keySet().stream(), Stream.of(Cell.ALL))
                .toList();
        List<String> head = Stream.concat(
                        Stream.of("Need"),
                        localities.stream().map(names::locality).map(Words::escaped))
                .toList();
        List<List<String>> rows = Stream.concat(names.needs().keySet().stream(), Stream.of(Cell.ALL))
                .map(need -> Stream.concat(
                                Stream.of(Words.escaped(names.need(need))),
                                localities.stream().map(locality -> pair(forecasts.of(new Cell(locality, need)))))
                        .toList())
                .toList();
        return table(caption, head, rows);
    }

    private static String pair(CellForecast forecast) {
        return Words.whole(forecast.expected()) + " (" + Words.whole(forecast.counted()) + ")";
    }

    /** How each method would have done on some series. */
    String backTest(String caption, List<CellForecast> some) {
        List<List<String>> rows = some.stream()
                .flatMap(forecast -> forecast.scores().stream().map(score -> {
                    String used = score.method().equals(forecast.method()) ? "yes" : "no";
                    return List.of(
                            name(forecast.cell()),
                            Words.escaped(score.method().inWords()),
                            Words.twoDecimals(score.meanAbsoluteError()),
                            Words.twoDecimals(score.rootMeanSquaredError()),
                            score.scaledError().isPresent()
                                    ? Words.twoDecimals(score.scaledError().getAsDouble())
                                    : "–",
                            Words.percent(score.coverage80()),
                            Words.percent(score.coverage95()),
                            used);
                }))
                .toList();
        return table(
                caption,
                List.of(
                        "Series",
                        "Method",
                        "Wrong by, starts a month",
                        "The same, large errors weighing more",
                        "Error against last year’s",
                        "Inside the 80% interval",
                        "Inside the 95% interval",
                        "Used"),
                rows);
    }

    /** The place and need of a series, as short as it can be said. */
    String name(Cell cell) {
        String locality = Words.escaped(names.locality(cell.locality()));
        String need = Words.escaped(names.need(cell.need()));
        if (cell.need().equals(Cell.ALL)) {
            return locality;
        }
        return cell.locality().equals(Cell.ALL) ? need : locality + ": " + need;
    }

    private static String bounds(double low, double high) {
        return Words.number(low) + " to " + Words.number(high);
    }

    private static String table(String caption, List<String> head, List<List<String>> rows) {
        String text = Words.escaped(caption);
        return "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + text + "\"><table><caption>" + text
                + "</caption>\n<thead><tr>"
                + IntStream.range(0, head.size())
                        .mapToObj(
                                column -> "<th scope=\"col\"" + style(rows, column) + ">" + head.get(column) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead>\n<tbody>"
                + rows.stream().map(row -> row(row, rows)).collect(Collectors.joining("\n"))
                + "</tbody></table></div>\n";
    }

    private static String row(List<String> cells, List<List<String>> rows) {
        return "<tr><th scope=\"row\">" + cells.get(0) + "</th>"
                + IntStream.range(1, cells.size())
                        .mapToObj(column -> "<td" + style(rows, column) + ">" + cells.get(column) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    /** Numbers stand to the right; a column whose first cell begins with a letter is words. */
    private static String style(List<List<String>> rows, int column) {
        return Character.isLetter(rows.get(0).get(column).charAt(0)) ? " class=\"words\"" : "";
    }
}
