package org.hearth.forecast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
                + new Trust(forecasts, settings, report.tables).html()
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
                + "<div class=\"wide chart\" role=\"region\" tabindex=\"0\" aria-label=\"Chart\">"
                + LARGE.svg("chart-all", whole, chartTitle(name, whole))
                + "</div><figcaption>Assessments started each month. Solid: counted. Dashed: expected, by "
                + Words.escaped(whole.method().inWords())
                + ". The darker shade should hold the count in 80 of 100 months, both shades together in 95 of 100."
                + "</figcaption></figure>\n"
                + tables.months(whole, "Starts expected each month, " + name);
    }

    private String localities() {
        return "<h2>By locality</h2>\n"
                + tables.years("Starts by locality, counted and expected", "Locality", localityTotals())
                + "<p>" + addition() + "</p>\n<div class=\"small\">"
                + localityTotals().stream().map(this::locality).collect(Collectors.joining())
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
        double sum =
                localityTotals().stream().mapToDouble(CellForecast::expected).sum();
        return "Each line is forecast by itself, so the parts need not add up to the whole: the localities come to "
                + Words.whole(sum) + " together, the authority to "
                + Words.whole(forecasts.whole().expected()) + ". Use the line of the place you plan for.";
    }

    private String needs() {
        return "<h2>By need</h2>\n"
                + tables.years("Starts by need, counted and expected", "Need", needTotals())
                + "<p>A change is given in percent where at least " + Words.LEAST_FOR_A_PERCENTAGE
                + " starts were counted: of fewer, chance alone makes large ones.</p>\n"
                + tables.grid("Starts expected in the next " + settings.horizon()
                        + " months, and in brackets counted in the " + "last " + settings.horizon());
    }

    private List<CellForecast> localityTotals() {
        return names.localities().keySet().stream()
                .map(locality -> forecasts.of(new Cell(locality, Cell.ALL)))
                .toList();
    }

    private List<CellForecast> needTotals() {
        return names.needs().keySet().stream()
                .map(need -> forecasts.of(new Cell(Cell.ALL, need)))
                .toList();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
