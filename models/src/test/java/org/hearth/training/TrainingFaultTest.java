package org.hearth.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.authority.Authority;
import org.hearth.command.CommandLineRun;
import org.hearth.matrix.Feature;
import org.hearth.matrix.Feature.Monotone;
import org.hearth.matrix.MatrixSchema;
import org.hearth.models.Main;
import org.hearth.ranking.TeamOf;
import org.hearth.training.RiskModel.SingleFeature;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingFaultTest {

    @TempDir
    Path temp;

    ModelFile settings(String from, String to) {
        Path authority = TestAuthority.write(temp.resolve("authority"), TestAuthority.MODEL.replace(from, to), 10);
        return ModelFile.read(authority.resolve("models/early-help.yaml"));
    }

    Path matrix(GeneratedMatrix generated) {
        generated.make(temp.resolve("work"));
        return temp.resolve("work/matrix/early-help");
    }

    @Test
    void refusesAMatrixOfOneClass() {
        Path matrix = matrix(new GeneratedMatrix(3, 0, Double.NaN, 1));
        ModelFile settings = settings("", "");
        assertThatThrownBy(() -> Training.of(settings, matrix, TeamOf.of(Authority.read(temp.resolve("authority")))))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected training rows with and without the label, found 0 with");
    }

    @Test
    void leavesOutAFeatureThatNoTrainingRowKnows() {
        MatrixSchema schema = GeneratedMatrix.small().schema();
        List<Feature> features = new ArrayList<>(schema.features());
        features.add(
                3,
                GeneratedMatrix.feature("never_known", "Never known", Monotone.FREE, true)
                        .with("{value}", "0"));
        new GeneratedMatrix(40, 0, 1, 1)
                .make(
                        temp.resolve("work"),
                        new MatrixSchema("early-help", "x", 6, schema.dataFrom(), schema.asOfDates(), features));
        Path authority = TestAuthority.write(temp.resolve("authority"));
        int code = CommandLineRun.run(new Main(), "train", "-w", "" + temp.resolve("work"), "-a", "" + authority);
        assertThat(code).isZero();
        assertThat(TrainedModel.in(temp.resolve("work/models/early-help")).leftOut())
                .containsExactly("never_known");
    }

    @Test
    void refusesToLeaveOutWhatIsNotThere() {
        MatrixSchema schema = GeneratedMatrix.small().schema();
        assertThatThrownBy(() -> LeftOut.of(schema, List.of("shoe_size")))
                .isInstanceOf(Fault.class)
                .hasMessage("Cannot leave out shoe_size: expected a feature of the matrix, found none of that name");
    }

    @Test
    void refusesARuleOverAColumnThatIsNotThere() {
        ModelFile settings = settings("feature: domestic_abuse_365d", "feature: shoe_size");
        assertThatThrownBy(() -> RuleBook.of(
                        settings.rules(), GeneratedMatrix.small().schema().columns()))
                .isInstanceOf(Fault.class)
                .hasMessage("Cannot use rule domestic-abuse: expected a feature of the matrix, found shoe_size");
    }

    @Test
    void refusesAMatrixWithoutAColumnOfItsSchema() {
        Path matrix = matrix(new GeneratedMatrix(4, 0, 1, 1));
        assertThatThrownBy(() -> RiskMatrix.read(matrix, List.of("absence_latest", "shoe_size"), List.of()))
                .isInstanceOf(Fault.class)
                .hasMessage("Cannot read the matrix: expected the columns of features.json, found no shoe_size");
    }

    @Test
    void refusesAMatrixWithOtherColumnsThanItWasTrainedOn() throws IOException {
        List<String> columns = new ArrayList<>(GeneratedMatrix.small().schema().columns());
        columns.remove("referrals_1095d");
        columns.add("shoe_size");
        TemporalSplit split = TemporalSplit.of(TemporalSplitTest.quarters(15), 6, new ModelFile.Split(2, 2, 4, 0));
        JsonFile.write(
                temp.resolve(TrainedModel.FILE),
                new TrainedModel(
                        1,
                        "early-help",
                        "x",
                        6,
                        1,
                        columns,
                        List.of(),
                        split,
                        9,
                        1,
                        9,
                        1,
                        0,
                        new SingleFeature("shoe_size", 0, -1, 1, 0),
                        List.of(),
                        List.of(),
                        "logistic",
                        new TreeMap<>(),
                        new TreeMap<>(),
                        Optional.empty(),
                        new TreeMap<>()));
        ModelFile settings = settings("", "");
        assertThatThrownBy(() -> TrainedModels.in(temp, GeneratedMatrix.small().schema(), settings))
                .isInstanceOf(Fault.class)
                .hasMessage("Cannot use the model early-help: expected the columns it was trained on, found a matrix"
                        + " without [shoe_size] and with [referrals_1095d]. Run `hearth train` again.");
    }

    @Test
    void refusesTooFewHouseholdsForEveryHalfToHaveBothClasses() {
        Path matrix = matrix(new GeneratedMatrix(3, 0, 1, 1));
        ModelFile settings = settings("", "");
        TeamOf teams = TeamOf.of(Authority.read(temp.resolve("authority")));
        assertThatThrownBy(() -> Training.of(settings, matrix, teams))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("in every random half of the households, found too few");
    }

    @Test
    void leavesOutAFeatureThatIsTheSameInEveryRow() {
        MatrixSchema schema = GeneratedMatrix.small().schema();
        Path work = temp.resolve("work");
        List<Feature> features = new ArrayList<>(schema.features());
        features.add(GeneratedMatrix.feature("never_known", "Always 0", Monotone.FREE, false)
                .with("{value}", "0"));
        features.sort((a, b) -> a.name().compareTo(b.name()));
        new GeneratedMatrix(40, 0, 1, 1)
                .make(work, new MatrixSchema("early-help", "x", 6, schema.dataFrom(), schema.asOfDates(), features));
        Path authority = TestAuthority.write(temp.resolve("authority"));
        assertThat(CommandLineRun.run(new Main(), "train", "-w", "" + work, "-a", "" + authority))
                .isZero();
        assertThat(TrainedModel.in(work.resolve("models/early-help")).leftOut()).containsExactly("never_known");
    }

    @Test
    void refusesAMatrixOfAnotherSchemaVersion() throws IOException {
        Path matrix = matrix(new GeneratedMatrix(4, 0, 1, 1));
        Path file = matrix.resolve(MatrixSchema.FILE);
        Files.writeString(file, Files.readString(file).replace("\"schema\" : 2", "\"schema\" : 7"));
        assertThatThrownBy(() -> MatrixSchema.in(matrix))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected a matrix of schema version 2, found 7. Run `hearth observe` again.");
    }

    @Test
    void refusesAModelFileCutShort() throws IOException {
        Path matrix = matrix(new GeneratedMatrix(60, 0, 1, 1));
        ModelFile settings = settings("", "");
        TeamOf teams = TeamOf.of(Authority.read(temp.resolve("authority")));
        Stage.of("train", Workspace.open(temp.resolve("work")), "models/early-help")
                .make(draft -> Training.of(settings, matrix, teams).fill(draft, "early-help"));
        Path trained = temp.resolve("work/models/early-help");
        TrainedModels models = TrainedModels.in(trained, MatrixSchema.in(matrix), settings);
        for (String name : List.of("xgboost", "logistic", "random-forest", "factorisation-machine")) {
            Path file = trained.resolve(name + ".json");
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            assertThatThrownBy(() -> models.named(name))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("Cannot read")
                    .hasMessageContaining(name + ".json: expected");
        }
    }

    @Test
    void saysEverySettingOutOfRangeAtOnce() {
        assertThatThrownBy(() -> settings("depth: 3, eta: 0.15", "depth: 9, eta: 0.0"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected xgboost.depth from 1 to 8, found 9")
                .hasMessageContaining("expected xgboost.eta from 1.0E-4 to 1, found 0");
    }
}
