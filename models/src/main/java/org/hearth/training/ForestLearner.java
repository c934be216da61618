package org.hearth.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearth.explanation.Trees;
import org.hearth.explanation.Trees.Tree;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.ensemble.BaggingTrainer;
import org.tribuo.ensemble.WeightedEnsembleModel;

/** Trains random forests by Tribuo and reads its trees, with the training rows that come to each node counted anew. */
record ForestLearner(ModelFile file, RiskMatrix matrix, LocalDate dated) implements Learner {

    static final String TRIBUO = RandomForest.NAME + ".tribuo";

    private static final int CHECKED_ROWS = 200;

    /** Held here, as a logger that nobody holds forgets its level. */
    private static final Logger TELLING = Logger.getLogger(BaggingTrainer.class.getName());

    static {
        // Tribuo tells of every tree.
        TELLING.setLevel(Level.WARNING);
    }

    @Override
    public String name() {
        return RandomForest.NAME;
    }

    @Override
    public List<String> settings() {
        return file.randomForest().stream().map(ModelFile.Forest::toString).toList();
    }

    @Override
    public RandomForest learn(int setting, int[] rows) {
        return read(fit(setting, TribuoData.of(matrix, rows, dated)), rows);
    }

    @Override
    public RandomForest keep(int setting, int[] rows, Path directory) throws IOException {
        MutableDataset<Label> data = TribuoData.of(matrix, rows, dated);
        WeightedEnsembleModel<Label> forest = fit(setting, data);
        TribuoFile.write(forest, dated, directory.resolve(TRIBUO));
        RandomForest read = read(forest, rows);
        requireAgreement(forest, read, data, rows);
        return read;
    }

    private WeightedEnsembleModel<Label> fit(int setting, MutableDataset<Label> data) {
        ModelFile.Forest forest = file.randomForest().get(setting);
        CARTClassificationTrainer tree = new CARTClassificationTrainer(
                forest.depth(),
                forest.leastRows(),
                0f,
                (float) forest.columnShare(),
                false,
                new GiniIndex(),
                file.seed());
        return (WeightedEnsembleModel<Label>)
                new RandomForestTrainer<>(tree, new FullyWeightedVotingCombiner(), forest.trees(), file.seed())
                        .train(data, Map.of());
    }

    private RandomForest read(WeightedEnsembleModel<Label> forest, int[] rows) {
        List<Tree> trees = new ArrayList<>();
        for (Model<Label> member : forest.getModels()) {
            trees.add(counted(tree(((TreeModel<Label>) member).getRoot(), 1.0 / forest.getNumModels()), rows));
        }
        return new RandomForest(new Trees(0, matrix.width(), false, trees));
    }

    /** Tribuo sends a value left that is at most the threshold; ours goes left below it, so the threshold is the next number. */
    private static Tree tree(Node<Label> root, double share) {
        List<Node<Label>> nodes = new ArrayList<>(List.of(root));
        List<int[]> children = new ArrayList<>();
        for (int at = 0; at < nodes.size(); at++) {
            if (nodes.get(at) instanceof SplitNode<Label> split) {
                children.add(new int[] {nodes.size(), nodes.size() + 1});
                nodes.add(split.getLessThanOrEqual());
                nodes.add(split.getGreaterThan());
            } else {
                children.add(new int[] {-1, -1});
            }
        }
        int size = nodes.size();
        Tree tree = new Tree(
                new int[size], new int[size], new int[size], new double[size], new boolean[size], new double[size]);
        for (int at = 0; at < size; at++) {
            tree.left()[at] = children.get(at)[0];
            tree.right()[at] = children.get(at)[1];
            if (nodes.get(at) instanceof SplitNode<Label> split) {
                tree.column()[at] = split.getFeatureID();
                tree.condition()[at] = Math.nextUp(split.splitValue());
            } else {
                tree.condition()[at] = share * probability((LeafNode<Label>) nodes.get(at));
            }
        }
        return tree;
    }

    private static double probability(LeafNode<Label> leaf) {
        double yes = 0;
        double all = 0;
        for (Map.Entry<String, Label> entry : leaf.getDistribution().entrySet()) {
            all += entry.getValue().getScore();
            yes += entry.getKey().equals(TribuoData.YES) ? entry.getValue().getScore() : 0;
        }
        return yes / all;
    }

    /** Tribuo's nodes do not say how many rows came to them. */
    private Tree counted(Tree tree, int[] rows) {
        for (int row : rows) {
            int node = 0;
            tree.cover()[node]++;
            while (tree.left()[node] >= 0) {
                double value = matrix.values()[matrix.offset(row) + tree.column()[node]];
                node = value < tree.condition()[node] ? tree.left()[node] : tree.right()[node];
                tree.cover()[node]++;
            }
        }
        return tree;
    }

    /** Our reading of the forest must give Tribuo's probabilities. */
    private void requireAgreement(Model<Label> model, RandomForest read, MutableDataset<Label> data, int[] rows) {
        int checked = Math.min(CHECKED_ROWS, rows.length);
        List<Prediction<Label>> predictions = model.predict(data.getData().subList(0, checked));
        for (int i = 0; i < checked; i++) {
            double theirs = Objects.requireNonNull(
                            predictions.get(i).getOutputScores().get(TribuoData.YES))
                    .getScore();
            double ours = read.trees().margin(matrix.values(), matrix.offset(rows[i]));
            if (!(Math.abs(theirs - ours) <= 1e-6)) {
                throw new IllegalStateException(
                        "The forest as read gives probability " + ours + " where Tribuo gives " + theirs);
            }
        }
    }
}
