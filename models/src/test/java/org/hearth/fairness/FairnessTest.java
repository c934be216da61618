package org.hearth.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hearth.fairness.Fairness.Disparity;
import org.hearth.fairness.Fairness.Finding;
import org.hearth.resampling.Estimate;
import org.hearth.resampling.Resamples;
import org.junit.jupiter.api.Test;

class FairnessTest {

    static final int ROWS = 6000;

    /** Rows of two groups; the second is scored lower by a shift, or the same. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Town(double[] scores, byte[] labels, String[] groups, String[] households, byte[] need, boolean[] known) {

        static Town of(double shift, double unseen) {
            SplittableRandom random = new SplittableRandom(3);
            Town town = new Town(
                    new double[ROWS],
                    new byte[ROWS],
                    new String[ROWS],
                    IntStream.range(0, ROWS).mapToObj("h%05d"::formatted).toArray(String[]::new),
                    new byte[ROWS],
                    new boolean[ROWS]);
            for (int row = 0; row < ROWS; row++) {
                double odds = -2 + 2 * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
                boolean second = random.nextDouble() < 0.4;
                town.known[row] = random.nextDouble() < 0.5;
                town.groups[row] = second ? "second" : "first";
                town.scores[row] = 1 / (1 + Math.exp(-odds + (second ? shift : 0)));
                town.need[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-odds)) ? 1 : 0);
                boolean seen = town.known[row] || random.nextDouble() >= unseen;
                town.labels[row] = seen ? town.need[row] : 0;
            }
            return town;
        }

        Listed list(int places) {
            return new Listed(labels, Listed.first(scores, households, places), Optional.of(scores));
        }
    }

    static Fairness fairness(Town town) {
        return GroupReport.of("group", town.list(600), town.groups, 10, Resamples.draw(town.households, 100, 5));
    }

    @Test
    void flagsAGroupThatIsScoredTooLow() {
        Fairness fairness = fairness(Town.of(1.5, 0));
        assertThat(fairness.flagged()).extracting(Disparity::measure).contains("recall", "selectionRate");
        assertThat(fairness.groups().get(1).calibration().orElseThrow().ratio().low())
                .isGreaterThan(1);
    }

    @Test
    void flagsNothingWhereGroupsAreTreatedAlike() {
        assertThat(fairness(Town.of(0, 0)).flagged()).isEmpty();
    }

    @Test
    void flagsOnlyWhereTheWholeIntervalLeavesTheBounds() {
        assertThat(Disparity.finding(new Estimate(0.7, 0.6, 0.79))).isEqualTo(Finding.OUTSIDE);
        assertThat(Disparity.finding(new Estimate(0.7, 0.6, 0.81))).isEqualTo(Finding.UNCLEAR);
        assertThat(Disparity.finding(new Estimate(1, 0.8, 1.25))).isEqualTo(Finding.INSIDE);
        assertThat(Disparity.finding(new Estimate(1.4, 1.26, 1.5))).isEqualTo(Finding.OUTSIDE);
        assertThat(Disparity.finding(new Estimate(0, 0, 0)))
                .as("none among few, drawn anew, is none each time")
                .isEqualTo(Finding.UNCLEAR);
    }

    @Test
    void sharesOfTheListAddUpToOne() {
        assertThat(fairness(Town.of(1, 0)).groups().stream()
                        .mapToDouble(group -> group.shareOfList().orElseThrow())
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void estimatesNeedThatNobodySaw() {
        Town town = Town.of(0, 0.3);
        Listed list = town.list(600);
        ContactBias bias = ContactBias.of(list, town.known);
        ContactBias.Step step = bias.steps().get(3);
        assertThat(step.bias()).isEqualTo(0.3);
        double need = IntStream.range(0, ROWS).map(row -> town.need[row]).sum();
        double found = IntStream.range(0, ROWS)
                .filter(row -> list.listed()[row])
                .map(row -> town.need[row])
                .sum();
        double seen = IntStream.range(0, ROWS).map(row -> town.labels[row]).sum();
        assertThat(step.hidden()).isCloseTo(need - seen, within(0.12 * (need - seen)));
        assertThat(step.recall()).isCloseTo(found / need, within(0.01));
        assertThat(step.precision()).isCloseTo(found / 600, within(0.02));
        assertThat(bias.steps().get(0).recall()).isEqualTo(bias.steps().get(0).leastRecall());
    }

    @Test
    void keepsTheListAsLongWhileItEvensIt() {
        Town town = Town.of(1.5, 0);
        List<EvenerList.Point> curve = EvenerList.curve(town.scores, town.households, town.labels, town.groups, 600);
        assertThat(curve).extracting(EvenerList.Point::strength).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
        assertThat(curve)
                .allSatisfy(point -> assertThat(point.places().values().stream()
                                .mapToInt(i -> i)
                                .sum())
                        .isEqualTo(600));
        EvenerList.Point first = curve.get(0);
        EvenerList.Point last = curve.get(4);
        assertThat(first.lost()).isZero();
        assertThat(first.moved()).isZero();
        assertThat(last.recallGap()).isLessThan(0.01).isLessThan(first.recallGap() / 5);
        assertThat(last.moved()).isPositive();
    }

    @Test
    void givesTiedPlacesByHouseholdWhateverTheOrderOfRows() {
        double[] scores = {0.5, 0.9, 0.5, 0.5};
        String[] households = {"c", "z", "a", "b"};
        assertThat(Listed.first(scores, households, 3)).containsExactly(false, true, true, true);
        assertThat(Listed.first(new double[] {0.5, 0.5, 0.5, 0.9}, new String[] {"a", "b", "c", "z"}, 3))
                .containsExactly(true, true, false, true);
        assertThat(Arrays.toString(Listed.from(scores, 0.5))).isEqualTo("[true, true, true, true]");
    }
}
