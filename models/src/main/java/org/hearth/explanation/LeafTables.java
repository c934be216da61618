package org.hearth.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hearth.explanation.Leaf.Step;
import org.hearth.explanation.Trees.Tree;

/**
 * Parts of trees, each with so few conditions (those above it and those in it) that what all its leaves owe is tabled for every
 * pattern of conditions met and not met. A part of depth 2 under three conditions has 64 patterns: one look-up stands for four
 * leaves. Everything lies in flat arrays.
 */
final class LeafTables {

    static final int CONDITIONS = 6;
    static final int PATTERNS = 1 << CONDITIONS;

    final IntList slots = new IntList(); // CONDITIONS a part
    final IntList limits = new IntList(); // CONDITIONS a part
    final IntList columns = new IntList(); // CONDITIONS a part
    private final List<double[]> tables = new ArrayList<>(); // PATTERNS × CONDITIONS a part
    final List<DeepLeaf> deep = new ArrayList<>();
    private double expected;

    /** A leaf under more conditions than are tabled. */
    record DeepLeaf(Tree tree, Leaf leaf, LeafGame game) {}

    private LeafTables() {}

    static LeafTables of(Trees trees, RowCodes codes, GameOf gameOf) {
        LeafTables tables = new LeafTables();
        for (Tree tree : trees.trees()) {
            tables.descend(tree, 0, List.of(), codes, leaf -> gameOf.game(tree, leaf));
        }
        return tables;
    }

    /** How a leaf's game is played. */
    interface GameOf {
        LeafGame game(Tree tree, Leaf leaf);
    }

    /** What all leaves add on average. */
    double expected() {
        return expected;
    }

    int parts() {
        return tables.size();
    }

    /** All tables in a row. */
    double[] flat() {
        double[] flat = new double[tables.size() * PATTERNS * CONDITIONS];
        for (int part = 0; part < tables.size(); part++) {
            System.arraycopy(tables.get(part), 0, flat, part * PATTERNS * CONDITIONS, PATTERNS * CONDITIONS);
        }
        return flat;
    }

    private void descend(Tree tree, int node, List<Step> way, RowCodes codes, Function<Leaf, LeafGame> gameOf) {
        List<Integer> inner = new ArrayList<>();
        collect(tree, node, inner);
        if (way.size() + inner.size() <= CONDITIONS) {
            List<Integer> nodes = new ArrayList<>(way.stream().map(Step::node).toList());
            nodes.addAll(inner);
            part(tree, nodes, Leaf.under(tree, node, way), codes, gameOf);
        } else if (tree.isLeaf(node)) {
            Leaf leaf = Leaf.under(tree, node, way).get(0);
            LeafGame game = gameOf.apply(leaf);
            expected += game.expected();
            deep.add(new DeepLeaf(tree, leaf, game));
        } else {
            descend(tree, tree.left()[node], Leaf.longer(way, new Step(node, true)), codes, gameOf);
            descend(tree, tree.right()[node], Leaf.longer(way, new Step(node, false)), codes, gameOf);
        }
    }

    private static void collect(Tree tree, int node, List<Integer> inner) {
        if (!tree.isLeaf(node) && inner.size() <= CONDITIONS) {
            inner.add(node);
            collect(tree, tree.left()[node], inner);
            collect(tree, tree.right()[node], inner);
        }
    }

    private void part(
            Tree tree, List<Integer> nodes, List<Leaf> leaves, RowCodes codes, Function<Leaf, LeafGame> gameOf) {
        List<Integer> asked =
                nodes.stream().map(node -> tree.column()[node]).distinct().toList();
        for (int i = 0; i < CONDITIONS; i++) {
            slots.add(i < nodes.size() ? codes.slot(tree, nodes.get(i)) : 0);
            limits.add(i < nodes.size() ? codes.limit(tree, nodes.get(i)) : 0);
            columns.add(i < asked.size() ? asked.get(i) : 0);
        }
        double[] table = new double[PATTERNS * CONDITIONS];
        for (Leaf leaf : leaves) {
            LeafGame game = gameOf.apply(leaf);
            expected += game.expected();
            addLeaf(table, leaf, tabled(leaf, game), nodes, asked);
        }
        tables.add(table);
    }

    /** What the leaf owes under every pattern of its own columns. */
    private static double[] tabled(Leaf leaf, LeafGame game) {
        int count = leaf.columns().length;
        double[] owed = new double[(1 << count) * count];
        for (int met = 0; met < 1 << count; met++) {
            game.add(met, owed, met * count);
        }
        return owed;
    }

    private static void addLeaf(double[] table, Leaf leaf, double[] owed, List<Integer> nodes, List<Integer> asked) {
        int count = leaf.columns().length;
        for (int pattern = 0; pattern < 1 << nodes.size(); pattern++) {
            int goes = pattern;
            int met = leaf.met(node -> (goes >> nodes.indexOf(node) & 1) == 1);
            for (int i = 0; i < count; i++) {
                table[pattern * CONDITIONS + asked.indexOf(leaf.columns()[i])] += owed[met * count + i];
            }
        }
    }

    /** Whole numbers, one after another. */
    static final class IntList {
        private int[] values = new int[64];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
