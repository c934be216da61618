package org.hearth.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.command.CommandLineRun;
import org.hearth.matrix.MatrixSchema;
import org.hearth.models.Main;
import org.hearth.population.ModelTables;
import org.hearth.table.TableReader;
import org.hearth.training.Calibrated;
import org.hearth.training.GeneratedMatrix;
import org.hearth.training.ModelFile;
import org.hearth.training.RiskMatrix;
import org.hearth.training.TestAuthority;
import org.hearth.training.TrainedModels;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each feature added to past scores, written for whoever checks the sums. */
class ExplainTest {

    @TempDir
    static Path temp;

    static Path workspace;
    static Path authority;

    @BeforeAll
    static void train() {
        workspace = temp.resolve("work");
        authority = TestAuthority.write(temp.resolve("authority"));
        GeneratedMatrix.small().make(workspace);
        assertThat(VerbsTest.run("train", workspace, authority)).isZero();
    }

    static int explain(Path out, String... options) {
        return CommandLineRun.run(
                new Main(),
                Stream.concat(
                                Stream.of("explain", "-w", "" + workspace, "-a", "" + authority, "--out", "" + out),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    static LocalDate latest(Path contributions) {
        try (TableReader reader = TableReader.open(Map.of("contributions", contributions))) {
            return reader.list("SELECT DISTINCT as_of FROM contributions", row -> row.date("as_of"))
                    .get(0);
        }
    }

    @Test
    void addsUpToTheLogOddsOfAnyModelOnTheLatestTestDate() {
        MatrixSchema schema = MatrixSchema.in(workspace.resolve("matrix/early-help"));
        ModelFile settings = ModelFile.read(authority.resolve("models/early-help.yaml"));
        TrainedModels models = TrainedModels.in(workspace.resolve("models/early-help"), schema, settings);
        for (String of : List.of(
                "xgboost",
                "random-forest",
                "factorisation-machine",
                "logistic",
                "rules",
                "current-threshold",
                "single-feature")) {
            Path out = temp.resolve(of);
            assertThat(explain(out, "--of", of)).isZero();
            Path file = ModelTables.CONTRIBUTIONS.in(out);
            List<LocalDate> tested = models.record().split().test();
            assertThat(latest(file)).isEqualTo(tested.get(tested.size() - 1));
            Calibrated calibrated = models.named(of);
            double base = Explainer.of(calibrated, schema).base();
            RiskMatrix rows =
                    RiskMatrix.read(workspace.resolve("matrix/early-help"), schema.columns(), List.of(latest(file)));
            try (TableReader reader = TableReader.open(Map.of("contributions", file))) {
                Map<String, Double> sums = reader
                        .list(
                                "SELECT household, sum(contribution) AS sum FROM contributions GROUP BY household",
                                row -> Map.entry(row.text("household"), row.number("sum")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                assertThat(sums).isNotEmpty();
                for (int row = 0; row < rows.size(); row++) {
                    assertThat(base + sums.getOrDefault(rows.households()[row], 0.0))
                            .isCloseTo(calibrated.logOdds(rows.values(), rows.offset(row)), within(1e-9));
                }
            }
        }
    }

    @Test
    void doesNotExplainScoresOfToday() {
        List<LocalDate> dates =
                MatrixSchema.in(workspace.resolve("matrix/early-help")).asOfDates();
        Path out = temp.resolve("today");
        assertThat(explain(out, "--of", "xgboost", "--as-of", "" + dates.get(dates.size() - 1)))
                .isEqualTo(4);
        assertThat(explain(out, "--of", "oracle")).isEqualTo(4);
        assertThat(Files.exists(out)).isFalse();
    }
}
