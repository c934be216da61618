package org.hearth.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hearth.explanation.TreeContributions;
import org.hearth.explanation.Trees;
import org.hearth.explanation.Trees.Tree;
import org.hearth.matrix.MatrixSchema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contributions to what forests and factorisation machines say: against Shapley's definition, and against shap. */
class ForestReasonsTest {

    @TempDir
    static Path temp;

    static ModelFile settings;
    static RiskMatrix matrix;
    static int[] rows;

    @BeforeAll
    static void read() {
        Path authority = TestAuthority.write(temp.resolve("authority"));
        settings = ModelFile.read(authority.resolve("models/early-help.yaml"));
        MatrixSchema schema = new GeneratedMatrix(150, 0, 1, 5).make(temp.resolve("work"));
        List<LocalDate> dates = schema.asOfDates().subList(0, 3);
        matrix = RiskMatrix.read(temp.resolve("work/matrix/early-help"), schema.columns(), dates);
        rows = matrix.labelledRows(dates);
    }

    static double[] row(int at) {
        return Arrays.copyOfRange(matrix.values(), matrix.offset(at), matrix.offset(at) + matrix.width());
    }

    /** Shapley's definition: every subset of columns, each with its weight. */
    static double[] bruteForce(int columns, IntToDoubleFunction valueOfKnown) {
        double[] weights = new double[columns];
        for (int size = 0; size < columns; size++) {
            weights[size] = 1;
            for (int i = 1; i <= size; i++) {
                weights[size] *= (double) i / (columns - i);
            }
            weights[size] /= columns;
        }
        double[] owed = new double[columns];
        for (int known = 0; known < 1 << columns; known++) {
            for (int one = 0; one < columns; one++) {
                if ((known >> one & 1) == 0) {
                    owed[one] += weights[Integer.bitCount(known)]
                            * (valueOfKnown.applyAsDouble(known | 1 << one) - valueOfKnown.applyAsDouble(known));
                }
            }
        }
        return owed;
    }

    static double pathDependent(Tree tree, int node, double[] row, int known) {
        int left = tree.left()[node];
        int right = tree.right()[node];
        if (left < 0) {
            return tree.condition()[node];
        }
        if ((known >> tree.column()[node] & 1) == 1) {
            boolean goesLeft = row[tree.column()[node]] < tree.condition()[node];
            return pathDependent(tree, goesLeft ? left : right, row, known);
        }
        return (tree.cover()[left] * pathDependent(tree, left, row, known)
                        + tree.cover()[right] * pathDependent(tree, right, row, known))
                / tree.cover()[node];
    }

    @Test
    void givesShapleysValuesOfTribuosForest() throws IOException {
        RandomForest forest = new ForestLearner(settings, matrix, LocalDate.of(2023, 4, 1)).keep(0, rows, temp);
        assertThat(forest.trees().trees()).hasSize(12).allSatisfy(tree -> {
            assertThat(tree.cover()[0]).isEqualTo(rows.length);
            assertThat(DoubleStream.of(tree.cover()).min().orElseThrow()).isPositive();
        });
        TreeContributions contributions = forest.explained();
        for (int at = 0; at < 15; at++) {
            double[] row = row(rows[at]);
            double[] owed = new double[matrix.width()];
            contributions.add(row, 0, owed);
            assertThat(owed)
                    .containsExactly(
                            bruteForce(
                                    matrix.width(),
                                    known -> forest.trees().trees().stream()
                                            .mapToDouble(tree -> pathDependent(tree, 0, row, known))
                                            .sum()),
                            within(1e-9));
        }
    }

    @Test
    void givesShapleysValuesOfTheFactorisationMachineAgainstTheAverageRow() throws IOException {
        FactorisationMachine machine =
                new MachineLearner(settings, matrix, LocalDate.of(2023, 4, 1)).keep(0, rows, temp);
        double[] means = machine.standardisation().means();
        double[] average = IntStream.range(0, means.length)
                .mapToDouble(i -> Math.expm1(means[i]))
                .toArray();
        for (int at = 0; at < 15; at++) {
            double[] row = row(rows[at]);
            double[] owed = new double[matrix.width()];
            machine.add(row, 0, owed);
            double[] expected = bruteForce(matrix.width(), known -> {
                double[] mixture = average.clone();
                for (int column = 0; column < mixture.length; column++) {
                    mixture[column] = (known >> column & 1) == 1 ? row[column] : average[column];
                }
                return machine.margin(mixture, 0);
            });
            assertThat(owed).containsExactly(expected, within(1e-9));
        }
    }

    @Test
    void givesWhatShapGivesForAForestOfScikitLearn() throws IOException {
        try (InputStream in = ForestReasonsTest.class.getResourceAsStream("/org/hearth/fixtures/forest.json")) {
            JsonNode fixture = new ObjectMapper().readTree(Objects.requireNonNull(in));
            Trees trees = new ObjectMapper().treeToValue(fixture.path("trees"), Trees.class);
            double[][] asked = numbers(fixture.path("rows"));
            for (int row = 0; row < asked.length; row++) {
                assertThat(trees.margin(asked[row], 0))
                        .isCloseTo(fixture.path("probability").get(row).asDouble(), within(1e-12));
            }
            requireEqual(TreeContributions.of(trees), fixture, "pathDependent");
            requireEqual(
                    TreeContributions.against(trees, numbers(fixture.path("background"))), fixture, "interventional");
        }
    }

    static void requireEqual(TreeContributions contributions, JsonNode fixture, String how) {
        assertThat(contributions.base())
                .isCloseTo(fixture.path(how + "Expected").asDouble(), within(1e-6));
        double[][] asked = numbers(fixture.path("rows"));
        double[][] theirs = numbers(fixture.path(how));
        for (int row = 0; row < asked.length; row++) {
            double[] owed = new double[asked[row].length];
            contributions.add(asked[row], 0, owed);
            assertThat(owed).containsExactly(theirs[row], within(1e-6));
        }
    }

    static double[][] numbers(JsonNode json) {
        return IntStream.range(0, json.size())
                .mapToObj(row -> IntStream.range(0, json.get(row).size())
                        .mapToDouble(column -> json.get(row).get(column).asDouble())
                        .toArray())
                .toArray(double[][]::new);
    }
}
