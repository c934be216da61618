package org.hearth.forecast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** The report as one HTML page that needs nothing else: no script, no font, no other file. */
final class Report {

    private static final Chart LARGE = new Chart(900, 360);
    private static final Chart SMALL = new Chart(560, 260);

    private final Forecasts forecasts;
    private final Names names;
    private final ForecastSettings settings;
    private final ReportTables tables;

    private Report(Forecasts forecasts, Names names, ForecastSettings settings) {
        this.forecasts = forecasts;
        this.names = names;
        this.settings = settings;
        this.tables = new ReportTables(forecasts, names);
    }

    static String html(Forecasts forecasts, Names names, ForecastSettings settings) {
        Report report = new Report(forecasts, names, settings);
        String title = "Early-help starts in " + Words.escaped(names.authority()) + ": " + report.period();
        return "<!doctype html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title
                + "</title>\n<style>\n" + style() + "</style></head>\n<body><main>\n<h1>" + title + "</h1>\n"
                + report.summary()
                + report.whole()
                + report.localities()
                + report.needs()
                + report.trust()
                + "</main></body></html>\n";
    }

    private String period() {
        return "forecast for " + Words.month(forecasts.origin().plusMonths(1)) + " to "
                + Words.month(forecasts.origin().plusMonths(settings.horizon()));
    }

    private String summary() {
        CellForecast whole = forecasts.whole();
        return ("<p class=\"lead\">In the %d months to %s, <strong>%s</strong> early-help assessments started. In the %d "
                        + "months after it, about <strong>%s</strong> are expected if things go on as they have.</p>\n"
                        + "<p class=\"note\">A forecast of starts is not a measure of need: families who need help and "
                        + "are not referred are in none of these numbers, and nothing here is about any one household. "
                        + "Many numbers are small, so this page is for use inside the authority and is not for "
                        + "publication.</p>\n")
                .formatted(
                        settings.horizon(),
                        Words.month(forecasts.origin()),
                        Words.whole(whole.counted()),
                        settings.horizon(),
                        Words.whole(whole.expected()));
    }

    private String whole() {
        CellForecast whole = forecasts.whole();
        String name = names.locality(Cell.ALL);
        return "<h2>" + Words.escaped(name) + "</h2>\n<figure>"
                + LARGE.svg("chart-all", whole, chartTitle(name, whole))
                + "<figcaption>Assessments started each month. Solid: counted. Dashed: expected, by "
                + Words.escaped(whole.method().inWords())
                + ". The darker shade should hold the count in 80 of 100 months, both shades together in 95 of 100."
                + "</figcaption></figure>\n"
                + tables.months(whole, "Starts expected each month, " + name);
    }

    private String localities() {
        return "<h2>By locality</h2>\n"
                + tables.years("Starts by locality, counted and expected", "Locality", forecasts.localities())
                + "<p>" + addition() + "</p>\n<div class=\"small\">"
                + forecasts.localities().stream().map(this::locality).collect(Collectors.joining())
                + "</div>\n";
    }

    private String locality(CellForecast forecast) {
        String name = names.locality(forecast.cell().locality());
        return "<section><h3>" + Words.escaped(name) + "</h3>"
                + SMALL.svg("chart-" + forecast.cell().locality(), forecast, chartTitle(name, forecast))
                + "<details><summary>" + Words.escaped(name) + ", month by month</summary>"
                + tables.months(forecast, "Starts expected each month, " + name)
                + "</details></section>\n";
    }

    private String chartTitle(String name, CellForecast forecast) {
        return "Early-help starts each month in " + name + ": " + Words.whole(forecast.counted())
                + " counted in the last "
                + settings.horizon() + " months, " + Words.whole(forecast.expected()) + " expected in the next "
                + settings.horizon() + ". The numbers are in the table that follows.";
    }

    private String addition() {
        double sum = forecasts.localities().stream()
                .mapToDouble(CellForecast::expected)
                .sum();
        return "Each line is forecast by itself, so the parts need not add up to the whole: the localities come to "
                + Words.whole(sum) + " together, the authority to "
                + Words.whole(forecasts.whole().expected()) + ". Use the line of the place you plan for.";
    }

    private String needs() {
        return "<h2>By need</h2>\n"
                + tables.years("Starts by need, counted and expected", "Need", forecasts.needs())
                + tables.grid("Starts expected in the next " + settings.horizon()
                        + " months, and in brackets counted in the " + "last " + settings.horizon());
    }

    private String trust() {
        Score score = forecasts.whole().chosenScore();
        return "<h2>How far to trust it</h2>\n<p>"
                + ("Each method was tested by forecasting again from %d past months, %d months ahead each, knowing only "
                                + "what had been counted by then. For the whole authority the method used here was wrong "
                                + "by %s starts a month on average; its 80%% interval held %s of the months and its 95%% "
                                + "interval %s.")
                        .formatted(
                                score.origins(),
                                settings.horizon(),
                                Words.number(score.meanAbsoluteError()),
                                Words.percent(score.coverage80()),
                                Words.percent(score.coverage95()))
                + "</p>\n<p>" + rule() + "</p>\n"
                + tables.backTest("The back-test for the whole authority", java.util.List.of(forecasts.whole()))
                + "<details><summary>The back-test of every series</summary>"
                + tables.backTest("The back-test of every series", forecasts.cells())
                + "</details>\n";
    }

    private String rule() {
        return "A simple method is kept unless a later one was wrong by at least "
                + Words.percent(settings.mustBeatBy())
                + " less. “Error against last year’s” is the error in units of how much a month differs from the "
                + "same month of the year before: below 1 is better than repeating last year. The tests share months, "
                + "and the method was chosen by the same tests, so expect to do a little worse. " + sparse();
    }

    private String sparse() {
        long few = forecasts.cells().stream()
                .filter(forecast -> forecast.scores().stream().noneMatch(score -> score.method() instanceof Tramo))
                .count();
        return !settings.methods().contains(Tramo.ID) || few == 0
                ? ""
                : few + " of the " + forecasts.cells().size()
                        + " series are too sparse for a seasonal model (fewer than "
                        + Words.number(settings.tramoLeastMean())
                        + " starts a month, or nothing that varies) and were tested with the simple methods alone.";
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
