package org.hearth.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against shap and XGBoost: see make_fixtures.py beside the fixtures. */
class TreeContributionsTest {

    static final double FLOAT_ERROR = 2e-5;

    static byte[] json;
    static Trees trees;
    static JsonNode expected;
    static double[][] rows;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream booster =
                        TreeContributionsTest.class.getResourceAsStream("/org/hearth/fixtures/booster.json");
                InputStream table =
                        TreeContributionsTest.class.getResourceAsStream("/org/hearth/fixtures/trees.json")) {
            json = Objects.requireNonNull(booster).readAllBytes();
            expected = new ObjectMapper().readTree(table);
        }
        trees = BoostedTrees.read(json);
        rows = new double[expected.path("rows").size()][trees.columns()];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < trees.columns(); column++) {
                JsonNode cell = expected.path("rows").get(row).get(column);
                rows[row][column] = cell.isNull() ? Double.NaN : (float) cell.asDouble();
            }
        }
    }

    static double[] contributions(double[] row) {
        double[] contributions = new double[trees.columns()];
        TreeContributions.of(trees).add(row, 0, contributions);
        return contributions;
    }

    @Test
    void readsTheMarginsThatXgboostGives() {
        for (int row = 0; row < rows.length; row++) {
            assertThat(trees.margin(rows[row], 0))
                    .isCloseTo(expected.path("margins").get(row).asDouble(), within(FLOAT_ERROR));
        }
    }

    @Test
    void givesTheContributionsThatShapGives() {
        assertThat(TreeContributions.of(trees).base())
                .isCloseTo(expected.path("expected").asDouble(), within(FLOAT_ERROR));
        for (int row = 0; row < rows.length; row++) {
            double[] contributions = contributions(rows[row]);
            for (int column = 0; column < contributions.length; column++) {
                assertThat(contributions[column])
                        .isCloseTo(expected.path("shap").get(row).get(column).asDouble(), within(FLOAT_ERROR));
            }
        }
    }

    @Test
    void givesTheContributionsThatTheBoosterItselfGives() throws Exception {
        Booster booster = XGBoost.loadModel(json);
        float[] flat = new float[rows.length * trees.columns()];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) rows[i / trees.columns()][i % trees.columns()];
        }
        float[][] theirs = booster.predictContrib(new DMatrix(flat, rows.length, trees.columns(), Float.NaN), 0);
        for (int row = 0; row < rows.length; row++) {
            double[] contributions = contributions(rows[row]);
            for (int column = 0; column < contributions.length; column++) {
                assertThat(contributions[column]).isCloseTo(theirs[row][column], within(FLOAT_ERROR));
            }
        }
    }

    @Test
    void addsUpToTheMarginExactly() {
        double base = TreeContributions.of(trees).base();
        for (double[] row : rows) {
            double sum = base;
            for (double contribution : contributions(row)) {
                sum += contribution;
            }
            assertThat(sum).isCloseTo(trees.margin(row, 0), within(1e-12));
        }
    }
}
