package org.hearth.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.matrix.Feature;
import org.hearth.matrix.Feature.Monotone;
import org.hearth.matrix.MatrixSchema;
import org.hearth.training.RiskModel.Boosted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapsTest {

    static final List<Feature> FEATURES =
            List.of(GeneratedMatrix.feature("days_since_x", "Days since x", Monotone.LOWERS, true)
                    .with("{value}", "today"));
    static final MatrixSchema SCHEMA = new MatrixSchema("early-help", "x", 6, LocalDate.EPOCH, List.of(), FEATURES);

    @TempDir
    Path temp;

    @Test
    void givesNoNumberToWhatIsNotKnown() {
        Gaps gaps = Gaps.of(SCHEMA);
        assertThat(gaps.row(new double[] {9, 9, 0, 1}, 2, 2)).containsExactly(Double.NaN, 1);
        assertThat(gaps.row(new double[] {9, 9, 0, 0}, 2, 2)).containsExactly(0, 0);
    }

    @Test
    void neverTakesWhatNeverHappenedForWhatHappenedToday() throws Exception {
        // one row in five: yesterday, and always the label; the others: never, or long ago, and not the label
        int size = 500;
        RiskMatrix matrix = new RiskMatrix(
                SCHEMA.columns(),
                new String[size],
                new LocalDate[size],
                new String[size],
                new byte[size],
                new double[2 * size]);
        for (int row = 0; row < size; row++) {
            matrix.labels()[row] = (byte) (row % 5 == 0 ? 1 : 0);
            matrix.values()[2 * row] = row % 5 == 0 ? 1 : row % 5 == 1 ? 300 : 0;
            matrix.values()[2 * row + 1] = row % 5 > 1 ? 1 : 0;
        }
        TestAuthority.write(temp);
        Boosted boosted = new BoosterLearner(
                        ModelFile.read(temp.resolve("models/early-help.yaml")),
                        SCHEMA,
                        matrix,
                        LocalDate.of(2024, 1, 1))
                .keep(0, IntStream.range(0, size).toArray(), temp);
        double yesterday = boosted.margin(new double[] {1, 0}, 0);
        double longAgo = boosted.margin(new double[] {300, 0}, 0);
        double never = boosted.margin(new double[] {0, 1}, 0);
        assertThat(yesterday).isGreaterThan(longAgo + 1).isGreaterThan(never + 1);
    }
}
