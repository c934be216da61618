package org.hearth.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearth.explanation.Trees.Tree;
import org.hearth.workspace.Fault;

/** Boosted trees with a logistic objective, read from XGBoost's own JSON: their leaves add up to log-odds. */
public final class BoostedTrees {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BoostedTrees() {}

    /**
     * Reads a booster.
     *
     * @throws Fault if it is not one with a logistic objective and one output, or is cut short
     */
    public static Trees read(Path file) {
        try {
            return of(JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.FILE, "Cannot read " + file.getFileName() + ": expected an XGBoost model in JSON");
        }
    }

    /** Reads a booster from the bytes of its JSON. */
    public static Trees read(byte[] json) throws IOException {
        return of(JSON.readTree(json));
    }

    private static Trees of(JsonNode model) {
        JsonNode learner = model.path("learner");
        JsonNode parameters = learner.path("learner_model_param");
        String objective = learner.path("objective").path("name").asText();
        if (!objective.equals("binary:logistic")) {
            throw new Fault(
                    Fault.Kind.FILE,
                    "Cannot read an XGBoost model: expected the objective binary:logistic, found "
                            + (objective.isEmpty() ? "none" : objective));
        }
        // 3.1 and later write a list of one: [2.5E-1].
        double score = Double.parseDouble(parameters.path("base_score").asText().replaceAll("[\\[\\]]", ""));
        List<Tree> trees = new ArrayList<>();
        learner.path("gradient_booster").path("model").path("trees").forEach(tree -> trees.add(tree(tree)));
        return new Trees(
                Math.log(score / (1 - score)), parameters.path("num_feature").asInt(), true, trees);
    }

    private static Tree tree(JsonNode json) {
        JsonNode conditions = json.path("split_conditions");
        int size = conditions.size();
        Tree tree = new Tree(
                new int[size], new int[size], new int[size], new double[size], new boolean[size], new double[size]);
        for (int node = 0; node < size; node++) {
            tree.left()[node] = json.path("left_children").get(node).asInt();
            tree.right()[node] = json.path("right_children").get(node).asInt();
            tree.column()[node] = json.path("split_indices").get(node).asInt();
            tree.condition()[node] = (float) conditions.get(node).asDouble();
            tree.missingLeft()[node] = json.path("default_left").get(node).asInt() != 0;
            tree.cover()[node] = json.path("sum_hessian").get(node).asDouble();
        }
        return tree;
    }
}
