package org.hearth.dataset;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * The odds that two records are of one person: from a {@link Model}, and from how rare the values are that they share. Natural
 * logarithms. Immutable; use from one thread each, by {@link #scratch}.
 */
final class Scores implements Serializable {

    private static final double MOST_RARITY = 6 * Math.log(2);

    private final Entries entries;
    private final transient Model model;
    private final Comparison[] comparisons;
    private final double[][][] logs;
    private final double[] priors;
    private final float[][][] rarities;
    private final int[][] rareParts;
    private final double[][] againstStranger;
    private final double[][] againstRelative;
    private final double[][] bestAgainstStranger;
    private final double[][] bestAgainstRelative;
    private final double prior;
    private final boolean acrossOnly;
    private final transient Decisions decisions;

    Scores(Entries entries, List<Comparison> comparisons, Model model, boolean acrossOnly, Decisions decisions) {
        this.decisions = decisions;
        this.model = model;
        this.entries = entries;
        this.comparisons = comparisons.toArray(Comparison[]::new);
        this.acrossOnly = acrossOnly;
        int n = this.comparisons.length;
        logs = new double[Model.CLASSES][n][];
        priors = new double[Model.CLASSES];
        for (int k = 0; k < Model.CLASSES; k++) {
            priors[k] = Math.log(model.priors()[k]);
            for (int c = 0; c < n; c++) {
                int levels = this.comparisons[c].levels();
                logs[k][c] = new double[levels + 1];
                for (int level = 0; level < levels; level++) {
                    logs[k][c][level] = Math.log(Math.max(model.shares()[k][c][level], 1e-12));
                }
            }
        }
        prior = Model.logSum(priors[Model.STAYED], priors[Model.MOVED]);
        rarities = new float[n][][];
        rareParts = new int[n][];
        againstStranger = new double[n][];
        againstRelative = new double[n][];
        bestAgainstStranger = new double[n][];
        bestAgainstRelative = new double[n][];
        for (int c = 0; c < n; c++) {
            prepare(c);
        }
    }

    private void prepare(int c) {
        Comparison comparison = comparisons[c];
        int levels = comparison.levels();
        rarities[c] = new float[levels + 1][];
        rareParts[c] = new int[levels + 1];
        againstStranger[c] = new double[levels + 1];
        againstRelative[c] = new double[levels + 1];
        for (int level = 0; level <= levels; level++) {
            rareParts[c][level] = level < levels ? comparison.rarePart(level) : -1;
            if (rareParts[c][level] >= 0) {
                rarities[c][level] = rarity(rareParts[c][level]);
            }
            double person = Math.max(logs[Model.STAYED][c][level], logs[Model.MOVED][c][level]);
            againstStranger[c][level] = person - logs[Model.STRANGER][c][level];
            againstRelative[c][level] = person - logs[Model.RELATIVE][c][level];
        }
        bestAgainstStranger[c] = bestFrom(againstStranger[c], comparison.ordered());
        bestAgainstRelative[c] = bestFrom(againstRelative[c], comparison.ordered());
    }

    /** By level, the most that it or any worse one is worth. */
    private static double[] bestFrom(double[] worth, int ordered) {
        double[] best = Arrays.copyOf(worth, ordered);
        for (int level = ordered - 2; level >= 0; level--) {
            best[level] = Math.max(best[level], best[level + 1]);
        }
        return best;
    }

    /** By value of a part: log of how much more often strangers share it than they share any value; negative for a rare one. */
    private float[] rarity(int part) {
        int[] counts = entries.counts(part);
        double total = entries.total(part);
        double agreement = entries.agreement(part);
        float[] rarity = new float[counts.length];
        for (int value = 0; value < rarity.length && agreement > 0; value++) {
            double log = Math.log(Math.max(1, counts[value]) / total / agreement);
            rarity[value] = (float) Math.max(-MOST_RARITY, Math.min(MOST_RARITY, log));
        }
        return rarity;
    }

    Entries entries() {
        return entries;
    }

    Comparison[] comparisons() {
        return comparisons;
    }

    /** Whether only records of different sets are compared. */
    boolean acrossOnly() {
        return acrossOnly;
    }

    /** Room for the levels of one pair. */
    int[] scratch() {
        return new int[comparisons.length];
    }

    /**
     * Whether two rows can reach odds: neither strangers nor relatives may be too likely. Numbers are looked at first, then filter
     * after filter, until it is settled; most pairs are out after the first filter.
     */
    boolean canReach(int[] rows, int left, int right, double least, int[] scratch) {
        double best = prior - priors[Model.STRANGER];
        double bestInHousehold = prior - priors[Model.RELATIVE];
        for (int c = 0; c < comparisons.length; c++) {
            int quick = comparisons[c].quick(rows, left, right);
            scratch[c] = quick;
            if (quick < 0) {
                best += bestAgainstStranger[c][~quick];
                bestInHousehold += bestAgainstRelative[c][~quick];
            } else {
                best += againstStranger[c][quick];
                bestInHousehold += againstRelative[c][quick];
                int part = rareParts[c][quick];
                if (part >= 0) {
                    best -= rarities[c][quick][rows[left + part]];
                }
            }
        }
        for (int c = 0; c < comparisons.length && best >= least && bestInHousehold >= least; c++) {
            int quick = scratch[c];
            if (quick < 0) {
                int level = comparisons[c].filtered(rows, left, right);
                best += againstStranger[c][level] - bestAgainstStranger[c][~quick];
                bestInHousehold += againstRelative[c][level] - bestAgainstRelative[c][~quick];
            }
        }
        return best >= least && bestInHousehold >= least;
    }

    /** Log-odds of one person for two records; minus infinity where a rule forbids it. Levels are left in the scratch. */
    double logOdds(int[] rows, int left, int right, int[] scratch) {
        double stayed = priors[Model.STAYED];
        double moved = priors[Model.MOVED];
        double relative = priors[Model.RELATIVE];
        double stranger = priors[Model.STRANGER];
        boolean forbidden = false;
        for (int c = 0; c < comparisons.length; c++) {
            int level = comparisons[c].level(rows, left, right);
            scratch[c] = level;
            stayed += logs[Model.STAYED][c][level];
            moved += logs[Model.MOVED][c][level];
            relative += logs[Model.RELATIVE][c][level];
            stranger += logs[Model.STRANGER][c][level];
            int part = rareParts[c][level];
            if (part >= 0) {
                stranger += rarities[c][level][rows[left + part]];
            }
            forbidden |= comparisons[c].shape() == Comparison.Shape.UNIQUE && level == comparisons[c].levels() - 1;
        }
        return forbidden ? Double.NEGATIVE_INFINITY : Model.logSum(stayed, moved) - Model.logSum(relative, stranger);
    }

    /** What was learnt: stays on the driver. */
    Model model() {
        return model;
    }

    /** What reviewers decided: stays on the driver, where persons are made. */
    Decisions decisions() {
        return decisions;
    }

    /** Log-odds of two records by their numbers, or what was decided about them. */
    double logOdds(int left, int right) {
        return decisions.logOdds(left, right, scored(left, right));
    }

    private double scored(int left, int right) {
        if (acrossOnly && entries.source(left) == entries.source(right)) {
            return Double.NEGATIVE_INFINITY;
        }
        int width = entries.width();
        return logOdds(entries.cells(), left * width, right * width, scratch());
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
