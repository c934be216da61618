package org.hearth.explanation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hearth.explanation.Trees.Tree;

/**
 * What a leaf owes to each of its columns, exactly, given which of their conditions a row meets. Its Shapley values: a column that
 * is not known lets the row through as often as it let others through.
 */
sealed interface LeafGame {

    /** What the leaf adds on average. */
    double expected();

    /**
     * Adds what is owed to each of the leaf's columns.
     *
     * @param met a bit for each column
     * @param owed one number a column, added to from a place on
     */
    void add(int met, double[] owed, int place);

    /** Rows whose columns are not known go both ways, in the shares of the training rows at each node (path-dependent). */
    static LeafGame pathDependent(Leaf leaf) {
        return new PathDependent(leaf.value(), leaf.shares());
    }

    /** Columns that are not known are taken from each of the background rows in turn (interventional). */
    static LeafGame interventional(Leaf leaf, Tree tree, double[][] background) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (double[] row : background) {
            IntPredicate goesLeft = node -> tree.goesLeft(node, row[tree.column()[node]]);
            counts.merge(leaf.met(goesLeft), 1, Integer::sum);
        }
        int[] patterns = counts.keySet().stream().mapToInt(met -> met).sorted().toArray();
        return new Interventional(
                leaf.value(),
                leaf.columns().length,
                patterns,
                IntStream.of(patterns)
                        .mapToDouble(met -> (double) counts.getOrDefault(met, 0) / background.length)
                        .toArray());
    }

    /**
     * Source: Lundberg and others, <em>From local explanations to global understanding with explainable AI for trees</em>, Nature
     * Machine Intelligence 2 (2020).
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record PathDependent(double value, double[] shares) implements LeafGame {

        @Override
        public double expected() {
            double reached = value;
            for (double share : shares) {
                reached *= share;
            }
            return reached;
        }

        @Override
        public void add(int met, double[] owed, int place) {
            double[] weights = Shapley.weights(shares.length);
            double[] sums = new double[shares.length];
            for (int one = 0; one < shares.length; one++) {
                owed[place + one] += value * (bit(met, one) - shares[one]) * withoutOne(met, one, weights, sums);
            }
        }

        /** Shapley-weighted sum, over subsets of the other columns, of the chance that all of them let the row through. */
        private double withoutOne(int met, int one, double[] weights, double[] sums) {
            Arrays.fill(sums, 0);
            sums[0] = 1; // by size of the subset that is known
            int degree = 0;
            for (int j = 0; j < shares.length; j++) {
                if (j != one) {
                    degree++;
                    for (int size = degree; size > 0; size--) {
                        sums[size] = sums[size] * shares[j] + sums[size - 1] * bit(met, j);
                    }
                    sums[0] *= shares[j];
                }
            }
            double sum = 0;
            for (int size = 0; size <= degree; size++) {
                sum += weights[size] * sums[size];
            }
            return sum;
        }

        private static double bit(int met, int i) {
            return (met >> i) & 1;
        }
    }

    /**
     * Against one background row, the leaf is reached by some mixtures of the two: the row must give the columns that only it meets,
     * the background those that only it meets.
     *
     * @param patterns which conditions background rows meet
     * @param parts share of the background rows with each pattern
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Interventional(double value, int columns, int[] patterns, double[] parts) implements LeafGame {

        @Override
        public double expected() {
            int all = (1 << columns) - 1;
            for (int i = 0; i < patterns.length; i++) {
                if (patterns[i] == all) {
                    return value * parts[i];
                }
            }
            return 0;
        }

        @Override
        public void add(int met, double[] owed, int place) {
            int all = (1 << columns) - 1;
            for (int i = 0; i < patterns.length; i++) {
                if ((met | patterns[i]) == all) {
                    addAgainst(met & ~patterns[i], patterns[i] & ~met, value * parts[i], owed, place);
                }
            }
        }

        private void addAgainst(int onlyRow, int onlyBackground, double amount, double[] owed, int place) {
            int row = Integer.bitCount(onlyRow);
            int background = Integer.bitCount(onlyBackground);
            for (int one = 0; one < columns; one++) {
                if ((onlyRow >> one & 1) == 1) {
                    owed[place + one] += amount * Shapley.weight(row - 1, row + background);
                } else if ((onlyBackground >> one & 1) == 1) {
                    owed[place + one] -= amount * Shapley.weight(row, row + background);
                }
            }
        }
    }
}
