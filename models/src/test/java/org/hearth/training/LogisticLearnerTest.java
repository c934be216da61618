package org.hearth.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hearth.calibration.Platt;
import org.hearth.training.RiskModel.Linear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A logistic regression is the optimum of its penalised loss, whatever order its rows come in, and shares weight among twins. */
class LogisticLearnerTest {

    static final int ROWS = 2000;
    static final double COST = 0.01;
    static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @TempDir
    Path temp;

    ModelFile settings;
    RiskMatrix matrix;

    /** A column that matters, its twin, one that says nothing, and one that is 0 in every row. */
    @BeforeEach
    void make() {
        TestAuthority.write(temp, TestAuthority.MODEL.replace("cost: 0.1", "cost: " + COST), 10);
        settings = ModelFile.read(temp.resolve("models/early-help.yaml"));
        SplittableRandom random = new SplittableRandom(5);
        double[] values = new double[4 * ROWS];
        byte[] labels = new byte[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double events = random.nextInt(4);
            values[4 * row] = events;
            values[4 * row + 1] = events;
            values[4 * row + 2] = random.nextDouble();
            labels[row] = (byte) (random.nextDouble() < Platt.sigmoid(events - 3) ? 1 : 0);
        }
        String[] text = new String[ROWS];
        Arrays.fill(text, "");
        LocalDate[] dates = new LocalDate[ROWS];
        Arrays.fill(dates, DAY);
        matrix = new RiskMatrix(List.of("a", "b", "c", "d"), text, dates, text, labels, values);
    }

    Linear learnt(int[] rows) {
        return new LogisticLearner(settings, matrix, DAY).learn(0, rows);
    }

    @Test
    void isTheOptimumOfItsPenalisedLoss() {
        int[] rows = IntStream.range(0, ROWS).toArray();
        Linear model = learnt(rows);
        for (int column = 0; column < 3; column++) {
            double slope = model.weights()[column];
            for (int row : rows) {
                slope += COST * missed(model, row) * model.standardisation().standard(column, value(row, column));
            }
            assertThat(slope).isCloseTo(0, within(1e-3));
        }
        assertThat(IntStream.of(rows)
                        .mapToDouble(row -> missed(model, row))
                        .average()
                        .orElseThrow())
                .as("the bias bears no penalty: what is foretold comes to what came")
                .isCloseTo(0, within(1e-3));
    }

    @Test
    void sharesWeightAmongColumnsThatSayTheSameAndGivesNoneToOneThatIsAlwaysNothing() {
        double[] weights = learnt(IntStream.range(0, ROWS).toArray()).weights();
        assertThat(weights[0]).isGreaterThan(0.1).isCloseTo(weights[1], within(1e-9));
        assertThat(weights[3]).isZero();
    }

    @Test
    void isTheSameInWhateverOrderTheRowsCome() {
        double[] one = learnt(IntStream.range(0, ROWS).toArray()).weights();
        double[] other = learnt(
                        IntStream.range(0, ROWS).map(row -> ROWS - 1 - row).toArray())
                .weights();
        assertThat(one).containsExactly(other, within(1e-6));
    }

    double missed(Linear model, int row) {
        return Platt.sigmoid(model.margin(matrix.values(), matrix.offset(row))) - matrix.labels()[row];
    }

    double value(int row, int column) {
        return matrix.values()[matrix.offset(row) + column];
    }
}
