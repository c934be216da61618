package org.hearth.monitoring;

import java.util.Locale;
import java.util.stream.Collectors;
import org.hearth.monitoring.StoredBins.Difference;
import org.hearth.monitoring.Watch.Performance;

/** What is watched, as one HTML page that needs nothing else. */
final class MonitoringPage {

    private MonitoringPage() {}

    static String of(Watch watch) {
        String title = "Monitoring of " + watch.model() + " on " + watch.window();
        return "<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"><title>" + title
                + "</title><style>body{font:1rem/1.5 Arial,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
                + "table{border-collapse:collapse}th,td{padding:.25rem .75rem;border-bottom:1px solid #b1b4b6;text-align:left}"
                + "</style></head><body><main><h1>" + title + "</h1>\n<p><strong>"
                + (watch.alarms().isEmpty()
                        ? "No alarm."
                        : watch.alarms().size() + " alarms: "
                                + escaped(watch.alarms().stream()
                                        .map(name -> words(watch, name))
                                        .collect(Collectors.joining("; ")))
                                + ".")
                + "</strong> If nothing had changed, fewer than one window in twenty would show any drift alarm. An alarm says that"
                + " the data changed, not that the model is wrong: look at the feed first.</p>\n"
                + format(
                        "<p>%,d rows; at the same time of the year before %,.0f.</p>%n",
                        watch.rows(), watch.rowsBefore())
                + "<table><caption>Columns, the least likely difference first</caption><thead><tr><th>Column<th>Chance of as large"
                + " a difference<th>Stability index<th>Not known<th>Not known before<th>Compared with</tr></thead><tbody>"
                + watch.differences().stream().map(one -> row(watch, one)).collect(Collectors.joining())
                + "</tbody></table>\n<table><caption>Performance: estimated from the probabilities alone, and what happened</caption>"
                + "<thead><tr><th>Date<th>Estimated ROC area<th>ROC area<th>Estimated with the label<th>With the label</tr></thead>"
                + "<tbody>"
                + watch.realised().stream()
                        .map(one -> format(
                                "<tr><th>%s<td>%s<td>%s<td>%.0f<td>%.0f</tr>%n",
                                one.date(),
                                area(one.estimated()),
                                area(one.realised()),
                                one.estimated().positives(),
                                one.realised().positives()))
                        .collect(Collectors.joining())
                + format(
                        "<tr><th>%s<td>%s<td>not yet known<td>%.0f<td>not yet known</tr></tbody></table>%n",
                        watch.window(), area(watch.estimate()), watch.estimate().positives())
                + "<table><caption>The same by locality</caption><thead><tr><th>Date<th>Locality<th>Rows<th>Estimated ROC area"
                + "<th>ROC area<th>Estimated with the label<th>With the label</tr></thead><tbody>"
                + watch.realised().stream()
                        .flatMap(one -> one.groups().stream()
                                .map(group -> format(
                                        "<tr><th>%s<td>%s<td>%,d<td>%s<td>%s<td>%.1f<td>%.0f</tr>%n",
                                        one.date(),
                                        escaped(group.name()),
                                        group.rows(),
                                        area(group.estimated()),
                                        area(group.realised()),
                                        group.estimated().positives(),
                                        group.realised().positives())))
                        .collect(Collectors.joining())
                + "</tbody></table>\n"
                + "<table><caption>Mean probability by locality</caption><thead><tr><th>Locality<th>Rows<th>Now<th>Before</tr></thead>"
                + "<tbody>"
                + watch.groups().stream()
                        .map(group -> format(
                                "<tr><th>%s<td>%,d<td>%.3f<td>%.3f</tr>%n",
                                escaped(group.name()), group.rows(), group.mean(), group.meanBefore()))
                        .collect(Collectors.joining())
                + "</tbody></table></main></body></html>\n";
    }

    /** What a column measures, and its name, by which it is found in the data. */
    private static String words(Watch watch, String name) {
        String about = watch.about().get(name);
        return about == null ? name : about + " (" + name + ")";
    }

    private static String row(Watch watch, Difference difference) {
        return format(
                "<tr><th>%s<td>%.2g<td>%.3f<td>%.1f%%<td>%.1f%%<td>%s%s</tr>%n",
                escaped(words(watch, difference.name())),
                difference.chance(),
                difference.stability(),
                100 * difference.missing(),
                100 * difference.missingBefore(),
                difference.before().stream().map(Object::toString).collect(Collectors.joining(", ")),
                difference.asFarBack() ? "" : " (looked less far back)");
    }

    private static String area(Performance performance) {
        return performance.auc().map(auc -> format("%.3f", auc)).orElse("none");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.UK, pattern, values);
    }
}
