package org.hearth.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearth.workspace.Fault;

/**
 * Boosted trees with a logistic objective, read from XGBoost's own JSON. Thread-safe.
 *
 * @param baseMargin log-odds before any tree
 * @param columns how many columns the booster was trained on
 * @param trees in order
 */
public record BoostedTrees(double baseMargin, int columns, List<Tree> trees) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public BoostedTrees {
        trees = List.copyOf(trees);
    }

    /**
     * One tree as arrays by node; node 0 is the root and a leaf has left −1.
     *
     * @param left node for values below the condition
     * @param column column a node asks for
     * @param condition the threshold, or the value of a leaf
     * @param missingLeft whether a value that is not a number goes left
     * @param cover sum of the hessian of the training rows that came to the node
     */
    @SuppressWarnings("ArrayRecordComponent") // read in hot loops, never compared or changed
    public record Tree(
            int[] left, int[] right, int[] column, float[] condition, boolean[] missingLeft, double[] cover) {

        boolean isLeaf(int node) {
            return left[node] < 0;
        }

        float leafValue(double[] values, int offset) {
            int node = 0;
            while (!isLeaf(node)) {
                float value = (float) values[offset + column[node]];
                boolean goesLeft = Float.isNaN(value) ? missingLeft[node] : value < condition[node];
                node = goesLeft ? left[node] : right[node];
            }
            return condition[node];
        }
    }

    /** Log-odds of the row that begins at an offset. */
    public double margin(double[] values, int offset) {
        double margin = baseMargin;
        for (Tree tree : trees) {
            margin += tree.leafValue(values, offset);
        }
        return margin;
    }

    /**
     * Reads a booster.
     *
     * @throws Fault if it is not one with a logistic objective and one output
     */
    public static BoostedTrees read(Path file) {
        try {
            return of(JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.FILE, "Cannot read " + file.getFileName() + ": expected an XGBoost model in JSON");
        }
    }

    /** Reads a booster from the bytes of its JSON. */
    public static BoostedTrees read(byte[] json) throws IOException {
        return of(JSON.readTree(json));
    }

    private static BoostedTrees of(JsonNode model) {
        JsonNode learner = model.path("learner");
        JsonNode parameters = learner.path("learner_model_param");
        String objective = learner.path("objective").path("name").asText();
        if (!objective.equals("binary:logistic")) {
            throw new Fault(
                    Fault.Kind.FILE,
                    "Cannot read an XGBoost model: expected the objective binary:logistic, found " + objective);
        }
        // 3.1 and later write a list of one: [2.5E-1].
        double score = Double.parseDouble(parameters.path("base_score").asText().replaceAll("[\\[\\]]", ""));
        List<Tree> trees = new ArrayList<>();
        learner.path("gradient_booster").path("model").path("trees").forEach(tree -> trees.add(tree(tree)));
        return new BoostedTrees(
                Math.log(score / (1 - score)), parameters.path("num_feature").asInt(), trees);
    }

    private static Tree tree(JsonNode json) {
        JsonNode conditions = json.path("split_conditions");
        int size = conditions.size();
        Tree tree = new Tree(
                new int[size], new int[size], new int[size], new float[size], new boolean[size], new double[size]);
        for (int node = 0; node < size; node++) {
            tree.left[node] = json.path("left_children").get(node).asInt();
            tree.right[node] = json.path("right_children").get(node).asInt();
            tree.column[node] = json.path("split_indices").get(node).asInt();
            tree.condition[node] = (float) conditions.get(node).asDouble();
            tree.missingLeft[node] = json.path("default_left").get(node).asInt() != 0;
            tree.cover[node] = json.path("sum_hessian").get(node).asDouble();
        }
        return tree;
    }
}
