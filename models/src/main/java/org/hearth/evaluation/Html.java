package org.hearth.evaluation;

import java.util.List;
import java.util.Locale;

/** Pieces of a page. */
final class Html {

    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.UK, pattern, values);
    }

    /**
     * A table whose first column heads its rows and whose others are aligned as numbers. Cells are HTML already.
     *
     * @param marked position of a row to mark, −1 for none
     */
    static String table(String caption, List<String> heads, List<List<String>> rows, int marked) {
        StringBuilder html = new StringBuilder("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(escaped(caption))
                .append("\"><table><caption>")
                .append(caption)
                .append("</caption><thead><tr>");
        for (int i = 0; i < heads.size(); i++) {
            html.append("<th scope=\"col\"")
                    .append(i == 0 ? ">" : " class=\"number\">")
                    .append(heads.get(i))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>\n");
        for (int row = 0; row < rows.size(); row++) {
            html.append(row == marked ? "<tr class=\"chosen\">" : "<tr>");
            for (int i = 0; i < rows.get(row).size(); i++) {
                html.append(i == 0 ? "<th scope=\"row\">" : "<td class=\"number\">")
                        .append(rows.get(row).get(i))
                        .append(i == 0 ? "</th>" : "</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }
}
