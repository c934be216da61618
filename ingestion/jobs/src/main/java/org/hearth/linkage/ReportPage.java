package org.hearth.linkage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.linkage.LinkageReport.Against;
import org.hearth.linkage.LinkageReport.Residences;

/** The report as one page of plain HTML: no script, no file beside it, tables with captions and heads. */
final class ReportPage {

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

    private ReportPage() {}

    static String of(LinkageReport report) {
        ReportPage page = new ReportPage();
        page.summary(report);
        page.agencies(report);
        page.blocking(report);
        page.learning(report);
        page.persons(report);
        page.residences(report.residences());
        report.truth().ifPresent(page::truth);
        return FRAME.formatted(page.body);
    }

    private void summary(LinkageReport report) {
        paragraph(whole(report.records()) + " records were linked into " + whole(report.persons())
                + " persons and " + whole(report.residences().households()) + " households. "
                + whole(report.blocking().pairs()) + " pairs of records were compared, of "
                + whole(Math.round(report.blocking().ofAll())) + " there are.");
        paragraph(
                "By the model's own probabilities, " + percent(report.estimate().precision()) + " of the "
                        + whole(report.estimate().links()) + " links are right, and they are "
                        + percent(report.estimate().recall())
                        + " of the links there are among the pairs compared. Pairs that share no blocking key are not in"
                        + " this estimate. " + whole(report.estimate().review())
                        + " more pairs are likely enough that a person should look at them.");
    }

    private void agencies(LinkageReport report) {
        section("Agencies");
        table(
                "Records by agency",
                List.of("Agency"),
                List.of("Records", "Known elsewhere too", "Share", "Several here only", "Linked to none"),
                report.agencies().stream()
                        .map(agency -> List.of(
                                agency.agency(),
                                whole(agency.records()),
                                whole(agency.linkedElsewhere()),
                                percent((double) agency.linkedElsewhere() / agency.records()),
                                whole(agency.linkedWithin()),
                                whole(agency.alone()))));
    }

    private void blocking(LinkageReport report) {
        section("Which records were compared");
        table(
                "Pairs by blocking pass; a pair counts for the first pass that brings it",
                List.of("Pass"),
                List.of("Pairs"),
                report.blocking().passes().stream().map(pass -> List.of(pass.name(), whole(pass.pairs()))));
        if (report.blocking().dropped().isEmpty()) {
            paragraph("No blocking key was shared by too many records.");
        } else {
            table(
                    "Blocking keys left out because too many records share them",
                    List.of("Pass"),
                    List.of("Keys", "Records of the largest", "Pairs not compared by them"),
                    report.blocking().dropped().stream()
                            .map(pass -> List.of(
                                    pass.pass(), whole(pass.keys()), whole(pass.largestBlock()), whole(pass.pairs()))));
        }
    }

    private void learning(LinkageReport report) {
        section("What was learnt");
        paragraph("Of all pairs of records, 1 in "
                + whole(Math.round(1 / report.learning().priorPerson()))
                + " is of one person and 1 in "
                + whole(Math.round(1 / report.learning().priorHousehold()))
                + " of two people of one household. Learnt in "
                + report.learning().iterations()
                + " rounds. A weight is in bits: each bit doubles the odds that two records are of one person.");
        table(
                "Levels and weights",
                List.of("Comparison", "Level"),
                List.of(
                        "Pairs",
                        "One person",
                        "One household",
                        "Strangers",
                        "Weight against strangers",
                        "Weight within a household"),
                report.learning().levels().stream()
                        .map(level -> List.of(
                                level.comparison(),
                                level.level(),
                                whole(level.pairs()),
                                share(level.samePerson()),
                                share(level.sameHousehold()),
                                share(level.strangers()),
                                weight(level.weight()),
                                weight(level.weightInHousehold()))));
    }

    private void persons(LinkageReport report) {
        section("Persons");
        table(
                "Persons by number of records",
                List.of("Records"),
                List.of("Persons"),
                report.personsBySize().entrySet().stream()
                        .map(size -> List.of(size.getKey().toString(), whole(size.getValue()))));
    }

    private void residences(Residences residences) {
        section("Households");
        table(
                "Where people live",
                List.of("What"),
                List.of("Number"),
                Stream.of(
                        List.of("Pieces of residence evidence", whole(residences.evidence())),
                        List.of("… that name no property", whole(residences.withoutProperty())),
                        List.of("… overtaken by better evidence", whole(residences.overtaken())),
                        List.of("Households", whole(residences.households())),
                        List.of(
                                "Persons without a household: no agency says where they live",
                                whole(residences.personsWithoutEvidence())),
                        List.of(
                                "Persons without a household: no property is named",
                                whole(residences.personsWithoutProperty())),
                        List.of(
                                "Properties too crowded to be surely one household",
                                whole(residences.crowdedProperties()))));
    }

    private void truth(Against truth) {
        section("Against the truth");
        paragraph("The data are simulated, so the truth is known: " + whole(truth.records()) + " records of "
                + whole(truth.persons()) + " people.");
        table(
                "Pairs of records",
                List.of("What"),
                List.of("Number"),
                Stream.of(
                        List.of("Precision", percent(truth.precision())),
                        List.of("Recall", percent(truth.recall())),
                        List.of("F1", percent(truth.f1())),
                        List.of("Pairs of one person", whole(truth.truePairs())),
                        List.of("Pairs found", whole(truth.foundPairs())),
                        List.of("Pairs found that are right", whole(truth.bothPairs())),
                        List.of("Missed: no blocking key shared", whole(truth.missedNeverCompared())),
                        List.of("Missed: compared and kept apart", whole(truth.missedCompared())),
                        List.of("Persons found that hold several people", whole(truth.mixedPersons())),
                        List.of(
                                "Pairs of twins (surname, property and day of birth alike)",
                                whole(truth.bornTogether().pairs())),
                        List.of(
                                "… taken for one person",
                                whole(truth.bornTogether().merged())),
                        List.of(
                                "Pairs of relatives (surname and property alike)",
                                whole(truth.relatives().pairs())),
                        List.of(
                                "… taken for one person",
                                whole(truth.relatives().merged()))));
    }

    private void section(String heading) {
        body.append("<h2>").append(escape(heading)).append("</h2>\n");
    }

    private void paragraph(String text) {
        body.append("<p>").append(escape(text)).append("</p>\n");
    }

    private void table(String caption, List<String> texts, List<String> numbers, Stream<List<String>> rows) {
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

    private static String whole(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static String percent(double share) {
        return String.format(Locale.UK, "%.2f%%", 100 * share);
    }

    private static String share(double share) {
        return String.format(Locale.UK, share < 0.001 ? "%.1e" : "%.4f", share);
    }

    private static String weight(double bits) {
        return String.format(Locale.UK, "%+.1f", bits);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
