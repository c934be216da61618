package org.hearth.linkage;

import static org.hearth.dataset.Page.percent;
import static org.hearth.dataset.Page.whole;

import java.util.List;
import java.util.stream.Stream;
import org.hearth.dataset.Page;
import org.hearth.dataset.RunPage;
import org.hearth.linkage.LinkageReport.Against;
import org.hearth.linkage.LinkageReport.Residences;

/** A {@link LinkageReport} as a page. */
final class ReportPage {

    private ReportPage() {}

    static String of(LinkageReport report) {
        Page page = new Page();
        agencies(page, report);
        groups(page, report.groups());
        residences(page, report.residences());
        report.truth().ifPresent(truth -> truth(page, truth));
        page.section("Records and pairs");
        RunPage.fill(page, report.run());
        return page.html();
    }

    private static void agencies(Page page, LinkageReport report) {
        page.section("Agencies");
        page.table(
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

    private static void groups(Page page, List<Groups> all) {
        page.section("Who is linked less");
        page.paragraph(
                "Records that have another in their person, with 95% intervals. A gap is said where a group differs from all"
                        + " others by more than chance would make it. It may be right: agencies know some ages better than others.");
        for (Groups groups : all) {
            page.table(
                    "By " + groups.by(),
                    List.of("Group"),
                    List.of("Records", "Linked", "From", "To", "Against the others", "Gap"),
                    groups.rates().stream()
                            .map(rate -> List.of(
                                    rate.group(),
                                    whole(rate.records()),
                                    percent(rate.linked().value()),
                                    percent(rate.linked().low()),
                                    percent(rate.linked().high()),
                                    percent(rate.difference()),
                                    rate.gap() ? "yes" : "no")));
        }
    }

    private static void residences(Page page, Residences residences) {
        page.section("Households");
        page.table(
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
                                "Properties shared by several households (hostels, homes, houses of several families)",
                                whole(residences.sharedProperties()))));
    }

    private static void truth(Page page, Against truth) {
        page.section("Against the truth");
        page.paragraph("The data are simulated, so the truth is known: " + whole(truth.records()) + " records of "
                + whole(truth.persons()) + " people.");
        page.table(
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
}
