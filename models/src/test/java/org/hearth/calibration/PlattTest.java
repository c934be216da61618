package org.hearth.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlattTest {

    @Test
    void fitsAsScikitLearnDoes() throws IOException {
        JsonNode tables = new ObjectMapper().readTree(PlattTest.class.getResource("/org/hearth/fixtures/metrics.json"));
        for (JsonNode table : tables) {
            double[] margins = new double[table.path("logOdds").size()];
            byte[] labels = new byte[margins.length];
            for (int i = 0; i < margins.length; i++) {
                margins[i] = table.path("logOdds").get(i).asDouble();
                labels[i] = (byte) table.path("labels").get(i).asInt();
            }
            Platt platt = Platt.fit(margins, labels);
            assertThat(platt.slope()).isCloseTo(table.path("plattSlope").asDouble(), within(1e-4));
            assertThat(platt.intercept()).isCloseTo(table.path("plattIntercept").asDouble(), within(1e-4));
        }
    }

    @Test
    void staysFiniteWhenMarginsPartTheClasses() {
        Platt platt = Platt.fit(new double[] {-2, -1, 1, 2}, new byte[] {0, 0, 1, 1});
        assertThat(platt.slope()).isPositive().isLessThan(10);
        assertThat(platt.probability(2)).isLessThan(1);
    }

    @Test
    void givesTheShareOfLabelsWhenMarginsSayNothing() {
        byte[] labels = new byte[1000];
        double[] margins = new double[1000];
        for (int i = 0; i < 1000; i++) {
            labels[i] = (byte) (i % 5 == 0 ? 1 : 0);
            margins[i] = 3;
        }
        assertThat(Platt.fit(margins, labels).probability(3)).isCloseTo(0.2, within(0.002));
    }
}
