package org.hearth.agency;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearth.extract.Defect;
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
            td.number, th.number { text-align: right; }
            </style>
            </head>
            <body>
            <main>
            <h1>Check of {name}</h1>
            <p>{summary}</p>
            <p>This page names places and kinds of defect. It holds no value from any cell.</p>
            {tables}
            </main>
            </body>
            </html>
            """;

    private ReportPage() {}

    static String of(CheckReport report, List<Rejection> rejections) {
        String summary = report.first().isEmpty()
                ? "No dated facts."
                : "Facts from " + report.first() + " to " + report.last() + ".";
        String refused = rejections.isEmpty()
                ? " Nothing was refused."
                : String.format(
                        Locale.UK,
                        " %,d rejections: %,d whole rows, the others one value each.",
                        rejections.size(),
                        report.rowsRefused());
        return FRAME.replace("{name}", escaped(report.delivery()))
                .replace("{summary}", summary + refused)
                .replace("{tables}", body(report, rejections));
    }

    private static String body(CheckReport report, List<Rejection> rejections) {
        StringBuilder body = new StringBuilder();
        start(body, "Rows read", "Table", "Rows");
        report.rows().forEach((table, rows) -> row(body, table, count(rows)));
        end(body);
        if (!rejections.isEmpty()) {
            byKind(body, rejections);
            places(body, rejections);
        }
        if (!report.notes().isEmpty()) {
            start(body, "Left out, without harm", "What", "Times");
            report.notes().forEach((note, times) -> row(body, note, count(times)));
            end(body);
        }
        return body.toString();
    }

    private static void byKind(StringBuilder body, List<Rejection> rejections) {
        SortedMap<Defect, Long> kinds = new TreeMap<>();
        rejections.forEach(rejection -> kinds.merge(rejection.defect(), 1L, Long::sum));
        start(body, "Kinds of defect", "Kind", "What it means", "Times");
        for (Map.Entry<Defect, Long> kind : kinds.entrySet()) {
            row(body, kind.getKey().kind(), kind.getKey().meaning(), count(kind.getValue()));
        }
        end(body);
    }

    private static void places(StringBuilder body, List<Rejection> rejections) {
        String caption = rejections.size() <= MOST_ROWS
                ? "Places"
                : "The first " + count(MOST_ROWS) + " places; rejections.csv has all";
        start(body, caption, "File", "Line", "Column or element", "Kind", "Effect");
        rejections.stream()
                .limit(MOST_ROWS)
                .forEach(rejection -> row(
                        body,
                        rejection.file(),
                        "" + rejection.line(),
                        rejection.field().orElse(""),
                        rejection.defect().kind(),
                        rejection.effect().text()));
        end(body);
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
        for (String cell : cells) {
            body.append("<td>").append(escaped(cell)).append("</td>");
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
