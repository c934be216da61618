package org.hearth.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hearth.calibration.Platt;
import org.junit.jupiter.api.Test;

/** Answers hold what comes in the share of cases that was asked for, in every group and for either outcome. */
class AnswersTest {

    static final int ROWS = 40_000;
    static final int QUARTERS = 15;
    static final List<LocalDate> DATES = IntStream.range(0, QUARTERS)
            .mapToObj(quarter -> LocalDate.of(2022, 10, 1).plusMonths(3L * quarter))
            .toList();
    static final TemporalSplit SPLIT = TemporalSplit.of(DATES, 6, new ModelFile.Split(4, 2, 4, 0));
    static final RiskModel MODEL = new RiskModel.SingleFeature("value", 1, -1, 1, 0);
    static final ModelFile.Uncertainty SETTINGS =
            new ModelFile.Uncertainty(0.8, new ModelFile.Groups("group", List.of(1.0, 2.0)));

    /** A value that says something of the label, and a group in which it says less. */
    static RiskMatrix matrix(long seed) {
        return matrix(seed, ROWS);
    }

    static RiskMatrix matrix(long seed, int rows) {
        SplittableRandom random = new SplittableRandom(seed);
        RiskMatrix matrix = new RiskMatrix(
                List.of("group", "value"),
                IntStream.range(0, rows).mapToObj(Integer::toString).toArray(String[]::new),
                new LocalDate[rows],
                new String[rows],
                new byte[rows],
                new double[2 * rows]);
        Arrays.fill(matrix.dates(), DATES.get(0));
        for (int row = 0; row < rows; row++) {
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
        int[] rows = IntStream.range(0, ROWS).toArray();
        Answers answers = Answers.of(MODEL, matrix(1), rows, SETTINGS);
        RiskMatrix later = matrix(2);
        double[][] held = new double[6][2];
        double[][] tooLittle = new double[3][2];
        for (int row : rows) {
            int group = answers.group(later.values(), later.offset(row));
            double margin = MODEL.margin(later.values(), later.offset(row));
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

    /** Quarters of households whose values grow from one to the next, though what comes of them does not. */
    static RiskMatrix moving(double each) {
        RiskMatrix matrix = matrix(4, 10 * ROWS);
        for (int row = 0; row < matrix.size(); row++) {
            matrix.dates()[row] = DATES.get(row % QUARTERS);
            matrix.values()[2 * row + 1] += each * (row % QUARTERS);
        }
        return matrix;
    }

    /** Share of outcomes that answers held on the last four dates, in each group by itself, of those without the label. */
    static double[] held(double each, Function<LocalDate, List<LocalDate>> madeOf) {
        RiskMatrix matrix = moving(each);
        double[] held = new double[3];
        double[] all = new double[3];
        for (LocalDate date : DATES.subList(QUARTERS - 4, QUARTERS)) {
            Answers answers = Answers.of(MODEL, matrix, matrix.labelledRows(madeOf.apply(date)), SETTINGS);
            for (int row : matrix.labelledRows(List.of(date))) {
                int group = answers.group(matrix.values(), matrix.offset(row));
                double margin = MODEL.margin(matrix.values(), matrix.offset(row));
                if (matrix.labels()[row] == 0) {
                    held[group] += answers.holds(group, margin, false) ? 1 : 0;
                    all[group]++;
                }
            }
        }
        return IntStream.range(0, 3)
                .mapToDouble(group -> held[group] / all[group])
                .toArray();
    }

    static List<LocalDate> known(LocalDate date) {
        return SPLIT.known(date, DATES, 6);
    }

    @Test
    void followWhatMovesAsSoonAsItsOutcomesAreKnown() {
        assertThat(held(0.04, date -> SPLIT.calibration())[0])
                .as("made once, they are left behind")
                .isLessThan(0.775);
        for (double group : held(0.04, AnswersTest::known)) {
            assertThat(group).isBetween(0.78, 0.82);
        }
    }

    @Test
    void holdAsMuchWhereNothingMoves() {
        for (double group : held(0, AnswersTest::known)) {
            assertThat(group).isBetween(0.78, 0.82);
        }
    }

    @Test
    void areMadeOfNothingThatWasNotKnownOnTheirDate() {
        assertThat(known(LocalDate.of(2025, 7, 1))).isEqualTo(SPLIT.calibration());
        assertThat(known(LocalDate.of(2026, 4, 1)))
                .containsExactly(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 10, 1));
        assertThat(known(LocalDate.of(2026, 3, 31)))
                .containsExactly(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 7, 1));
        assertThat(known(LocalDate.of(2025, 3, 31))).as("none that taught").isEmpty();
    }

    @Test
    void ruleNothingOutWhereTooFewRowsCameBefore() {
        RiskMatrix matrix = matrix(3);
        Answers answers = Answers.of(MODEL, matrix, new int[] {0, 1, 2}, SETTINGS);
        for (int group = 0; group < 3; group++) {
            assertThat(answers.answer(group, -100)).isEqualTo(Answers.TOO_LITTLE);
            assertThat(answers.answer(group, 100)).isEqualTo(Answers.TOO_LITTLE);
        }
    }
}
