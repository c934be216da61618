package org.hearth.explanation;

import java.util.Arrays;
import java.util.List;
import org.hearth.explanation.LeafTables.DeepLeaf;
import org.hearth.explanation.Trees.Tree;

/**
 * Exact contributions of trees (TreeSHAP) by table, in double precision. The same row gives the same bits, alone or among
 * others. Thread-safe.
 *
 * <p>Source: Lundberg and others, <em>From local explanations to global understanding with explainable AI for trees</em>,
 * Nature Machine Intelligence 2 (2020), for the values; Yang, <em>Fast TreeSHAP</em> (2021), version 2, for tabling what a leaf
 * owes; tabling parts of trees in place of leaves is our own.
 */
public final class TreeContributions {

    /** Rows that are worked on together: codes and contributions of so many stay in the processor's second cache. */
    private static final int BLOCK = 128;

    private static final int CONDITIONS = LeafTables.CONDITIONS;
    private static final int TABLE = LeafTables.PATTERNS * CONDITIONS;

    private final Trees trees;
    private final RowCodes codes;
    private final double base;
    private final int parts;
    private final int[] slots;
    private final int[] limits;
    private final int[] columns;
    private final double[] table;
    private final List<DeepLeaf> deep;

    private TreeContributions(Trees trees, LeafTables.GameOf gameOf) {
        this.trees = trees;
        this.codes = new RowCodes(trees);
        LeafTables tables = LeafTables.of(trees, codes, gameOf);
        this.base = trees.base() + tables.expected();
        this.parts = tables.parts();
        this.slots = tables.slots.toArray();
        this.limits = tables.limits.toArray();
        this.columns = tables.columns.toArray();
        this.table = tables.flat();
        this.deep = List.copyOf(tables.deep);
    }

    /** Path-dependent: a column that is not known splits rows as it split the training rows. */
    public static TreeContributions of(Trees trees) {
        return new TreeContributions(trees, (tree, leaf) -> LeafGame.pathDependent(leaf));
    }

    /**
     * Interventional: a column that is not known is taken from background rows, each in turn.
     *
     * @param background rows of values, at least one
     */
    public static TreeContributions against(Trees trees, double[][] background) {
        double[][] seen = new double[background.length][];
        for (int row = 0; row < seen.length; row++) {
            seen[row] = background[row].clone();
            for (int column = 0; column < seen[row].length; column++) {
                seen[row][column] = trees.seen(seen[row][column]);
            }
        }
        return new TreeContributions(trees, (tree, leaf) -> LeafGame.interventional(leaf, tree, seen));
    }

    /** Margin of the average row: of the training rows under the trees' covers, or of the background. */
    public double base() {
        return base;
    }

    /**
     * Adds to an array what each column adds to the margin of a row.
     *
     * @param contributions one number a column, added to
     */
    public void add(double[] values, int offset, double[] contributions) {
        add(values, offset, contributions, 0);
    }

    private void add(double[] values, int offset, double[] contributions, int first) {
        int[] row = new int[codes.width()];
        codes.encode(values, offset, row, 0, 1);
        for (int part = 0; part < parts; part++) {
            int c = part * CONDITIONS;
            int pattern = 0;
            for (int i = 0; i < CONDITIONS; i++) {
                pattern |= (row[slots[c + i]] - limits[c + i]) >>> 31 << i;
            }
            int owed = part * TABLE + pattern * CONDITIONS;
            for (int i = 0; i < CONDITIONS; i++) {
                contributions[first + columns[c + i]] += table[owed + i];
            }
        }
        addDeep(values, offset, contributions, first);
    }

    /**
     * Adds to an array what each column adds to the margins of many rows, one after another in both arrays.
     *
     * @param contributions one number a column and row, added to
     */
    public void addAll(double[] values, int rows, double[] contributions) {
        int width = trees.columns();
        int[] block = new int[codes.width() * BLOCK];
        double[] sums = new double[width * BLOCK];
        int[] pattern = new int[BLOCK];
        for (int start = 0; start < rows; start += BLOCK) {
            int count = Math.min(BLOCK, rows - start);
            for (int i = 0; i < count; i++) {
                codes.encode(values, (start + i) * width, block, i, BLOCK);
                for (int column = 0; column < width; column++) {
                    sums[column * BLOCK + i] = contributions[(start + i) * width + column];
                }
            }
            for (int part = 0; part < parts; part++) {
                patterns(part, block, pattern);
                lookUp(part, pattern, sums);
            }
            for (int i = 0; i < count; i++) {
                for (int column = 0; column < width; column++) {
                    contributions[(start + i) * width + column] = sums[column * BLOCK + i];
                }
                addDeep(values, (start + i) * width, contributions, (start + i) * width);
            }
        }
    }

    /** Which conditions each row of a block meets; without a branch, so that several rows are done at once. */
    private void patterns(int part, int[] block, int[] pattern) {
        int c = part * CONDITIONS;
        int s0 = slots[c] * BLOCK;
        int s1 = slots[c + 1] * BLOCK;
        int s2 = slots[c + 2] * BLOCK;
        int s3 = slots[c + 3] * BLOCK;
        int s4 = slots[c + 4] * BLOCK;
        int s5 = slots[c + 5] * BLOCK;
        int l0 = limits[c];
        int l1 = limits[c + 1];
        int l2 = limits[c + 2];
        int l3 = limits[c + 3];
        int l4 = limits[c + 4];
        int l5 = limits[c + 5];
        for (int i = 0; i < BLOCK; i++) {
            pattern[i] = (block[s0 + i] - l0) >>> 31
                    | (block[s1 + i] - l1) >>> 31 << 1
                    | (block[s2 + i] - l2) >>> 31 << 2
                    | (block[s3 + i] - l3) >>> 31 << 3
                    | (block[s4 + i] - l4) >>> 31 << 4
                    | (block[s5 + i] - l5) >>> 31 << 5;
        }
    }

    private void lookUp(int part, int[] pattern, double[] sums) {
        int c = part * CONDITIONS;
        int c0 = columns[c] * BLOCK;
        int c1 = columns[c + 1] * BLOCK;
        int c2 = columns[c + 2] * BLOCK;
        int c3 = columns[c + 3] * BLOCK;
        int c4 = columns[c + 4] * BLOCK;
        int c5 = columns[c + 5] * BLOCK;
        int first = part * TABLE;
        for (int i = 0; i < BLOCK; i++) {
            int owed = first + pattern[i] * CONDITIONS;
            sums[c0 + i] += table[owed];
            sums[c1 + i] += table[owed + 1];
            sums[c2 + i] += table[owed + 2];
            sums[c3 + i] += table[owed + 3];
            sums[c4 + i] += table[owed + 4];
            sums[c5 + i] += table[owed + 5];
        }
    }

    private void addDeep(double[] values, int offset, double[] contributions, int first) {
        double[] owed = new double[deep.isEmpty() ? 0 : Integer.SIZE];
        for (DeepLeaf one : deep) {
            Tree tree = one.tree();
            int met = one.leaf().met(node -> tree.goesLeft(node, trees.seen(values[offset + tree.column()[node]])));
            int count = one.leaf().columns().length;
            Arrays.fill(owed, 0, count, 0);
            one.game().add(met, owed, 0);
            for (int i = 0; i < count; i++) {
                contributions[first + one.leaf().columns()[i]] += owed[i];
            }
        }
    }
}
