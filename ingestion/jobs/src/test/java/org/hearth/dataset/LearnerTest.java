package org.hearth.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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

    /** Of the pairs that share a surname and a postcode, one in nine is of one person, and nothing but forenames tells. */
    @Test
    void aFamilyIsNotTakenForOnePersonsErrors() {
        Domain none = new Domain();
        Nearness nearness = new Nearness(0.72, 0.45);
        List<Comparison> comparisons = List.of(
                new NameComparison("forename", 0, 3, none, nearness),
                new SurnameComparison("surname", 3, 0, none, nearness),
                new PostcodeComparison("postcode", -1, 5, none, 0.8, true));
        Comparison[] array = comparisons.toArray(Comparison[]::new);
        double[][] person = {{.92, 0, .03, .01, .01, .03, 0}, {.96, .02, .01, 0, .01}, {0, .9, .02, 0, 0, .08}};
        double[][] family = {{.01, 0, 0, .01, .04, .94, 0}, {1, 0, 0, 0, 0}, {0, 1, 0, 0, 0, 0}};
        double[][] strangers = {
            {.01, 1e-6, 3e-4, 2e-3, .042, .945, 1e-4}, {.003, 1e-4, .01, .005, .98}, {1e-9, .002, .009, .001, .008, .98}
        };
        SplittableRandom random = new SplittableRandom(5);
        Patterns patterns = new Patterns();
        int pairs = 1_000_000;
        for (int pair = 0; pair < pairs; pair++) {
            double[][] from = pair < 2_000 ? person : pair < 18_000 ? family : strangers;
            int[] levels = new int[from.length];
            Arrays.setAll(levels, comparison -> drawn(from[comparison], random));
            patterns.add(Model.pattern(levels, array), 1);
        }

        Model model = new Learner(comparisons, patterns, strangers, pairs).learn(20_000);

        assertThat(model.priors()[Model.STAYED] + model.priors()[Model.MOVED]).isCloseTo(0.002, within(0.001));
        assertThat(model.shares()[Model.STAYED][0][0]).isGreaterThan(0.6);
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
