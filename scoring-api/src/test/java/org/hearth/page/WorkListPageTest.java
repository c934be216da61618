package org.hearth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.answer.Answer;
import org.hearth.answer.MediaType;
import org.hearth.teamlist.TeamList;
import org.hearth.teamlist.WorkList;
import org.junit.jupiter.api.Test;

class WorkListPageTest {

    private static final Basis BY_RULES =
            new Basis("1 October 2026", "6 months", false, "It did not pass its test.", "", List.of());

    private static final WorkList LIST = new WorkList(
            team("model"),
            List.of(new WorkList.Entry(
                    1,
                    "K7QM-2F9D",
                    "north",
                    "North Northbrook",
                    0.42,
                    0.31,
                    0.54,
                    0.06,
                    4,
                    "too-little-known",
                    2,
                    1,
                    List.of("under 5", "5 to 10"),
                    List.of("=missed, a lot", "two police reports", "a third reason"),
                    List.of("police", "childrens-services", "schools"),
                    "moved",
                    Optional.of(3),
                    "Now: missed 40%; before: missed 2%.",
                    Optional.of("upheld"),
                    Optional.of("offer-help"),
                    Optional.of(LocalDate.of(2026, 10, 5)))),
            List.of(
                    new WorkList.Left("AAAA-1111", "step-down", 1, "contributions", "No longer: reported missing."),
                    new WorkList.Left("BBBB-2222", "dropped", 25, "others", "Others rose above it.")),
            List.of());

    private static TeamList team(String rankedBy) {
        return new TeamList(
                "north",
                "North early help team",
                List.of("north"),
                25,
                1,
                Optional.of(LocalDate.of(2026, 10, 1)),
                Optional.of(rankedBy),
                "households",
                Optional.of(LocalDate.of(2026, 7, 1)));
    }

    @Test
    void saysWhoLivesThereWhyItIsListedAndWhoKnowsIt() {
        WorkListView.Row row = WorkListPage.view(LIST, ExampleViews.BY_MODEL, Optional.empty())
                .rows()
                .get(0);

        assertThat(row.people()).isEqualTo("2 children (under 5 and 5 to 10), 1 adult");
        assertThat(row.reasons()).containsExactly("=missed, a lot", "Two police reports");
        assertThat(row.agencies()).isEqualTo("Police, children’s services and schools");
        assertThat(row.likelihood()).isEqualTo("Far above typical, but too little is known to be sure");
        assertThat(row.chance()).isEqualTo("about 42 in 100");
    }

    @Test
    void countsSignsOfNeedWhenTheModelFailedItsGate() {
        WorkListView.Row row =
                WorkListPage.view(LIST, BY_RULES, Optional.empty()).rows().get(0);

        assertThat(row.likelihood()).isEqualTo("4 signs of need");
    }

    @Test
    void carriesThePurposeAlongOnceItWasGiven() {
        assertThat(href(Optional.empty())).isEqualTo("/households/K7QM-2F9D");
        assertThat(href(Optional.of("allocation"))).isEqualTo("/households/K7QM-2F9D?purpose=allocation");
    }

    @Test
    void savesTheListWithWhatItRestsOnAndStopsASpreadsheetFromTakingACellForAFormula() {
        Answer saved = Answer.Table.of(WorkListLine.class, WorkListPage.lines(LIST));

        assertThat(new String(saved.in(MediaType.CSV), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "place,reference,as_known_on,ranked_by,chance,chance_low,chance_high,signs_of_need,answer,children,adults,"
                                + "reasons,known_to,locality,change,place_before,why_changed,contest,decision,decided_on",
                        "1,K7QM-2F9D,2026-10-01,model,0.42,0.31,0.54,4,too-little-known,2,1,"
                                + "\"'=missed, a lot; two police reports; a third reason\","
                                + "police; childrens-services; schools,North Northbrook,moved,3,Now: missed 40%; before: missed 2%.,upheld,offer-help,2026-10-05");
    }

    @Test
    void savesNoChanceOfAListMadeByRules() {
        WorkList byRules = new WorkList(team("rules"), LIST.entries(), List.of(), List.of());
        Answer saved = Answer.Table.of(WorkListLine.class, WorkListPage.lines(byRules));

        assertThat(new String(saved.in(MediaType.CSV), StandardCharsets.UTF_8))
                .contains("\r\n1,K7QM-2F9D,2026-10-01,rules,,,,4,,2,1,");
    }

    @Test
    void saysWhatMovedWhatLeftAndWhoMayNeedLess() {
        WorkListView view = WorkListPage.view(LIST, ExampleViews.BY_MODEL, Optional.empty());

        assertThat(view.rows().get(0).change()).isEqualTo("Up from 3");
        assertThat(view.rows().get(0).contested()).hasValue("Upheld: the family is right");
        assertThat(view.rows().get(0).decided()).hasValue("Offer early help, 5 October 2026");
        assertThat(view.changes().orElseThrow().since()).isEqualTo("1 July 2026");
        assertThat(view.changes().orElseThrow().stepDown())
                .containsExactly(new WorkListView.Left("AAAA-1111", "1", "No longer: reported missing."));
        assertThat(view.changes().orElseThrow().dropped())
                .containsExactly(new WorkListView.Left("BBBB-2222", "25", "Others rose above it."));
        assertThat(view.areas()).isEmpty();
    }

    @Test
    void savesEveryChangeThoseThatLeftWithoutAPlace() {
        Answer saved = Answer.Table.of(ChangeLine.class, WorkListPage.changes(LIST));

        assertThat(new String(saved.in(MediaType.CSV), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "reference,change,place_before,place,why",
                        "K7QM-2F9D,moved,3,1,Now: missed 40%; before: missed 2%.",
                        "AAAA-1111,step-down,1,,No longer: reported missing.",
                        "BBBB-2222,dropped,25,,Others rose above it.");
    }

    private static String href(Optional<String> purpose) {
        return WorkListPage.view(LIST, ExampleViews.BY_MODEL, purpose)
                .rows()
                .get(0)
                .href();
    }
}
