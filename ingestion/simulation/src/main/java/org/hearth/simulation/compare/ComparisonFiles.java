package org.hearth.simulation.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery.Sheet;
import org.hearth.simulation.compare.Comparison.Line;

/** Writes a comparison as {@code comparison.csv} and, with a plot, as {@code comparison.html}. */
public final class ComparisonFiles {

    private static final String[] HEADER = {
        "measure", "label", "group", "published", "found", "low_95", "high_95", "unit", "agrees", "source"
    };

    private ComparisonFiles() {}

    public static void write(Comparison comparison, Path directory) {
        try {
            Path table = directory.resolve("comparison.csv");
            try (var writer = Files.newBufferedWriter(table, StandardCharsets.UTF_8)) {
                writer.write(Sheet.csv("", "comparison.csv", HEADER).before());
                CsvFile csv = CsvFile.of(writer, () -> {}, HEADER.length);
                comparison.lines().forEach(line -> csv.row(cells(line)));
                csv.close();
            }
            Files.writeString(directory.resolve("comparison.html"), page(comparison), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] cells(Line line) {
        Target target = line.target();
        return new String[] {
            target.measure(),
            target.label(),
            target.group(),
            number(target.value()),
            number(line.found()),
            number(line.low()),
            number(line.high()),
            target.unit(),
            line.agrees() ? "yes" : "no",
            target.source()
        };
    }

    private static String page(Comparison comparison) {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>A simulated authority beside published figures</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>
                body{font:16px/1.5 sans-serif;color:#0b0c0c;margin:2rem auto;max-width:75rem;padding:0 1rem}
                table{border-collapse:collapse;width:100%}
                th,td{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #b1b4b6;vertical-align:top}
                .n{text-align:right;font-variant-numeric:tabular-nums}
                .wide{overflow-x:auto}
                </style></head><body><main>
                <h1>A simulated authority beside published figures</h1>
                """);
        long apart = comparison.apart().size();
        html.append("<p>").append(comparison.lines().size() - apart).append(" of ");
        html.append(comparison.lines().size());
        html.append(" figures are within a tenth of the published one, or chance alone explains the difference.</p>\n");
        html.append(Plot.of(comparison));
        html.append(
                "<h2>Every figure</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Every figure\">\n");
        html.append("<table>\n<thead><tr><th scope=\"col\">Figure</th><th scope=\"col\">Group</th>");
        html.append("<th scope=\"col\" class=\"n\">Published</th><th scope=\"col\" class=\"n\">Found</th>");
        html.append("<th scope=\"col\">95% range</th><th scope=\"col\">Unit</th><th scope=\"col\">Agrees</th>");
        html.append("<th scope=\"col\">Source</th></tr></thead>\n<tbody>\n");
        comparison.lines().forEach(line -> html.append(row(line)));
        return html.append("</tbody></table></div>\n</main></body></html>\n").toString();
    }

    private static String row(Line line) {
        Target target = line.target();
        return "<tr><th scope=\"row\">" + target.label() + "</th><td>" + target.group() + "</td><td class=\"n\">"
                + number(target.value()) + "</td><td class=\"n\">" + number(line.found()) + "</td><td>"
                + number(line.low()) + " to " + number(line.high()) + "</td><td>" + target.unit() + "</td><td>"
                + (line.agrees() ? "yes" : "<strong>no</strong>") + "</td><td>" + target.source() + "</td></tr>\n";
    }

    /** Four significant figures or so. */
    static String number(double value) {
        double size = Math.abs(value);
        return String.format(Locale.UK, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }
}
