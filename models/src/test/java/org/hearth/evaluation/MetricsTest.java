package org.hearth.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hearth.ranking.Ranking;
import org.hearth.resampling.Resamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against scikit-learn: see make_fixtures.py beside the fixtures. */
class MetricsTest {

    static final double NEAR = 1e-10;

    static Stream<JsonNode> tables() throws IOException {
        JsonNode all = new ObjectMapper().readTree(MetricsTest.class.getResource("/org/hearth/fixtures/metrics.json"));
        return StreamSupport.stream(all.spliterator(), false);
    }

    static double[] logOdds(JsonNode table) {
        return StreamSupport.stream(table.path("logOdds").spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    static int[] whole(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }

    static byte[] labels(JsonNode table) {
        int[] whole = whole(table.path("labels"));
        byte[] labels = new byte[whole.length];
        for (int i = 0; i < whole.length; i++) {
            labels[i] = (byte) whole[i];
        }
        return labels;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void ranksAsScikitLearnDoesWithTiesAndWeights(JsonNode table) {
        Ranking ranking = Ranking.of(logOdds(table), labels(table));
        int[] once = Ranking.once(labels(table).length);
        int[] weights = whole(table.path("weights"));
        assertThat(ranking.auc(once)).isCloseTo(table.path("auc").asDouble(), within(NEAR));
        assertThat(ranking.auc(weights)).isCloseTo(table.path("weightedAuc").asDouble(), within(NEAR));
        assertThat(ranking.averagePrecision(once))
                .isCloseTo(table.path("averagePrecision").asDouble(), within(NEAR));
        assertThat(ranking.averagePrecision(weights))
                .isCloseTo(table.path("weightedAveragePrecision").asDouble(), within(NEAR));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void calibratesAsScikitLearnDoes(JsonNode table) {
        Calibration calibration = Calibration.of(logOdds(table), labels(table), 10);
        int[] once = Ranking.once(labels(table).length);
        assertThat(calibration.brier(once)).isCloseTo(table.path("brier").asDouble(), within(NEAR));
        assertThat(calibration.brier(whole(table.path("weights"))))
                .isCloseTo(table.path("weightedBrier").asDouble(), within(NEAR));
        assertThat(calibration.slope(once))
                .isCloseTo(table.path("calibrationSlope").asDouble(), within(1e-5));
        assertThat(calibration.intercept(once))
                .isCloseTo(table.path("calibrationIntercept").asDouble(), within(1e-8));
    }

    @Test
    void countsPlacesAmongTiesAsIfDrawnAtRandom() {
        // two rows above, then four with one score of which one has the label
        Ranking ranking = Ranking.of(new double[] {9, 8, 5, 5, 5, 5, 1}, new byte[] {1, 0, 0, 1, 0, 0, 1});
        int[] once = Ranking.once(7);
        assertThat(ranking.positivesAmong(2, once)).isEqualTo(1);
        assertThat(ranking.positivesAmong(4, once)).isEqualTo(1.5);
        assertThat(ranking.positivesAmong(6, once)).isEqualTo(2);
        assertThat(ranking.positivesAmong(99, once)).isEqualTo(3);
    }

    @Test
    void findsNoErrorInProbabilitiesThatComeTrue() {
        // log-odds of 1/4 and 3/4
        double[] logOdds = {
            -Math.log(3), -Math.log(3), -Math.log(3), -Math.log(3), Math.log(3), Math.log(3), Math.log(3), Math.log(3)
        };
        byte[] labels = {1, 0, 0, 0, 1, 1, 1, 0};
        Calibration calibration = Calibration.of(logOdds, labels, 2);
        int[] once = Ranking.once(8);
        assertThat(calibration.expectedError(once)).isCloseTo(0, within(NEAR));
        assertThat(calibration.slope(once)).isCloseTo(1, within(1e-6));
        assertThat(calibration.intercept(once)).isCloseTo(0, within(1e-6));
        assertThat(calibration.reliability(once)).extracting(Bin::observed).containsExactly(0.25, 0.75);
    }

    @Test
    void hasNoSlopeOfAConstant() {
        Calibration calibration = Calibration.of(new double[] {1, 1, 1, 1}, new byte[] {1, 0, 0, 1}, 2);
        assertThat(calibration.slope(Ranking.once(4))).isNaN();
    }

    @Test
    void drawsWholeHouseholds() {
        String[] households = {"a", "b", "a", "c", "b", "a"};
        double[] differences = Resamples.draw(households, 50, 3)
                .measure(weights -> Math.abs(weights[0] - weights[2])
                        + Math.abs(weights[0] - weights[5])
                        + Math.abs(weights[1] - weights[4]));
        assertThat(differences).containsOnly(0);
        assertThat(Resamples.draw(households, 50, 3).measure(weights -> weights[0] + weights[1] + weights[3]))
                .containsOnly(3);
    }
}
