package org.hearth.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hearth.calibration.Platt;
import org.junit.jupiter.api.Test;

/** Answers hold what comes in the share of cases that was asked for, in every group and for either outcome. */
class AnswersTest {

    static final int ROWS = 40_000;

    /** A value that says something of the label, and a group in which it says less. */
    static RiskMatrix matrix(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RiskMatrix matrix = new RiskMatrix(
                List.of("group", "value"),
                IntStream.range(0, ROWS).mapToObj(Integer::toString).toArray(String[]::new),
                new LocalDate[ROWS],
                new String[ROWS],
                new byte[ROWS],
                new double[2 * ROWS]);
        for (int row = 0; row < ROWS; row++) {
            int group = random.nextInt(3);
            double value = random.nextDouble() * 4 - 2;
            matrix.values()[2 * row] = group;
            matrix.values()[2 * row + 1] = value;
            matrix.labels()[row] = (byte) (random.nextDouble() < Platt.sigmoid(value * (group + 1) - 1) ? 1 : 0);
        }
        return matrix;
    }

    @Test
    void holdWhatComesInTheShareThatWasAsked() {
        RiskModel model = new RiskModel.SingleFeature("value", 1, -1, 1, 0);
        int[] rows = IntStream.range(0, ROWS).toArray();
        ModelFile.Uncertainty settings =
                new ModelFile.Uncertainty(0.8, new ModelFile.Groups("group", List.of(1.0, 2.0)));
        Answers answers = Answers.of(model, matrix(1), rows, settings);
        RiskMatrix later = matrix(2);
        double[][] held = new double[6][2];
        double[][] tooLittle = new double[3][2];
        for (int row : rows) {
            int group = answers.group(later.values(), later.offset(row));
            double margin = model.margin(later.values(), later.offset(row));
            boolean label = later.labels()[row] == 1;
            assertThat(group).isEqualTo((int) later.values()[2 * row]);
            held[2 * group + (label ? 1 : 0)][answers.holds(group, margin, label) ? 1 : 0]++;
            tooLittle[group][answers.answer(group, margin).equals(Answers.TOO_LITTLE) ? 1 : 0]++;
        }
        for (double[] of : held) {
            assertThat(of[1] / (of[0] + of[1])).isCloseTo(0.8, within(0.02));
        }
        assertThat(tooLittle[0][1] / (tooLittle[0][0] + tooLittle[0][1]))
                .as("where less can be told, less is answered")
                .isGreaterThan(tooLittle[1][1] / (tooLittle[1][0] + tooLittle[1][1]));
    }

    @Test
    void ruleNothingOutWhereTooFewRowsCameBefore() {
        RiskMatrix matrix = matrix(3);
        Answers answers = Answers.of(
                new RiskModel.SingleFeature("value", 1, -1, 1, 0),
                matrix,
                new int[] {0, 1, 2},
                new ModelFile.Uncertainty(0.8, new ModelFile.Groups("group", List.of(1.0, 2.0))));
        for (int group = 0; group < 3; group++) {
            assertThat(answers.answer(group, -100)).isEqualTo(Answers.TOO_LITTLE);
            assertThat(answers.answer(group, 100)).isEqualTo(Answers.TOO_LITTLE);
        }
    }
}
