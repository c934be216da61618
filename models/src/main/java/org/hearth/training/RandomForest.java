package org.hearth.training;

import org.hearth.explanation.TreeContributions;
import org.hearth.explanation.Trees;

/**
 * Trees that each say a probability; the forest says their mean. What is not known is 0 with its flag at 1, as the matrix has
 * it. Thread-safe.
 *
 * @param trees whose leaves add up to the mean probability
 */
public record RandomForest(Trees trees) implements RiskModel {

    public static final String NAME = "random-forest";

    /** Where no tree saw a row with the label, or none without, log-odds would have no end. */
    private static final double LEAST = 1e-5;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double margin(double[] values, int offset) {
        return logOdds(trees.margin(values, offset));
    }

    /** Log-odds of a mean probability: the margin. */
    public static double logOdds(double probability) {
        double inside = Math.min(1 - LEAST, Math.max(LEAST, probability));
        return Math.log(inside / (1 - inside));
    }

    /** Tables from which contributions to the mean probability are read; costly, so make them once. */
    public TreeContributions explained() {
        return TreeContributions.of(trees);
    }
}
