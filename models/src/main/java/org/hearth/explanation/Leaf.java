package org.hearth.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.hearth.explanation.Trees.Tree;

/**
 * A leaf with the way to it.
 *
 * @param value what it adds
 * @param nodes asked on the way, from the root
 * @param left whether the way goes left at each
 * @param feature which of {@link #columns} each asks for
 * @param columns the distinct columns asked for
 * @param shares of the training rows at the nodes of each column that go on towards the leaf, multiplied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or changed
record Leaf(double value, int[] nodes, boolean[] left, int[] feature, int[] columns, double[] shares) {

    /** Every leaf under a node, from left to right. */
    static List<Leaf> under(Tree tree, int node, List<Step> way) {
        if (tree.isLeaf(node)) {
            return List.of(of(tree, node, way));
        }
        List<Leaf> leaves = new ArrayList<>(under(tree, tree.left()[node], longer(way, new Step(node, true))));
        leaves.addAll(under(tree, tree.right()[node], longer(way, new Step(node, false))));
        return leaves;
    }

    /** A turn at a node. */
    record Step(int node, boolean left) {}

    static List<Step> longer(List<Step> way, Step step) {
        List<Step> longer = new ArrayList<>(way);
        longer.add(step);
        return longer;
    }

    private static Leaf of(Tree tree, int leaf, List<Step> way) {
        List<Integer> columns =
                way.stream().map(step -> tree.column()[step.node]).distinct().toList();
        double[] shares = new double[columns.size()];
        Arrays.fill(shares, 1);
        int[] feature = new int[way.size()];
        boolean[] left = new boolean[way.size()];
        for (int i = 0; i < feature.length; i++) {
            Step step = way.get(i);
            int next = step.left ? tree.left()[step.node] : tree.right()[step.node];
            feature[i] = columns.indexOf(tree.column()[step.node]);
            left[i] = step.left;
            shares[feature[i]] *= tree.cover()[next] / tree.cover()[step.node];
        }
        return new Leaf(
                tree.condition()[leaf],
                way.stream().mapToInt(Step::node).toArray(),
                left,
                feature,
                columns.stream().mapToInt(column -> column).toArray(),
                shares);
    }

    /** A bit for each distinct column, set where all its conditions on the way are met. */
    int met(IntPredicate goesLeft) {
        int met = (1 << columns.length) - 1;
        for (int i = 0; i < nodes.length; i++) {
            if (goesLeft.test(nodes[i]) != left[i]) {
                met &= ~(1 << feature[i]);
            }
        }
        return met;
    }
}
