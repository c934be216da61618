package org.hearth.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.calibration.Platt;
import org.hearth.command.CommandLineRun;
import org.hearth.matrix.MatrixSchema;
import org.hearth.training.RiskModel.Boosted;
import org.hearth.training.RiskModel.Linear;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;

class ReproducibleTest {

    @TempDir
    static Path temp;

    static Path authority;
    static MatrixSchema schema;

    static SortedMap<String, String> trained(String workspace, String model) throws IOException {
        Path work = temp.resolve(workspace);
        authority = TestAuthority.write(temp.resolve("authority"), model, 10);
        schema = new GeneratedMatrix(120, 0, 1, 5).make(work);
        assertThat(CommandLineRun.run(new TrainCommand(), "-w", work.toString(), "-a", authority.toString()))
                .isZero();
        SortedMap<String, String> digests = new TreeMap<>();
        Path artefact = work.resolve("models/early-help");
        try (Stream<Path> files = Files.walk(artefact)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> digests.put(artefact.relativize(file).toString(), Digest.of(file)));
        }
        return digests;
    }

    @BeforeAll
    static void trainOnce() throws IOException {
        trained("first", TestAuthority.MODEL);
    }

    @Test
    void givesTheSameBytesForTheSameSeedAndOthersForAnother() throws IOException {
        SortedMap<String, String> first = trained("first", TestAuthority.MODEL);
        assertThat(first)
                .containsKeys(
                        "xgboost.json",
                        "xgboost.tribuo",
                        "logistic.json",
                        "logistic.tribuo",
                        "factorisation-machine.tribuo",
                        "random-forest.json",
                        "random-forest.tribuo",
                        "model.json");
        assertThat(first.keySet()).anyMatch(file -> file.startsWith("band/"));
        assertThat(trained("again", TestAuthority.MODEL)).isEqualTo(first);
        SortedMap<String, String> other = trained("other", TestAuthority.MODEL.replace("seed: 11", "seed: 12"));
        assertThat(other.get("logistic.tribuo")).isNotEqualTo(first.get("logistic.tribuo"));
    }

    @Test
    void keepsModelsThatTribuoReadsBackToTheSameProbabilities() throws IOException {
        Path artefact = Workspace.open(temp.resolve("first")).path("models/early-help");
        ModelFile settings = ModelFile.read(authority.resolve("models/early-help.yaml"));
        TrainedModels ours = TrainedModels.in(artefact, schema, settings);
        RiskMatrix matrix = RiskMatrix.read(
                temp.resolve("first/matrix/early-help"),
                schema.columns(),
                schema.asOfDates().subList(0, 1));
        int[] rows = matrix.labelledRows(schema.asOfDates());
        Standardisation standardisation = ((Linear) ours.named(Linear.NAME).model()).standardisation();
        LocalDate day = schema.asOfDates().get(0);
        Map<String, MutableDataset<Label>> seen = Map.of(
                Boosted.NAME, TribuoData.of(matrix, rows, day, Gaps.of(schema)),
                Linear.NAME, TribuoData.scaled(matrix, rows, day, standardisation),
                FactorisationMachine.NAME, TribuoData.of(matrix, rows, day, standardisation),
                RandomForest.NAME, TribuoData.of(matrix, rows, day));
        for (String name : seen.keySet()) {
            RiskModel model = ours.named(name).model();
            Model<Label> theirs = tribuo(artefact.resolve(name + ".tribuo"));
            assertThat(theirs.getProvenance().getTrainingTime())
                    .isEqualTo(TribuoData.dated(ours.record()
                            .split()
                            .train()
                            .get(ours.record().split().train().size() - 1)));
            for (int i = 0; i < rows.length; i++) {
                assertThat(Platt.sigmoid(model.margin(matrix.values(), matrix.offset(rows[i]))))
                        .as(name)
                        .isCloseTo(
                                theirs.predict(seen.get(name).getData().get(i))
                                        .getOutputScores()
                                        .get("1")
                                        .getScore(),
                                within(1e-5));
            }
        }
    }

    @Test
    void keepsTheTreesToTheDirectionOfTheirFeatures() throws IOException {
        Path artefact = Workspace.open(temp.resolve("first")).path("models/early-help");
        ModelFile settings = ModelFile.read(authority.resolve("models/early-help.yaml"));
        RiskModel boosted =
                TrainedModels.in(artefact, schema, settings).named(Boosted.NAME).model();
        RiskMatrix matrix = RiskMatrix.read(
                temp.resolve("first/matrix/early-help"),
                schema.columns(),
                schema.asOfDates().subList(0, 1));
        for (String raises : List.of("absence_latest", "domestic_abuse_365d", "referrals_1095d")) {
            int column = schema.columns().indexOf(raises);
            for (int row = 0; row < matrix.size(); row++) {
                double[] values =
                        Arrays.copyOfRange(matrix.values(), matrix.offset(row), matrix.offset(row) + matrix.width());
                double before = Double.NEGATIVE_INFINITY;
                for (double value = 0; value <= 4; value += 0.1) {
                    values[column] = value;
                    double margin = boosted.margin(values, 0);
                    assertThat(margin).isGreaterThanOrEqualTo(before - 1e-9);
                    before = margin;
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    static Model<Label> tribuo(Path file) throws IOException {
        return (Model<Label>) Model.deserializeFromFile(file);
    }
}
