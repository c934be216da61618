package org.hearth.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.fairness.ContactBias;
import org.hearth.fairness.EvenerList;
import org.hearth.fairness.Fairness;
import org.hearth.resampling.Estimate;

/** What the lists would have done to groups, as one HTML page that needs nothing else. */
final class FairnessPage {

    private FairnessPage() {}

    static String of(ListFairness fairness) {
        StringBuilder html = new StringBuilder();
        html.append("<p>The lists of the test dates as ")
                .append(Html.escaped(fairness.model()))
                .append(Html.format(
                        " would have made them, at each team's real capacity: %,d places for %,d rows. A flag is raised only where a"
                                + " whole 95%% interval lies outside 0.8 to 1.25; over many groups some will by chance, and where the"
                                + " data are few they cannot tell. Numbers over fewer than %d rows are withheld.</p>%n",
                        fairness.places(), fairness.rows(), fairness.leastCell()))
                .append(flags(fairness));
        fairness.reports().forEach(report -> html.append(report(report)));
        fairness.contactBias().ifPresent(bias -> html.append(bias(bias)));
        fairness.trueNeed().ifPresent(need -> html.append(need(need)));
        fairness.price().forEach((attribute, curve) -> html.append(price(attribute, curve)));
        return EvaluationPage.page("Fairness of the lists", html.toString());
    }

    private static String flags(ListFairness fairness) {
        List<String> flags = fairness.reports().stream()
                .flatMap(report -> report.flagged().stream()
                        .map(one -> Html.escaped(report.attribute() + ", " + one.group() + ": " + one.measure() + " "
                                + said(one.ratio()) + " times that of " + report.reference())))
                .toList();
        return flags.isEmpty()
                ? "<p class=\"verdict\"><strong>No flag.</strong></p>\n"
                : "<p class=\"verdict\"><strong>Flags: " + flags.size() + ".</strong></p>\n<ul><li>"
                        + String.join("</li><li>", flags) + "</li></ul>\n";
    }

    private static String report(Fairness report) {
        List<List<String>> rows = report.groups().stream()
                .map(group -> List.of(
                        Html.escaped(group.name()),
                        Html.format("%,d", group.rows()),
                        perCent(group.shareOfRows()),
                        group.shareOfList().map(FairnessPage::perCent).orElse("withheld"),
                        estimate(group, "selectionRate"),
                        estimate(group, "recall"),
                        estimate(group, "precision"),
                        group.calibration().map(one -> said(one.ratio())).orElse("withheld")))
                .toList();
        return "<h2>" + Html.escaped(report.attribute()) + "</h2>\n"
                + Html.table(
                        "By group, with 95% intervals; compared with " + Html.escaped(report.reference()),
                        List.of(
                                "Group",
                                "Rows",
                                "Share of rows",
                                "Share of list",
                                "Listed",
                                "Of those who started help, listed",
                                "Of those listed, started help",
                                "Started by foretold"),
                        rows,
                        -1);
    }

    private static String estimate(Fairness.Group group, String measure) {
        return Optional.ofNullable(group.measures().get(measure))
                .map(FairnessPage::said)
                .orElse("withheld");
    }

    private static String bias(ContactBias bias) {
        List<List<String>> rows = new ArrayList<>();
        bias.steps()
                .forEach(step -> rows.add(List.of(
                        perCent(step.bias()),
                        Html.format("%,.0f", step.hidden()),
                        perCent(step.shareOfNeed()),
                        perCent(step.shareOfList()),
                        perCent(step.precision()),
                        perCent(step.recall()),
                        perCent(step.leastRecall()))));
        return "<h2>If need went unseen</h2>\n<p>A label is what agencies did. "
                + Html.format(
                        "Children's services or early help had known %,d rows before and %,d not. ",
                        bias.knownRows(), bias.neverKnownRows())
                + "If so large a share of the need of never-known households left no label:</p>\n"
                + Html.table(
                        "What the measures would be",
                        List.of(
                                "Share unseen",
                                "Hidden rows",
                                "Never-known, share of need",
                                "Never-known, share of list",
                                "Precision",
                                "Recall",
                                "Recall at least"),
                        rows,
                        -1);
    }

    private static String need(TrueNeed need) {
        return "<h3>Held against true need</h3>\n<p>These people are made up, so their true need is known. "
                + Html.format(
                        "Of rows with true need, %.1f%% of households known before got the label and %.1f%% of the others: a share"
                                + " of %.0f%% unseen. Never-known households have %.1f%% of true need; at that share the table"
                                + " above says %.1f%%. The list holds %.1f%% of true need (%.1f%% of known, %.1f%% of never-known"
                                + " households'); the table says %.1f%% of need of the kind the label shows.</p>%n",
                        100 * need.contactOfKnown(),
                        100 * need.contactOfNeverKnown(),
                        100 * need.bias(),
                        100 * need.shareOfNeed(),
                        100 * need.shareOfNeedAssumed(),
                        100 * need.recall(),
                        100 * need.listedOfKnown(),
                        100 * need.listedOfNeverKnown(),
                        100 * need.recallAssumed());
    }

    private static String price(String attribute, List<EvenerList.Point> curve) {
        List<List<String>> rows = curve.stream()
                .map(point -> List.of(
                        perCent(point.strength()),
                        perCent(point.recallGap()),
                        Html.format("%,d", point.moved()),
                        Html.format("%,d", point.found()),
                        Html.format("%,d", point.lost())))
                .toList();
        return "<h2>The price of an evener list: " + Html.escaped(attribute)
                + "</h2>\n<p>Nothing here changes a list: whether to"
                + " pay it is for people to decide. Worked out as if all teams shared one list of as many places.</p>\n"
                + Html.table(
                        "From the list as it is to one that misses need equally often",
                        List.of(
                                "How far",
                                "Gap in recall between groups",
                                "Places moved",
                                "Found on the list",
                                "Fewer found"),
                        rows,
                        -1);
    }

    private static String said(Estimate estimate) {
        return Html.format("%.3f (%.3f to %.3f)", estimate.value(), estimate.low(), estimate.high());
    }

    private static String perCent(double share) {
        return Html.format("%.1f%%", 100 * share);
    }
}
