package org.hearth.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.calibration.Platt;
import org.hearth.command.CommandLineRun;
import org.hearth.evaluation.Evaluation;
import org.hearth.evaluation.ListFairness;
import org.hearth.fairness.Fairness;
import org.hearth.models.Main;
import org.hearth.population.ModelTables;
import org.hearth.table.TableReader;
import org.hearth.training.GeneratedMatrix;
import org.hearth.training.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Train, evaluate and score, run once by their commands on a small generated matrix. */
class VerbsTest {

    @TempDir
    static Path temp;

    static Path scores;

    static int run(String verb, Path workspace, Path authority) {
        return CommandLineRun.run(new Main(), verb, "-w", workspace.toString(), "-a", authority.toString());
    }

    @BeforeAll
    static void runTheVerbs() {
        Path workspace = temp.resolve("work");
        Path authority = TestAuthority.write(temp.resolve("authority"));
        GeneratedMatrix.small().make(workspace);
        for (String verb : List.of("train", "evaluate", "score")) {
            assertThat(run(verb, workspace, authority)).as(verb).isZero();
        }
        scores = workspace.resolve("scores/early-help");
    }

    static TableReader tables() {
        return TableReader.open(Map.of(
                "scores", ModelTables.SCORES.in(scores),
                "contributions", ModelTables.CONTRIBUTIONS.in(scores),
                "worklist", ModelTables.WORK_LIST.in(scores)));
    }

    @Test
    void measuresTheListsOfTheTestDatesByGroupAtEachTeamsCapacity() {
        ListFairness fairness = ListFairness.in(scores.resolve("../../evaluations/early-help"));
        assertThat(fairness.places()).isEqualTo(2 * 4 * 10);
        assertThat(fairness.reports()).extracting(Fairness::attribute).contains("Area", "Deprivation of the area");
        Fairness area = fairness.reports().get(0);
        assertThat(area.groups()).extracting(Fairness.Group::name).containsExactly("east", "north", "south", "west");
        assertThat(area.groups())
                .as("every team has as many places")
                .allSatisfy(
                        group -> assertThat(group.shareOfList().orElseThrow()).isCloseTo(0.25, within(1e-12)));
        assertThat(fairness.price()).containsOnlyKeys("Area", "Deprivation of the area");
        assertThat(fairness.contactBias()).as("no facts to tell who was known").isEmpty();
        assertThat(scores.resolve("../../evaluations/early-help/fairness.html"))
                .content()
                .contains("The price of an evener list", "Nothing here changes a list", "Share of list");
    }

    @Test
    void passesTheGateOfAMatrixThatSaysMuch() {
        Evaluation evaluation = Evaluation.in(temp.resolve("work/evaluations/early-help"));
        assertThat(evaluation.verdict().decision()).isEqualTo("deploy");
        assertThat(evaluation.measured("rules").measures().auc().orElseThrow().value())
                .isLessThan(evaluation
                        .measured(evaluation.chosen())
                        .measures()
                        .auc()
                        .orElseThrow()
                        .value());
        assertThat(evaluation.measured("prior").measures().auc().orElseThrow().value())
                .isEqualTo(0.5);
    }

    @Test
    void addsContributionsUpToTheLogOddsOfTheProbability() {
        try (TableReader reader = tables()) {
            List<double[]> rows = reader.list(
                    "SELECT s.probability, s.log_odds, max(s.base) + sum(c.contribution) AS added FROM scores s"
                            + " JOIN contributions c USING (household) GROUP BY s.household, s.probability, s.log_odds",
                    row -> new double[] {row.number("probability"), row.number("log_odds"), row.number("added")});
            assertThat(rows).hasSize(900);
            for (double[] row : rows) {
                assertThat(row[2]).isCloseTo(row[1], within(1e-9));
                assertThat(Platt.sigmoid(row[1])).isCloseTo(row[0], within(1e-12));
            }
        }
    }

    @Test
    void listsTheHouseholdWithGraveSignsFirstAndNamesThem() {
        try (TableReader reader = tables()) {
            assertThat(reader.list(
                            "SELECT household, ranked_by FROM worklist WHERE team = 'north' AND place = 1",
                            row -> row.text("household") + " by " + row.text("ranked_by")))
                    .containsExactly(GeneratedMatrix.PLANTED + " by model");
            assertThat(reader.list(
                            "SELECT direction || ': ' || reason AS said FROM contributions WHERE household = '"
                                    + GeneratedMatrix.PLANTED + "' ORDER BY place LIMIT 4",
                            row -> row.text("said")))
                    .contains(
                            "raises: Police recorded domestic abuse on 6 days in a year",
                            "raises: Missed 45% of school in the latest term",
                            "raises: Referred to social care 4 times in three years");
        }
    }

    @Test
    void listsExactlyAsManyAsEachTeamCanLookAt() {
        try (TableReader reader = tables()) {
            assertThat(reader.list(
                            "SELECT team, count(*) AS n, max(place) AS last FROM worklist GROUP BY team ORDER BY team",
                            row -> row.text("team") + " " + row.whole("n") + " " + row.whole("last")))
                    .containsExactly("east 10 10", "north 10 10", "south 10 10", "west 10 10");
        }
    }

    @Test
    void saysOfEachHouseholdOnAListHowStableItsReasonsAre() {
        try (TableReader reader = tables()) {
            assertThat(reader.list(
                            "SELECT count(*) AS n FROM scores s LEFT JOIN worklist w USING (household)"
                                    + " WHERE (w.household IS NULL) <> (s.stability IS NULL) OR s.stability NOT BETWEEN 0 AND 1",
                            row -> row.whole("n")))
                    .containsExactly(0L);
            assertThat(reader.list(
                            "SELECT min(stability) < max(stability) AS differ FROM scores", row -> row.flag("differ")))
                    .containsExactly(true);
        }
    }

    @Test
    void answersThatTooLittleIsKnownOfSomeAndNotOfTheGravest() {
        try (TableReader reader = tables()) {
            assertThat(reader.list("SELECT DISTINCT answer FROM scores ORDER BY 1", row -> row.text("answer")))
                    .contains("too-little-known", "unlikely");
            assertThat(reader.list(
                            "SELECT answer FROM scores WHERE household = '" + GeneratedMatrix.PLANTED + "'",
                            row -> row.text("answer")))
                    .containsExactly("likely");
        }
    }

    @Test
    void keepsTheScoreInsideItsBand() {
        try (TableReader reader = tables()) {
            assertThat(reader.list(
                            "SELECT count(*) AS n FROM scores WHERE NOT (low < probability AND probability < high)",
                            row -> row.whole("n")))
                    .containsExactly(0L);
        }
    }
}
