package org.hearth.dataset;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as one page of plain HTML: no script, no file beside it, tables with captions and heads. Not thread-safe. */
public final class Page {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Linkage report</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #0b0c0c; background: #fff }
            .wide { overflow-x: auto }
            table { border-collapse: collapse; margin: 0 0 2rem }
            caption { text-align: left; font-weight: bold; padding: .5rem 0 }
            th, td { text-align: left; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid #b1b4b6; vertical-align: top }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
            </style>
            </head>
            <body>
            <main>
            <h1>Linkage report</h1>
            %s</main>
            </body>
            </html>
            """;

    private final StringBuilder body = new StringBuilder();

    /** The whole page. */
    public String html() {
        return FRAME.formatted(body);
    }

    public void section(String heading) {
        body.append("<h2>").append(escape(heading)).append("</h2>\n");
    }

    public void paragraph(String text) {
        body.append("<p>").append(escape(text)).append("</p>\n");
    }

    /**
     * A table.
     *
     * @param texts heads of the first columns, which say what a row is about
     * @param numbers heads of the others
     */
    public void table(String caption, List<String> texts, List<String> numbers, Stream<List<String>> rows) {
        body.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escape(caption))
                .append("\">\n<table>\n<caption>")
                .append(escape(caption))
                .append("</caption>\n<thead><tr>");
        texts.forEach(
                head -> body.append("<th scope=\"col\">").append(escape(head)).append("</th>"));
        numbers.forEach(head -> body.append("<th scope=\"col\" class=\"number\">")
                .append(escape(head))
                .append("</th>"));
        body.append("</tr></thead>\n<tbody>\n");
        rows.forEach(row -> body.append(row(row, texts.size())));
        body.append("</tbody>\n</table>\n</div>\n");
    }

    private static String row(List<String> cells, int texts) {
        String heads = cells.subList(0, texts).stream()
                .map(cell -> "<th scope=\"row\">" + escape(cell) + "</th>")
                .collect(Collectors.joining());
        String numbers = cells.subList(texts, cells.size()).stream()
                .map(cell -> "<td class=\"number\">" + escape(cell) + "</td>")
                .collect(Collectors.joining());
        return "<tr>" + heads + numbers + "</tr>\n";
    }

    /** A whole number with commas. */
    public static String whole(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** A share, 0 to 1, in percent. */
    public static String percent(double share) {
        return String.format(Locale.UK, "%.2f%%", 100 * share);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
