package org.hearth.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hearth.explanation.Trees.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against Shapley's own definition, and against shap's C code in double precision (make_fixtures.py). */
class ExactReasonsTest {

    static final int COLUMNS = 7;

    /** A tree grown at random, columns repeated on its ways, with covers that add up. */
    static Tree random(SplittableRandom random, int depth) {
        int size = (1 << (depth + 1)) - 1;
        Tree tree = new Tree(
                new int[size], new int[size], new int[size], new double[size], new boolean[size], new double[size]);
        tree.cover()[0] = 100;
        for (int node = 0; node < size; node++) {
            boolean leaf = 2 * node + 2 >= size || (node > 2 && random.nextInt(6) == 0);
            tree.left()[node] = leaf ? -1 : 2 * node + 1;
            tree.right()[node] = leaf ? -1 : 2 * node + 2;
            tree.column()[node] = random.nextInt(COLUMNS);
            tree.condition()[node] = random.nextInt(9) / 2.0 - 2 + (leaf ? random.nextDouble() : 0);
            tree.missingLeft()[node] = random.nextBoolean();
            if (!leaf) {
                double share = 0.1 + 0.8 * random.nextDouble();
                tree.cover()[2 * node + 1] = tree.cover()[node] * share;
                tree.cover()[2 * node + 2] = tree.cover()[node] * (1 - share);
            }
        }
        return tree;
    }

    static Trees trees(int depth) {
        SplittableRandom random = new SplittableRandom(depth);
        return new Trees(
                -0.3,
                COLUMNS,
                false,
                IntStream.range(0, 5).mapToObj(i -> random(random, depth)).toList());
    }

    static double[][] rows(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[count][COLUMNS];
        for (double[] row : rows) {
            for (int column = 0; column < COLUMNS; column++) {
                row[column] = random.nextInt(8) == 0 ? Double.NaN : random.nextInt(9) / 2.0 - 2;
            }
        }
        return rows;
    }

    /** Shapley's definition: every subset of columns, each with its weight. */
    static double[] bruteForce(ToDoubleFunction<Integer> valueOfKnown) {
        double[] owed = new double[COLUMNS];
        for (int known = 0; known < 1 << COLUMNS; known++) {
            double weight = Shapley.weight(Integer.bitCount(known), COLUMNS);
            for (int one = 0; one < COLUMNS; one++) {
                if ((known >> one & 1) == 0) {
                    owed[one] +=
                            weight * (valueOfKnown.applyAsDouble(known | 1 << one) - valueOfKnown.applyAsDouble(known));
                }
            }
        }
        return owed;
    }

    static double pathDependent(Tree tree, int node, double[] row, int known) {
        if (tree.isLeaf(node)) {
            return tree.condition()[node];
        }
        int left = tree.left()[node];
        int right = tree.right()[node];
        if ((known >> tree.column()[node] & 1) == 1) {
            return pathDependent(tree, tree.goesLeft(node, row[tree.column()[node]]) ? left : right, row, known);
        }
        return (tree.cover()[left] * pathDependent(tree, left, row, known)
                        + tree.cover()[right] * pathDependent(tree, right, row, known))
                / tree.cover()[node];
    }

    static double mixed(Trees trees, double[] row, double[][] background, int known) {
        double sum = 0;
        for (double[] other : background) {
            double[] mixture = other.clone();
            for (int column = 0; column < COLUMNS; column++) {
                mixture[column] = (known >> column & 1) == 1 ? row[column] : other[column];
            }
            sum += trees.margin(mixture, 0) / background.length;
        }
        return sum;
    }

    static double[] by(TreeContributions contributions, double[] row) {
        double[] owed = new double[COLUMNS];
        contributions.add(row, 0, owed);
        return owed;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 8})
    void givesShapleysValuesWhereWhatIsNotKnownFollowsThePath(int depth) {
        Trees trees = trees(depth);
        TreeContributions contributions = TreeContributions.of(trees);
        for (double[] row : rows(12, 1)) {
            assertThat(by(contributions, row))
                    .containsExactly(
                            bruteForce(known -> trees.trees().stream()
                                    .mapToDouble(tree -> pathDependent(tree, 0, row, known))
                                    .sum()),
                            within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 8})
    void givesShapleysValuesWhereWhatIsNotKnownIsTakenFromABackground(int depth) {
        Trees trees = trees(depth);
        double[][] background = rows(9, 2);
        TreeContributions contributions = TreeContributions.against(trees, background);
        for (double[] row : rows(8, 3)) {
            assertThat(by(contributions, row))
                    .containsExactly(bruteForce(known -> mixed(trees, row, background, known)), within(1e-9));
        }
        assertThat(contributions.base()).isCloseTo(mixed(trees, new double[COLUMNS], background, 0), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8})
    void addsUpToTheMargin(int depth) {
        Trees trees = trees(depth);
        for (TreeContributions contributions :
                new TreeContributions[] {TreeContributions.of(trees), TreeContributions.against(trees, rows(9, 2))}) {
            for (double[] row : rows(40, 4)) {
                double sum = contributions.base();
                for (double owed : by(contributions, row)) {
                    sum += owed;
                }
                assertThat(sum).isCloseTo(trees.margin(row, 0), within(1e-11));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8})
    void givesARowTheSameBitsAloneAndAmongOthers(int depth) {
        TreeContributions contributions = TreeContributions.of(trees(depth));
        double[][] rows = rows(300, 5);
        double[] flat = IntStream.range(0, 300 * COLUMNS)
                .mapToDouble(i -> rows[i / COLUMNS][i % COLUMNS])
                .toArray();
        double[] all = new double[flat.length];
        contributions.addAll(flat, 300, all);
        for (int row = 0; row < 300; row++) {
            assertThat(Arrays.copyOfRange(all, row * COLUMNS, (row + 1) * COLUMNS))
                    .containsExactly(by(contributions, rows[row]));
        }
    }

    @Test
    void givesWhatShapGivesInDoublePrecision() throws IOException {
        try (InputStream booster =
                        ExactReasonsTest.class.getResourceAsStream("/org/hearth/fixtures/doubles_booster.json");
                InputStream table = ExactReasonsTest.class.getResourceAsStream("/org/hearth/fixtures/doubles.json")) {
            Trees trees = BoostedTrees.read(Objects.requireNonNull(booster).readAllBytes());
            JsonNode expected = new ObjectMapper().readTree(table);
            requireEqual(TreeContributions.of(trees), expected, "pathDependent");
            requireEqual(
                    TreeContributions.against(trees, matrix(expected.path("background"))), expected, "interventional");
        }
    }

    static void requireEqual(TreeContributions contributions, JsonNode expected, String how) {
        assertThat(contributions.base())
                .isCloseTo(expected.path(how + "Expected").asDouble(), within(1e-6));
        double[][] rows = matrix(expected.path("rows"));
        double[][] theirs = matrix(expected.path(how));
        for (int row = 0; row < rows.length; row++) {
            assertThat(by(contributions, rows[row])).containsExactly(theirs[row], within(1e-6));
        }
    }

    static double[][] matrix(JsonNode json) {
        return IntStream.range(0, json.size())
                .mapToObj(row -> IntStream.range(0, json.get(row).size())
                        .mapToDouble(column -> json.get(row).get(column).asDouble())
                        .toArray())
                .toArray(double[][]::new);
    }
}
