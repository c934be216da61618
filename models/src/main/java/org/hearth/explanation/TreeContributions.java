package org.hearth.explanation;

import java.util.ArrayList;
import java.util.List;
import org.hearth.explanation.BoostedTrees.Tree;

/**
 * Exact path-dependent TreeSHAP by table. A leaf is reached when each of its m features meets the conditions on its path; for
 * each of the 2<sup>m</sup> patterns of features met and not met, what the leaf owes to each feature is worked out once. A row
 * then only asks which conditions it meets, and adds. Thread-safe.
 *
 * <p>Source: Lundberg and others, <em>From local explanations to global understanding with explainable AI for trees</em>,
 * Nature Machine Intelligence 2 (2020), for the values; Yang, <em>Fast TreeSHAP</em> (2021), version 2, for the table.
 */
public final class TreeContributions {

    private final double base;
    private final List<Leaf> leaves = new ArrayList<>();

    private TreeContributions(double base) {
        this.base = base;
    }

    /** Works out the tables of every leaf. */
    public static TreeContributions of(BoostedTrees booster) {
        List<Leaf> leaves = new ArrayList<>();
        booster.trees().forEach(tree -> descend(tree, 0, new Trail(), leaves));
        double base = booster.baseMargin();
        for (Leaf leaf : leaves) {
            base += leaf.expected;
        }
        TreeContributions contributions = new TreeContributions(base);
        contributions.leaves.addAll(leaves);
        return contributions;
    }

    /** Margin of the average training row: the trees' expectation under their covers. */
    public double base() {
        return base;
    }

    /**
     * Adds to an array what each column adds to the margin of a row.
     *
     * @param contributions one number a column, added to
     */
    public void add(double[] values, int offset, double[] contributions) {
        for (Leaf leaf : leaves) {
            leaf.add(values, offset, contributions);
        }
    }

    private static void descend(Tree tree, int node, Trail trail, List<Leaf> leaves) {
        if (tree.isLeaf(node)) {
            leaves.add(trail.leaf(tree.condition()[node]));
            return;
        }
        int left = tree.left()[node];
        int right = tree.right()[node];
        double cover = tree.cover()[node];
        int column = tree.column()[node];
        float condition = tree.condition()[node];
        boolean missingLeft = tree.missingLeft()[node];
        descend(
                tree,
                left,
                trail.with(
                        new Step(column, Float.NEGATIVE_INFINITY, condition, missingLeft, tree.cover()[left] / cover)),
                leaves);
        descend(
                tree,
                right,
                trail.with(new Step(
                        column, condition, Float.POSITIVE_INFINITY, !missingLeft, tree.cover()[right] / cover)),
                leaves);
    }

    /** All the conditions of one column on a path: from low (included) to high (excluded), met by a share of the rows. */
    private record Step(int column, float low, float high, boolean meetsMissing, double share) {

        Step and(Step other) {
            return new Step(
                    column,
                    Math.max(low, other.low),
                    Math.min(high, other.high),
                    meetsMissing && other.meetsMissing,
                    share * other.share);
        }
    }

    private record Trail(List<Step> steps) {

        Trail() {
            this(List.of());
        }

        Trail with(Step step) {
            List<Step> longer = new ArrayList<>(steps);
            for (int i = 0; i < longer.size(); i++) {
                if (longer.get(i).column == step.column) {
                    longer.set(i, longer.get(i).and(step));
                    return new Trail(longer);
                }
            }
            longer.add(step);
            return new Trail(longer);
        }

        Leaf leaf(float value) {
            return new Leaf(steps, value);
        }
    }

    private static final class Leaf {

        private final int[] columns;
        private final float[] lows;
        private final float[] highs;
        private final boolean[] meetsMissing;
        private final double[] table;
        private final double expected;

        Leaf(List<Step> steps, float value) {
            int count = steps.size();
            columns = steps.stream().mapToInt(Step::column).toArray();
            lows = new float[count];
            highs = new float[count];
            meetsMissing = new boolean[count];
            double[] shares = new double[count];
            double reached = 1;
            for (int i = 0; i < count; i++) {
                lows[i] = steps.get(i).low;
                highs[i] = steps.get(i).high;
                meetsMissing[i] = steps.get(i).meetsMissing;
                shares[i] = steps.get(i).share;
                reached *= shares[i];
            }
            expected = reached * value;
            table = table(shares, value);
        }

        void add(double[] values, int offset, double[] contributions) {
            int pattern = 0;
            for (int i = 0; i < columns.length; i++) {
                float value = (float) values[offset + columns[i]];
                boolean met = Float.isNaN(value) ? meetsMissing[i] : value >= lows[i] && value < highs[i];
                if (met) {
                    pattern |= 1 << i;
                }
            }
            int start = pattern * columns.length;
            for (int i = 0; i < columns.length; i++) {
                contributions[columns[i]] += table[start + i];
            }
        }

        private static double[] table(double[] shares, double value) {
            int count = shares.length;
            double[] weights = shapleyWeights(count);
            double[] table = new double[(1 << count) * count];
            for (int pattern = 0; pattern < 1 << count; pattern++) {
                for (int i = 0; i < count; i++) {
                    double difference = met(pattern, i) - shares[i];
                    table[pattern * count + i] = value * difference * withoutOne(shares, pattern, i, weights);
                }
            }
            return table;
        }

        private static double met(int pattern, int i) {
            return (pattern >> i) & 1;
        }

        /** Shapley-weighted sum, over subsets of the other features, of the chance that all of them let the row through. */
        private static double withoutOne(double[] shares, int pattern, int one, double[] weights) {
            double[] sums = new double[shares.length]; // by size of the subset that is known
            sums[0] = 1;
            int degree = 0;
            for (int j = 0; j < shares.length; j++) {
                if (j == one) {
                    continue;
                }
                degree++;
                for (int size = degree; size > 0; size--) {
                    sums[size] = sums[size] * shares[j] + sums[size - 1] * met(pattern, j);
                }
                sums[0] *= shares[j];
            }
            double sum = 0;
            for (int size = 0; size <= degree; size++) {
                sum += weights[size] * sums[size];
            }
            return sum;
        }

        /** size! (count − size − 1)! / count! for each size. */
        private static double[] shapleyWeights(int count) {
            double[] weights = new double[Math.max(count, 1)];
            weights[0] = 1.0 / Math.max(count, 1);
            for (int size = 1; size < count; size++) {
                weights[size] = weights[size - 1] * size / (count - size);
            }
            return weights;
        }
    }
}
