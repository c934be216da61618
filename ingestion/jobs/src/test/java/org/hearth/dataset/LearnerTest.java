package org.hearth.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.hearth.dataset.Comparison.Shape;
import org.junit.jupiter.api.Test;

class LearnerTest {

    private static final double[] FIRST_GUESS = {0.7, 0.1, 0.1, 0.1};
    private static final double[] OF_RELATIVES = {0.1, 0.05, 0.05, 0.8};
    private static final double[] TRUE_SHARES = {0.80, 0.08, 0.05, 0.07};
    private static final double[] STRANGERS = {0.01, 0.01, 0.03, 0.95};

    private static List<Comparison> comparisons() {
        Domain none = new Domain();
        return List.of(
                new ValueComparison("a", Shape.IDENTITY, 0, none, new Nearness(0.8, 0.5), FIRST_GUESS, OF_RELATIVES),
                new ValueComparison("b", Shape.IDENTITY, 1, none, new Nearness(0.8, 0.5), FIRST_GUESS, OF_RELATIVES),
                new ValueComparison("c", Shape.IDENTITY, 2, none, new Nearness(0.8, 0.5), FIRST_GUESS, OF_RELATIVES));
    }

    private static int drawn(double[] shares, SplittableRandom random) {
        double left = random.nextDouble();
        int level = 0;
        while (level < shares.length - 1 && left >= shares[level]) {
            left -= shares[level++];
        }
        return level;
    }

    @Test
    void learnsTheSharesThatPairsWereDrawnFrom() {
        List<Comparison> comparisons = comparisons();
        Comparison[] array = comparisons.toArray(Comparison[]::new);
        SplittableRandom random = new SplittableRandom(5);
        Patterns patterns = new Patterns();
        int pairs = 400_000;
        for (int pair = 0; pair < pairs; pair++) {
            double[] from = pair < 20_000 ? TRUE_SHARES : STRANGERS;
            patterns.add(
                    Model.pattern(new int[] {drawn(from, random), drawn(from, random), drawn(from, random)}, array), 1);
        }

        Model model = new Learner(comparisons, patterns, new double[][] {STRANGERS, STRANGERS, STRANGERS}, pairs)
                .learn(20_000);

        assertThat(model.priors()[Model.STAYED] + model.priors()[Model.MOVED]).isCloseTo(0.05, within(0.005));
        for (int level = 0; level < TRUE_SHARES.length; level++) {
            assertThat(model.shares()[Model.STAYED][1][level]).isCloseTo(TRUE_SHARES[level], within(0.02));
        }
    }

    @Test
    void aBetterLevelNeverCountsLess() {
        double[] person = {0.5, 0.01, 0.2, 0.29};
        double[] strangers = {0.1, 0.1, 0.1, 0.7};

        Isotonic.fall(person, strangers, 4);

        for (int level = 1; level < 4; level++) {
            assertThat(person[level] / strangers[level])
                    .isLessThanOrEqualTo(person[level - 1] / strangers[level - 1] + 1e-12);
        }
    }
}
