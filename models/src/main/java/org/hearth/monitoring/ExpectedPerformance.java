package org.hearth.monitoring;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.monitoring.Watch.Performance;

/**
 * Performance without outcomes: each row counts as with the label to the degree of its probability. It holds as long as the
 * probabilities come true; where they do not, only outcomes can tell.
 *
 * <p>Source: confidence-based performance estimation (CBPE), as NannyML describes it.
 */
final class ExpectedPerformance {

    private ExpectedPerformance() {}

    /**
     * The expected area and positives.
     *
     * @param ranks what rows are ordered by
     * @param share of each row that counts as with the label: its probability, or its outcome
     */
    static Performance of(double[] ranks, double[] share) {
        int[] order = IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> ranks[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        double area = 0;
        double below = 0; // without the label, and ranked lower
        double positives = 0;
        for (int i = 0; i < order.length; ) {
            double with = 0;
            double without = 0;
            double rank = ranks[order[i]];
            for (; i < order.length && ranks[order[i]] == rank; i++) {
                with += share[order[i]];
                without += 1 - share[order[i]];
            }
            area += with * (below + without / 2);
            below += without;
            positives += with;
        }
        double pairs = positives * below;
        return new Performance(pairs > 0 ? Optional.of(area / pairs) : Optional.empty(), positives);
    }
}
