package org.hearth.explanation;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hearth.explanation.Trees.Tree;

/**
 * Values as small whole numbers: how many of the trees' thresholds of the column are not above it. A node then compares whole
 * numbers, without a branch. A column that some nodes send left and others right when it is missing has two slots.
 */
final class RowCodes {

    private final Trees trees;
    private final double[][] thresholds; // of each column, ascending
    private final int[] slots; // of column and direction; −1 where no node asks
    private final int width;

    RowCodes(Trees trees) {
        this.trees = trees;
        this.thresholds = new double[trees.columns()][];
        this.slots = new int[2 * trees.columns()];
        Arrays.fill(slots, -1);
        int next = 1; // slot 0 is always 0: what padding asks for
        List<TreeSet<Double>> found = IntStream.range(0, trees.columns())
                .mapToObj(column -> new TreeSet<Double>())
                .toList();
        for (Tree tree : trees.trees()) {
            for (int node = 0; node < tree.left().length; node++) {
                if (!tree.isLeaf(node)) {
                    int column = tree.column()[node];
                    found.get(column).add(tree.condition()[node]);
                    int place = place(column, tree.missingLeft()[node]);
                    slots[place] = slots[place] < 0 ? next++ : slots[place];
                }
            }
        }
        for (int column = 0; column < thresholds.length; column++) {
            thresholds[column] =
                    found.get(column).stream().mapToDouble(Double::doubleValue).toArray();
        }
        this.width = next;
    }

    private static int place(int column, boolean missingLeft) {
        return 2 * column + (missingLeft ? 1 : 0);
    }

    /** How many slots a row has. */
    int width() {
        return width;
    }

    /** Where a node looks. */
    int slot(Tree tree, int node) {
        return slots[place(tree.column()[node], tree.missingLeft()[node])];
    }

    /** A row goes left at the node where its code is below this. */
    int limit(Tree tree, int node) {
        return Arrays.binarySearch(thresholds[tree.column()[node]], tree.condition()[node]) + 1;
    }

    /**
     * Puts the codes of a row where they belong.
     *
     * @param stride distance from a slot to the next
     */
    void encode(double[] values, int offset, int[] codes, int first, int stride) {
        for (int column = 0; column < thresholds.length; column++) {
            int right = slots[2 * column];
            int left = slots[2 * column + 1];
            if (right >= 0 || left >= 0) {
                double value = trees.seen(values[offset + column]);
                boolean missing = Double.isNaN(value);
                int code = missing ? 0 : notAbove(thresholds[column], value);
                if (right >= 0) {
                    codes[first + right * stride] = missing ? Integer.MAX_VALUE : code;
                }
                if (left >= 0) {
                    codes[first + left * stride] = missing ? -1 : code;
                }
            }
        }
    }

    private static int notAbove(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
