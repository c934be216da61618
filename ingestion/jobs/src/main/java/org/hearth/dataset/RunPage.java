package org.hearth.dataset;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearth.dataset.Meetings.PassReport;

/** A {@link RunReport} as a page that needs nothing but itself. */
final class RunPage {

    private static final String STYLE = "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
            + "table{border-collapse:collapse;margin:1rem 0}th,td{padding:.2rem .8rem;border-bottom:1px solid #b1b4b6;"
            + "text-align:left}td.n{text-align:right}";

    private RunPage() {}

    static String of(RunReport report) {
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Linkage report</title><style>"
                + STYLE
                + "</style></head><body><h1>Linkage report</h1>\n"
                + table("What was linked", List.of("", "number"), overview(report))
                + table(
                        "How good it is, told without a truth",
                        List.of("estimate", "share"),
                        List.of(
                                row("pairs put together that are of one person", share(report.estimatedPrecision())),
                                row(
                                        "pairs of one person that met and were put together",
                                        share(report.estimatedRecall())),
                                row("pairs of one person that met at all", share(report.estimatedMet()))))
                + table(
                        "Values that are missing",
                        List.of("field", "records without"),
                        report.missing().entrySet().stream()
                                .map(field -> row(field.getKey(), share(field.getValue())))
                                .toList())
                + table(
                        "What levels are worth",
                        List.of("field", "level", "weight, bits", "one person", "one household", "strangers"),
                        report.weights().stream().map(RunPage::weight).toList())
                + table(
                        "Which records met",
                        List.of(
                                "pass",
                                "keys",
                                "pairs",
                                "largest key",
                                "keys left out",
                                "largest of them",
                                "their pairs"),
                        report.passes().stream().map(RunPage::pass).toList())
                + "</body></html>\n";
    }

    private static List<String> overview(RunReport report) {
        List<String> rows = new java.util.ArrayList<>();
        report.records().forEach((source, records) -> rows.add(row("records of " + source, whole(records))));
        rows.add(row("persons", whole(report.persons())));
        rows.add(row("pairs that shared a key, once a key", whole(report.pairsMet())));
        rows.add(row("pairs scored to the end", whole(report.pairsScored())));
        rows.add(row("links", whole(report.links())));
        rows.add(row("pairs with a probability from 0.2 to 0.8, worth a look", whole(report.forReview())));
        rows.add(row("records that say too little to be linked", whole(report.unlinkable())));
        report.personSizes()
                .forEach((size, persons) -> rows.add(row("persons of " + size + " records", whole(persons))));
        report.counted().forEach((kind, count) -> rows.add(row(kind, whole(count))));
        return rows;
    }

    private static String weight(RunReport.Weight weight) {
        return row(
                weight.comparison(),
                weight.level(),
                String.format(Locale.UK, "%.1f", weight.bits()),
                share(weight.person()),
                share(weight.household()),
                String.format(Locale.UK, "%.3g", weight.strangers()));
    }

    private static String pass(PassReport pass) {
        return row(
                pass.pass(),
                whole(pass.blocks()),
                whole(pass.pairs()),
                whole(pass.largestBlock()),
                whole(pass.dropped()),
                whole(pass.largestDropped()),
                whole(pass.pairsDropped()));
    }

    private static String table(String title, List<String> head, List<String> rows) {
        return "<h2>" + title + "</h2>\n<table><thead><tr>"
                + head.stream()
                        .map(cell -> "<th scope=\"col\">" + cell + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead><tbody>\n" + String.join("", rows) + "</tbody></table>\n";
    }

    private static String row(String first, String... cells) {
        StringBuilder row = new StringBuilder("<tr><th scope=\"row\">" + escaped(first) + "</th>");
        for (String cell : cells) {
            row.append("<td class=\"n\">").append(escaped(cell)).append("</td>");
        }
        return row + "</tr>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String whole(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static String share(double share) {
        return String.format(Locale.UK, "%.2f%%", 100 * share);
    }
}
