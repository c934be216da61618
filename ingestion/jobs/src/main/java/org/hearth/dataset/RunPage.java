package org.hearth.dataset;

import static org.hearth.dataset.Page.percent;
import static org.hearth.dataset.Page.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearth.dataset.Meetings.PassReport;

/** The sections of a {@link RunReport} on a page. */
public final class RunPage {

    private RunPage() {}

    /** Adds what was linked, how good it is without a truth, what levels are worth and which records met. */
    public static void fill(Page page, RunReport report) {
        page.paragraph(headline(report));
        report.caution().ifPresent(caution -> page.paragraph("Take care: " + caution + '.'));
        numbers(page, "What was linked", overview(report).stream());
        numbers(
                page,
                "How good it is, told without a truth",
                Stream.of(
                        List.of("pairs put together that are of one person", percent(report.estimatedPrecision())),
                        List.of(
                                "pairs of one person that met and were put together",
                                percent(report.estimatedRecall())),
                        List.of("pairs of one person that met at all, at most", percent(report.estimatedMet()))));
        if (!report.households().isEmpty()) {
            numbers(
                    page,
                    "Who lives together",
                    report.households().entrySet().stream().map(row -> List.of(row.getKey(), whole(row.getValue()))));
        }
        page.table(
                "Values that are missing",
                List.of("field"),
                List.of("records without"),
                report.missing().entrySet().stream().map(field -> List.of(field.getKey(), percent(field.getValue()))));
        page.table(
                "What levels are worth: a bit doubles the odds that two records are of one person",
                List.of("field", "level"),
                List.of("weight, bits", "one person", "one household", "strangers"),
                report.weights().stream().map(RunPage::weight));
        page.table(
                "Which records met",
                List.of("pass"),
                List.of("keys", "pairs", "largest key", "keys left out", "largest of them", "their pairs"),
                report.passes().stream().map(RunPage::pass));
    }

    private static String headline(RunReport report) {
        if (report.links() == 0) {
            return "No two of " + whole(report.size()) + " records were put together.";
        }
        return whole(report.size()) + " records were put together to " + whole(report.persons())
                + " persons. Estimated without a truth, " + percent(report.estimatedPrecision())
                + " of the pairs of records put together are of one person; of the pairs of one person that were compared, "
                + percent(report.estimatedRecall()) + " were put together.";
    }

    private static void numbers(Page page, String caption, Stream<List<String>> rows) {
        page.table(caption, List.of(""), List.of("number"), rows);
    }

    private static List<List<String>> overview(RunReport report) {
        List<List<String>> rows = new ArrayList<>();
        report.records().forEach((source, records) -> rows.add(List.of("records of " + source, whole(records))));
        rows.add(List.of("persons", whole(report.persons())));
        rows.add(List.of("pairs that shared a key, once a key", whole(report.pairsMet())));
        rows.add(List.of("pairs scored to the end", whole(report.pairsScored())));
        rows.add(List.of("links", whole(report.links())));
        rows.add(List.of("pairs with a probability from 0.2 to 0.8, worth a look", whole(report.forReview())));
        rows.add(List.of("records that say too little to be linked", whole(report.unlinkable())));
        report.personSizes()
                .forEach((size, persons) ->
                        rows.add(List.of("persons of " + size + (size == 1 ? " record" : " records"), whole(persons))));
        report.counted().forEach((kind, count) -> rows.add(List.of(kind, whole(count))));
        return rows;
    }

    private static List<String> weight(RunReport.Weight weight) {
        return List.of(
                weight.comparison(),
                weight.level(),
                String.format(Locale.UK, "%.1f", weight.bits()),
                percent(weight.person()),
                percent(weight.household()),
                String.format(Locale.UK, "%.3g", weight.strangers()));
    }

    private static List<String> pass(PassReport pass) {
        return List.of(
                pass.pass(),
                whole(pass.blocks()),
                whole(pass.pairs()),
                whole(pass.largestBlock()),
                whole(pass.dropped()),
                whole(pass.largestDropped()),
                whole(pass.pairsDropped()));
    }
}
