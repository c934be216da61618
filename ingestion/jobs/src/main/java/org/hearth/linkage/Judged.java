package org.hearth.linkage;

import java.io.Serializable;
import java.util.List;
import org.hearth.linkage.Blocks.Share;

/**
 * What scoring a share of the pairs came to.
 *
 * @param links pairs likely enough to be linked or reviewed
 * @param expected how many pairs of one person are to be expected among all that were compared: the sum of their posteriors
 */
record Judged(Links links, double expected) implements Serializable {

    /** Log-odds below which a pair adds nothing to the number expected. */
    private static final double NEGLIGIBLE = -16;

    /**
     * Scores a share.
     *
     * @param review least probability of the pairs to keep
     */
    static Judged of(Share share, Blocks blocks, Scorer scorer, double review) {
        Links links = new Links();
        double[] expected = new double[1];
        blocks.forEachPair(share, (left, right, pass) -> {
            int pattern = scorer.comparisons().pattern(left, right);
            if (scorer.bound(pattern) < NEGLIGIBLE) {
                return;
            }
            double logOdds = scorer.logOdds(left, right, pattern);
            double probability = Scorer.probability(logOdds);
            expected[0] += probability;
            if (probability >= review) {
                links.add(left, right, pattern, logOdds);
            }
        });
        return new Judged(links, expected[0]);
    }

    /** Puts shares together, in their order. */
    static Judged sum(List<Judged> parts) {
        return new Judged(
                Links.of(parts.stream().map(Judged::links).toList()),
                parts.stream().mapToDouble(Judged::expected).sum());
    }
}
