package org.hearth.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.command.CommandLineRun;
import org.hearth.matrix.Feature;
import org.hearth.matrix.Feature.Monotone;
import org.hearth.matrix.MatrixSchema;
import org.hearth.models.Main;
import org.hearth.workspace.Fault;
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
        assertThatThrownBy(() -> Training.of(settings, matrix))
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
                .make(temp.resolve("work"), new MatrixSchema("early-help", "x", 6, schema.asOfDates(), features));
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
        TemporalSplit split = TemporalSplit.of(TemporalSplitTest.quarters(15), 6, new ModelFile.Split(2, 2, 4));
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
    void saysEverySettingOutOfRangeAtOnce() {
        assertThatThrownBy(() -> settings("depth: 3, eta: 0.15", "depth: 9, eta: 0.0"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected xgboost.depth from 1 to 8, found 9")
                .hasMessageContaining("expected xgboost.eta from 1.0E-4 to 1, found 0");
    }
}
