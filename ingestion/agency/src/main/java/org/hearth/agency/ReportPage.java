package org.hearth.agency;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.extract.Defect;
import org.hearth.extract.Reading;
import org.hearth.extract.Rejection;

/** The page that goes back to the agency: complete in itself, no script, no link, nothing from a cell. */
final class ReportPage {

    private static final int MOST_ROWS = 1000;

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Check of {name}</title>
            <style>
            body { font-family: sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.5; }
            table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
            caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
            th, td { text-align: left; padding: 0.3rem 0.6rem; border-bottom: 1px solid #767676; }
            tbody th { font-weight: normal; overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            <main>
            <h1>Check of {name}</h1>
            {broken}<p>{summary}</p>
            <p>This page names places and kinds of defect. It holds no value from any cell.</p>
            {tables}
            </main>
            </body>
            </html>
            """;

    private ReportPage() {}

    static String of(CheckReport report, Reading reading) {
        return FRAME.replace("{name}", escaped(report.delivery()))
                .replace("{broken}", broken(report))
                .replace("{summary}", escaped(summary(report)))
                .replace("{tables}", body(report, reading));
    }

    private static String broken(CheckReport report) {
        StringBuilder text = new StringBuilder();
        report.broken()
                .forEach((file, line) -> text.append("<p><strong>")
                        .append(escaped(file))
                        .append(" is broken</strong>: it is not whole from line ")
                        .append(count(line))
                        .append(" on. What could be read of it was read. Please send the file again.</p>\n"));
        return text.toString();
    }

    private static String summary(CheckReport report) {
        String covers = report.period().isEmpty()
                ? "No dated facts."
                : "Facts from " + report.period().from() + " to "
                        + report.period().to() + ".";
        String refused = report.rejections().isEmpty()
                ? " Nothing was refused."
                : String.format(
                        Locale.UK,
                        " Refused: %,d, of which whole rows: %,d; each other one is a value.",
                        total(report.rejections()),
                        report.rowsRefused());
        return covers
                + refused
                + (report.warnings().isEmpty()
                        ? ""
                        : String.format(
                                Locale.UK,
                                " %,d warnings: read all the same, worth a look.",
                                total(report.warnings())));
    }

    private static long total(Map<String, Long> kinds) {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String body(CheckReport report, Reading reading) {
        StringBuilder body = new StringBuilder();
        section(body, "What was read");
        start(body, "Files and their formats", "File", "Format");
        report.files().forEach((file, format) -> row(body, file, format));
        end(body);
        start(body, "Rows read", "Table", "Rows");
        report.rows().forEach((table, rows) -> row(body, table, count(rows)));
        end(body);
        found(body, "What was refused", report.rejections(), reading.rejections());
        found(body, "What was odd and read all the same", report.warnings(), reading.warnings());
        if (!report.notes().isEmpty()) {
            section(body, "What was left out, without harm");
            start(body, "Left out", "What", "Times");
            report.notes().forEach((note, times) -> row(body, note, count(times)));
            end(body);
        }
        return body.toString();
    }

    private static void found(StringBuilder body, String heading, Map<String, Long> kinds, List<Rejection> places) {
        if (kinds.isEmpty()) {
            return;
        }
        section(body, heading);
        start(body, "Kinds", "Kind", "What it means", "Times");
        for (Defect defect : Defect.values()) {
            Long times = kinds.get(defect.kind());
            if (times != null) {
                row(body, defect.kind(), defect.meaning(), count(times));
            }
        }
        end(body);
        long all = total(kinds);
        String caption = all <= MOST_ROWS
                ? "Places"
                : "The first " + count(Math.min(MOST_ROWS, places.size())) + " of " + count(all)
                        + " places; report.csv has up to " + count(Reading.MOST_PLACES) + " of each kind";
        start(body, caption, "File", "Line", "Column or element", "Kind", "Effect");
        places.stream()
                .limit(MOST_ROWS)
                .forEach(place -> row(
                        body,
                        place.file(),
                        "" + place.line(),
                        place.field().orElse(""),
                        place.defect().kind(),
                        place.effect().text()));
        end(body);
    }

    private static void section(StringBuilder body, String heading) {
        body.append("<h2>").append(escaped(heading)).append("</h2>\n");
    }

    private static void start(StringBuilder body, String caption, String... headings) {
        body.append("<table>\n<caption>").append(escaped(caption)).append("</caption>\n<thead><tr>");
        for (String heading : headings) {
            body.append("<th scope=\"col\">").append(escaped(heading)).append("</th>");
        }
        body.append("</tr></thead>\n<tbody>\n");
    }

    private static void row(StringBuilder body, String... cells) {
        body.append("<tr>");
        body.append("<th scope=\"row\">").append(escaped(cells[0])).append("</th>");
        for (int i = 1; i < cells.length; i++) {
            body.append("<td>").append(escaped(cells[i])).append("</td>");
        }
        body.append("</tr>\n");
    }

    private static void end(StringBuilder body) {
        body.append("</tbody>\n</table>\n");
    }

    private static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
