package org.hearth.explanation;

import java.util.List;

/**
 * Trees whose leaves add up. Thread-safe.
 *
 * @param base what is added to the leaves
 * @param columns how many columns a row has
 * @param floats whether values are rounded to single precision before they are compared, as XGBoost does
 * @param trees in order
 */
public record Trees(double base, int columns, boolean floats, List<Tree> trees) {

    public Trees {
        trees = List.copyOf(trees);
    }

    /**
     * One tree as arrays by node; node 0 is the root and a leaf has left −1.
     *
     * @param left node for values below the condition
     * @param right node for the others
     * @param column column a node asks for
     * @param condition the threshold, or the value of a leaf
     * @param missingLeft whether a value that is not a number goes left
     * @param cover weight of the training rows that came to the node
     */
    @SuppressWarnings("ArrayRecordComponent") // read in hot loops, never compared or changed
    public record Tree(
            int[] left, int[] right, int[] column, double[] condition, boolean[] missingLeft, double[] cover) {

        boolean isLeaf(int node) {
            return left[node] < 0;
        }

        boolean goesLeft(int node, double value) {
            return Double.isNaN(value) ? missingLeft[node] : value < condition[node];
        }
    }

    /** The value as the trees compare it. */
    double seen(double value) {
        return floats ? (float) value : value;
    }

    /** Base and leaves of the row that begins at an offset. */
    public double margin(double[] values, int offset) {
        double margin = base;
        for (Tree tree : trees) {
            int node = 0;
            while (!tree.isLeaf(node)) {
                boolean goesLeft = tree.goesLeft(node, seen(values[offset + tree.column[node]]));
                node = goesLeft ? tree.left[node] : tree.right[node];
            }
            margin += tree.condition[node];
        }
        return margin;
    }
}
