package org.hearth.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hearth.training.JsonFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against scikit-learn (make_fixtures.py beside the fixtures) and against definitions. */
class CalibratorsTest {

    @TempDir
    Path temp;

    static Stream<JsonNode> tables() throws IOException {
        JsonNode all =
                new ObjectMapper().readTree(CalibratorsTest.class.getResource("/org/hearth/fixtures/metrics.json"));
        return StreamSupport.stream(all.spliterator(), false);
    }

    static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).asDouble())
                .toArray();
    }

    static byte[] labels(JsonNode table) {
        byte[] labels = new byte[table.path("labels").size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) table.path("labels").get(i).asInt();
        }
        return labels;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void fitsTheIsotonicRegressionOfScikitLearn(JsonNode table) {
        Isotonic isotonic = Isotonic.fit(numbers(table.path("logOdds")), labels(table));
        double[] grid = numbers(table.path("grid"));
        assertThat(Arrays.stream(grid).map(isotonic::share).toArray())
                .containsExactly(numbers(table.path("isotonic")), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void fitsBetaCalibrationAsARegressionOnBothEnds(JsonNode table) {
        BetaCalibration beta = BetaCalibration.fit(numbers(table.path("logOdds")), labels(table));
        assertThat(new double[] {beta.a(), beta.b(), beta.c()})
                .containsExactly(numbers(table.path("beta")), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void boundsByVennAbersWhatIsotonicRegressionSaysWithTheRowAddedEitherWay(JsonNode table) {
        double[] margins = numbers(table.path("logOdds"));
        byte[] labels = labels(table);
        VennAbers vennAbers = VennAbers.fit(margins, labels);
        double[] asked = Arrays.copyOf(numbers(table.path("grid")), 97 + 30);
        System.arraycopy(margins, 0, asked, 97, 30);
        for (double margin : asked) {
            assertThat(vennAbers.low(margin)).isCloseTo(with(margins, labels, margin, 0), within(1e-12));
            assertThat(vennAbers.high(margin)).isCloseTo(with(margins, labels, margin, 1), within(1e-12));
        }
    }

    static double with(double[] margins, byte[] labels, double margin, int label) {
        double[] more = Arrays.copyOf(margins, margins.length + 1);
        byte[] outcomes = Arrays.copyOf(labels, labels.length + 1);
        more[margins.length] = margin;
        outcomes[margins.length] = (byte) label;
        Pool pool = Pool.of(more, outcomes);
        return pool.shares()[Arrays.binarySearch(pool.margins(), margin)];
    }

    /** Margins that say too much at the upper end: beyond 0, nothing more happens. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Far(double[] margins, byte[] labels, String[] households) {
        static Far of(int rows) {
            SplittableRandom random = new SplittableRandom(4);
            Far far = new Far(new double[rows], new byte[rows], new String[rows]);
            for (int row = 0; row < rows; row++) {
                double margin = -3 + 2.2 * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
                far.margins[row] = row % 50 == 0 ? margin + 5 : margin;
                double truth = far.margins[row] < -0.7 ? far.margins[row] : -0.7;
                far.labels[row] = (byte) (random.nextDouble() < Platt.sigmoid(truth) ? 1 : 0);
                far.households[row] = "h" + row / 3;
            }
            return far;
        }
    }

    @Test
    void chooseABendWhereALineSaysTooMuchAtTheFarEnd() {
        Far far = Far.of(20_000);
        CalibratorChoice choice = CalibratorChoice.of(far.margins, far.labels, far.households);
        assertThat(choice.calibrator().word()).isNotEqualTo(Platt.KIND);
        assertThat(choice.calibrator().probability(3.5)).isBetween(0.25, 0.55);
        assertThat(Isotonic.fit(far.margins, far.labels).probability(3.5)).isBetween(0.25, 0.45);
        assertThat(Platt.fit(far.margins, far.labels).probability(3.5)).isGreaterThan(0.6);
    }

    @Test
    void neverInvertRanks() {
        Far far = Far.of(3000);
        for (String kind : List.of(Platt.KIND, BetaCalibration.KIND, Isotonic.KIND, VennAbers.KIND)) {
            Calibrator calibrator = CalibratorChoice.fit(kind, far.margins, far.labels);
            double[] grid = IntStream.range(0, 2000)
                    .mapToDouble(i -> calibrator.logOdds(-10 + i / 100.0))
                    .toArray();
            for (int i = 1; i < grid.length; i++) {
                assertThat(grid[i]).as(kind).isGreaterThan(grid[i - 1]);
            }
        }
        double[] turned = Arrays.stream(far.margins).map(m -> -m).toArray();
        assertThat(Platt.fit(turned, far.labels).slope()).isZero();
    }

    @Test
    void comeBackFromTheirFileAsTheyWere() throws IOException {
        Far far = Far.of(600);
        for (String kind : List.of(Platt.KIND, BetaCalibration.KIND, Isotonic.KIND, VennAbers.KIND)) {
            Calibrator calibrator = CalibratorChoice.fit(kind, far.margins, far.labels);
            Path file = temp.resolve(kind + ".json");
            JsonFile.write(file, calibrator);
            assertThat(JsonFile.read(file, Calibrator.class).logOdds(-1.234)).isEqualTo(calibrator.logOdds(-1.234));
        }
        Path before = temp.resolve("before.json");
        Files.writeString(before, "{\"slope\": 1.5, \"intercept\": -1}");
        assertThat(JsonFile.read(before, Calibrator.class)).isEqualTo(new Platt(1.5, -1));
    }

    @Test
    void scaleContributionsSoThatTheyAddUp() {
        Far far = Far.of(3000);
        Calibrator beta = BetaCalibration.fit(far.margins, far.labels);
        assertThat(beta.logOdds(-3) + beta.scale(-3, 2) * 5).isCloseTo(beta.logOdds(2), within(1e-12));
    }
}
