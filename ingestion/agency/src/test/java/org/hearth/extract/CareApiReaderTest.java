package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearth.extract.Statement.Purge;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CareApiReaderTest {

    static final String CHILD = """
            {"la_child_id": "C1", "mis_child_id": "M1",
             "child_details": {"unique_pupil_number": "H801200001001", "first_name": "Ann", "surname": "Lark", "date_of_birth": "2015-06-01",
               "sex": "F", "ethnicity": "APKN", "disabilities": ["HAND", "VIS"], "postcode": "NB1 1AA", "uasc_flag": false, "purge": false},
             "health_and_wellbeing": {"sdq_assessments": [{"date": "2025-06-14", "score": 20}], "purge": false},
             "social_care_episodes": [{
               "social_care_episode_id": "E1", "referral_date": "2025-01-14", "referral_source": "1C", "referral_no_further_action_flag": false,
               "care_worker_details": [{"worker_id": "W1", "start_date": "2025-03-10"}],
               "child_and_family_assessments": [{"child_and_family_assessment_id": "A1", "start_date": "2025-01-20",
                 "authorisation_date": "2025-02-14", "factors": ["1C", "4A"], "purge": false}],
               "child_in_need_plans": [{"child_in_need_plan_id": "P1", "start_date": "2025-02-20", "end_date": "2025-06-14", "purge": false}],
               "section_47_assessments": [{"section_47_assessment_id": "S1", "start_date": "2025-03-01", "icpc_required_flag": true, "purge": false}],
               "child_protection_plans": [{"child_protection_plan_id": "CP1", "start_date": "2025-03-20", "purge": false}],
               "child_looked_after_placements": [{"child_looked_after_placement_id": "L1", "start_date": "2025-05-01", "start_reason": "S",
                 "placement_type": "K1", "postcode": "NB1 1AB", "end_date": "2025-07-01", "end_reason": "E3", "purge": false}],
               "adoption": {"purge": false}, "care_leavers": {"purge": false},
               "closure_date": "2025-08-14", "closure_reason": "RC7", "purge": false}],
             "purge": false}
            """;

    @TempDir
    Path temp;

    private Said read(String text) throws IOException {
        return Said.of(Files.writeString(temp.resolve("csc_api_2026-10-01.json"), text), "csc-api");
    }

    @Test
    void readsAChildAndWhatHappened() throws IOException {
        Said said = read("[" + CHILD + "]");
        assertThat(said.identities())
                .containsExactly(
                        "C1 FORENAME=Ann SURNAME=Lark DATE_OF_BIRTH=2015-06-01 SEX=F ETHNICITY=APKN UPN=H801200001001");
        assertThat(said.residences()).containsExactly("C1 2026-10-01 NB11AA -");
        assertThat(said.facts())
                .containsExactlyInAnyOrder(
                        "C1 cin.disability HAND 2025-01-14 known 2026-10-01",
                        "C1 cin.disability VIS 2025-01-14 known 2026-10-01",
                        "C1 cla.sdq 20.00 2025-06-14",
                        "C1 cin.referral 1C 2025-01-14",
                        "C1 cin.opened 2025-01-14",
                        "C1 cin.assessment 2025-02-14",
                        "C1 cin.assessment-factor 1C 2025-02-14",
                        "C1 cin.assessment-factor 4A 2025-02-14",
                        "C1 cin.plan-started 2025-02-20",
                        "C1 cin.plan-ended 2025-06-14",
                        "C1 cin.section-47 2025-03-01",
                        "C1 cin.protection-plan-started 2025-03-20",
                        "C1 cla.started 2025-05-01",
                        "C1 cla.placement K1 2025-05-01",
                        "C1 cla.ended E3 2025-07-01",
                        "C1 cin.closed RC7 2025-08-14");
        assertThat(said.rejections()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"uasc_flag\": false, \"purge\": false | OfIdentity[localId=C1] | 0",
                "{\"sdq_assessments\": [{\"date\": \"2025-06-14\", \"score\": 20}], \"purge\": false | OfEpisode[localId=C1, episode=health_and_wellbeing] | 15",
                "\"score\": 20} | OfElement[localId=C1, episode=health_and_wellbeing, element=sdq_assessments/2025-06-14] | 15",
                "\"factors\": [\"1C\", \"4A\"], \"purge\": false | OfElement[localId=C1, episode=E1, element=child_and_family_assessments/A1] | 13",
                "\"end_date\": \"2025-06-14\", \"purge\": false | OfElement[localId=C1, episode=E1, element=child_in_need_plans/P1] | 14",
                "\"adoption\": {\"purge\": false | OfElement[localId=C1, episode=E1, element=adoption] | 16",
                "\"closure_reason\": \"RC7\", \"purge\": false | OfEpisode[localId=C1, episode=E1] | 3"
            })
    void aPurgeAtAnyLevelIsStatedAndNothingElseOfWhatIsPurged(String place, String purge, int facts)
            throws IOException {
        assertThat(CHILD).contains(place);
        String purged = place.contains("purge")
                ? place.replace("false", "true").replace("\"uasc_flag\": true", "\"uasc_flag\": false")
                : place.replace("}", ", \"purge\": true}");
        Said said = read("[" + CHILD.replace(place, purged) + "]");
        assertThat(said.statements.stream().filter(Purge.class::isInstance).map(CareApiReaderTest::shown))
                .contains(purge);
        if (facts > 0) {
            assertThat(said.facts()).hasSize(facts);
        } else {
            assertThat(said.identities()).isEmpty();
            assertThat(said.facts()).hasSize(14);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"True\"", "1", "\"1\"", "\"Y\"", "\"yes\""})
    void aChildIsPurgedHoweverTheMarkIsWritten(String mark) throws IOException {
        Said said = read("[{\"la_child_id\": \"C1\", \"purge\": " + mark + "}]");
        assertThat(said.statements).containsExactly(new Statement.Purge.OfChild("C1"));
    }

    @Test
    void aMarkThatIsNoYesOrNoIsRefused() throws IOException {
        Said said = read("[{\"la_child_id\": \"C1\", \"purge\": \"perhaps\"}]");
        assertThat(said.statements).isEmpty();
        assertThat(said.rejections())
                .containsExactly("csc_api_2026-10-01.json, record 1:1 purge unknown-code value-refused");
    }

    @Test
    void oneEpisodeMayStandForItselfWhereAListShould() throws IOException {
        Said said = read("""
                [{"la_child_id": "C1", "social_care_episodes": {"social_care_episode_id": "E1", "referral_date": "2025-01-14",
                  "section_47_assessments": {"section_47_assessment_id": "S1", "start_date": "2025-03-01"}}}]
                """);
        assertThat(said.facts()).contains("C1 cin.referral 2025-01-14", "C1 cin.section-47 2025-03-01");
        assertThat(said.rejections()).isEmpty();
    }

    @Test
    void anEndingAloneLeavesTheBeginningAsItWas() throws IOException {
        Said said = read("""
                [{"la_child_id": "C1", "social_care_episodes": [{"social_care_episode_id": "E1", "closure_date": "2025-08-14", "closure_reason": "RC7",
                  "child_in_need_plans": [{"child_in_need_plan_id": "P1", "end_date": "2025-06-14"}]}]}]
                """);
        assertThat(said.facts())
                .containsExactlyInAnyOrder("C1 cin.closed RC7 2025-08-14", "C1 cin.plan-ended 2025-06-14");
        assertThat(said.statements)
                .filteredOn(Statement.Fact.class::isInstance)
                .extracting(statement -> ((Statement.Fact) statement).episode().orElse(""))
                .containsExactlyInAnyOrder("E1/end", "E1/child_in_need_plans/P1/end");
        assertThat(said.rejections()).isEmpty();
    }

    @Test
    void everyFactCanBeTakenBackWithItsEpisode() throws IOException {
        Said said = read("[" + CHILD + "]");
        Purge episode = new Purge.OfEpisode("C1", "E1");
        assertThat(said.statements.stream()
                        .filter(Statement.Fact.class::isInstance)
                        .map(Statement.Fact.class::cast)
                        .filter(fact -> episode.covers(fact.episode().orElse(""))))
                .hasSize(13);
    }

    /** What a purge is of; its own text never says. */
    private static String shown(Statement purge) {
        if (purge instanceof Purge.OfElement one) {
            return "OfElement[localId=" + one.localId() + ", episode=" + one.episode() + ", element=" + one.element()
                    + "]";
        }
        if (purge instanceof Purge.OfEpisode one) {
            return "OfEpisode[localId=" + one.localId() + ", episode=" + one.episode() + "]";
        }
        return purge.getClass().getSimpleName() + "[localId=" + purge.localId() + "]";
    }

    @Test
    void aChildPurgedSaysNothingMore() throws IOException {
        int last = CHILD.lastIndexOf("\"purge\": false");
        Said said = read("[" + CHILD.substring(0, last) + "\"purge\": true}]");
        assertThat(said.statements).containsExactly(new Purge.OfChild("C1"));
    }

    @Test
    void readsChildrenUnderAnAuthorityAndOneALineAlike() throws IOException {
        String other = CHILD.replace("C1", "C2").replace("\n", " ");
        assertThat(read("{\"la_code\": 998, \"Children\": [" + CHILD + "," + other + "]}")
                        .reading
                        .rows())
                .containsEntry("children", 2L);
        assertThat(read(CHILD.replace("\n", " ") + "\n" + other + "\n").reading.rows())
                .containsEntry("children", 2L);
    }

    @Test
    void aFileCutShortKeepsTheChildrenBeforeTheCut() throws IOException {
        Said said = read("[" + CHILD + ",\n" + CHILD.substring(0, 400));
        assertThat(said.identities()).hasSize(1);
        assertThat(said.rejections()).hasSize(1).first().asString().endsWith("- broken-off row-refused");
    }

    @Test
    void deepJsonIsReadOverAndLosesNoChild() throws IOException {
        String deep = "{\"la_child_id\": \"C0\", \"x\": " + "[".repeat(50_000) + "]".repeat(50_000) + "}";
        assertThat(read("[" + deep + "," + CHILD + "]").identities()).hasSize(1);
    }

    @Test
    void refusesJsonOfSomethingElse() {
        assertThatThrownBy(() -> read("{\"budget\": [1, 2]}"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected JSON with a child's record, found none");
    }
}
