package org.hearth.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.evaluation.Evaluation;
import org.hearth.population.ModelTables;
import org.hearth.table.TableReader;
import org.hearth.training.GeneratedMatrix;
import org.hearth.training.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that does not pass its gate. */
class RankedByRulesTest {

    @TempDir
    static Path temp;

    static Path workspace;
    static Path authority;
    static Path scores;

    @BeforeAll
    static void runTheVerbs() {
        workspace = temp.resolve("work");
        String strict = TestAuthority.MODEL.replace("least_auc: 0.7", "least_auc: 0.99");
        authority = TestAuthority.write(temp.resolve("authority"), strict, 60);
        new GeneratedMatrix(200, 0, 1, 3).make(workspace);
        for (String verb : List.of("train", "evaluate", "score")) {
            assertThat(VerbsTest.run(verb, workspace, authority)).as(verb).isZero();
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
    void givesScoresReasonsAndListsToTheRules() {
        assertThat(Evaluation.in(workspace.resolve("evaluations/early-help"))
                        .verdict()
                        .decision())
                .isEqualTo("do not deploy");
        assertThat(ScoreRun.in(scores).ranking()).isEqualTo("rules");
        try (TableReader reader = tables()) {
            assertThat(reader.list("SELECT DISTINCT ranked_by FROM worklist", row -> row.text("ranked_by")))
                    .containsExactly("rules");
            assertThat(reader.list("SELECT DISTINCT feature FROM contributions ORDER BY 1", row -> row.text("feature")))
                    .containsExactly("absence", "domestic-abuse", "insecure-housing");
        }
    }

    @Test
    void ordersByHowManyRulesAreMetThenByHousehold() {
        try (TableReader reader = tables()) {
            List<String> listed = reader.list(
                    "SELECT household FROM worklist WHERE team = 'south' ORDER BY place", row -> row.text("household"));
            List<String> expected = reader.list(
                    "SELECT household FROM scores WHERE team = 'south' ORDER BY rules_met DESC, household LIMIT 60",
                    row -> row.text("household"));
            assertThat(listed).isEqualTo(expected);
        }
    }

    @Test
    void listsTheHouseholdWithGraveSignsFirstWithTheSignsItMeets() {
        try (TableReader reader = tables()) {
            assertThat(reader.list(
                            "SELECT reason FROM contributions WHERE household = (SELECT household FROM worklist"
                                    + " WHERE team = 'north' AND place = 1) ORDER BY place",
                            row -> row.text("reason")))
                    .contains("The police recorded domestic abuse", "The family has no secure home");
        }
    }

    @Test
    void addsUpForTheRulesToo() {
        try (TableReader reader = tables()) {
            assertThat(reader.list(
                            "SELECT s.log_odds - s.base - coalesce(c.sum, 0) AS gap FROM scores s LEFT JOIN (SELECT"
                                    + " household, sum(contribution) AS sum FROM contributions GROUP BY household) c"
                                    + " USING (household)",
                            row -> row.number("gap")))
                    .hasSize(200)
                    .allSatisfy(gap -> assertThat(gap).isCloseTo(0, within(1e-12)));
        }
    }

    @Test
    void listsAllWhenATeamHasFewerThanItCanLookAt() {
        ScoreRun.Team team = ScoreRun.in(scores).teams().get("north");
        assertThat(team).isEqualTo(new ScoreRun.Team(60, 50, 50));
    }

    @Test
    void refusesToScoreByAGateThatWasChangedAfterTheTest() {
        Path changed = TestAuthority.write(temp.resolve("changed"), TestAuthority.MODEL, 60);
        assertThat(VerbsTest.run("score", workspace, changed)).isEqualTo(8);
        assertThat(VerbsTest.run("evaluate", workspace, changed)).isEqualTo(8);
    }
}
