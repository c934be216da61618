package org.hearth.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hearth.monitoring.StoredBins.Difference;
import org.junit.jupiter.api.Test;

class MonitoringTest {

    static final int COLUMNS = 30;
    static final Reference LIKE = new Reference(List.of(LocalDate.of(2025, 10, 1)), true);

    /** Values of one column: counts with many ties, or numbers; some not known. */
    static double[] values(SplittableRandom random, int column, int rows, double shift) {
        return IntStream.range(0, rows)
                .mapToDouble(row -> {
                    if (column % 5 == 0 && random.nextInt(10) == 0) {
                        return Double.NaN;
                    }
                    double value = random.nextDouble() + shift;
                    return column % 2 == 0 ? Math.floor(value * value * 4) : value;
                })
                .toArray();
    }

    static List<StoredBins> stored() {
        SplittableRandom random = new SplittableRandom(1);
        return IntStream.range(0, COLUMNS)
                .mapToObj(column -> StoredBins.of("column " + column, LIKE, values(random, column, 20_000, 0)))
                .toList();
    }

    static List<String> alarms(List<StoredBins> stored, SplittableRandom random, int shifted, double shift) {
        List<Difference> differences = IntStream.range(0, COLUMNS)
                .mapToObj(column ->
                        stored.get(column).compared(values(random, column, 2000, column == shifted ? shift : 0)))
                .toList();
        return Watch.alarms(differences);
    }

    @Test
    void staysQuietInNineteenOfTwentyWindowsWhereNothingChanged() {
        List<StoredBins> stored = stored();
        SplittableRandom random = new SplittableRandom(2);
        long windows = IntStream.range(0, 100)
                .filter(window -> !alarms(stored, random, -1, 0).isEmpty())
                .count();
        assertThat(windows).isLessThanOrEqualTo(5);
    }

    @Test
    void catchesAPlantedShiftInOneWindow() {
        List<StoredBins> stored = stored();
        for (int column = 0; column < COLUMNS; column++) {
            assertThat(alarms(stored, new SplittableRandom(column), column, 0.15))
                    .contains("column " + column);
        }
    }

    @Test
    void catchesAFeedThatStopped() {
        StoredBins bins = stored().get(4);
        double[] gone = new double[2000];
        Arrays.fill(gone, Double.NaN);
        Difference difference = bins.compared(gone);
        assertThat(difference.missing()).isEqualTo(1);
        assertThat(difference.missingBefore()).isZero();
        assertThat(Watch.alarms(List.of(difference))).hasSize(1);
    }

    @Test
    void estimatesTheAreaThatHappensWhereProbabilitiesComeTrue() {
        SplittableRandom random = new SplittableRandom(5);
        double[] probabilities = IntStream.range(0, 40_000)
                .mapToDouble(row -> Math.pow(random.nextDouble(), 4))
                .toArray();
        double[] outcomes = IntStream.range(0, probabilities.length)
                .mapToDouble(row -> random.nextDouble() < probabilities[row] ? 1 : 0)
                .toArray();
        Watch.Performance estimated = ExpectedPerformance.of(probabilities, probabilities);
        Watch.Performance realised = ExpectedPerformance.of(probabilities, outcomes);
        assertThat(estimated.auc().orElseThrow()).isCloseTo(realised.auc().orElseThrow(), within(0.01));
        assertThat(estimated.positives()).isCloseTo(realised.positives(), within(0.03 * realised.positives()));
        assertThat(ExpectedPerformance.of(new double[] {1, 2}, new double[] {0, 0})
                        .auc())
                .isEmpty();
    }
}
