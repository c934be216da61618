package org.hearth.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MixtureTest {

    private static final LinkageRules RULES = LinkageRules.read(Path.of("../../northbrook/linkage.yaml"));
    private static final double[][] PERSON = {
        {.80, .12, .04, .02, .02}, {.85, .09, .06}, {.94, .059, .001}, {.70, .12, .06, .12}, {.98, .02}, {1, 0}, {1, 0}
    };
    private static final double[][] HOUSEHOLD = {
        {.01, .01, .02, .06, .90}, {.80, .05, .15}, {.02, .03, .95}, {.93, .04, .01, .02}, {.55, .45}, {0, 1}, {0, 1}
    };
    private static final double[][] STRANGERS = {
        {.004, .001, .01, .06, .925},
        {.003, .004, .993},
        {.0002, .03, .9698},
        {.0001, .0005, .05, .9494},
        {.5, .5},
        {1e-7, 1 - 1e-7},
        {1e-7, 1 - 1e-7}
    };

    private final Comparisons comparisons =
            new Comparisons(RULES.comparisons(), Town.records(new Town(3, 400).lines()));
    private final double allPairs = pairs(comparisons.records().size());

    @Test
    void recoversWhatWasPlanted() {
        Mixture learnt = Mixture.learn(comparisons, planted(1e-3, 2e-3), STRANGERS, RULES.learning());

        assertThat(learnt.priorPerson()).isCloseTo(1e-3, within(1e-4));
        assertThat(learnt.priorHousehold()).isCloseTo(2e-3, within(2e-4));
        for (int c = 0; c < PERSON.length; c++) {
            for (int level = 0; level < PERSON[c].length; level++) {
                assertThat(learnt.samePerson().get(c).get(level)).isCloseTo(PERSON[c][level], within(.02));
                assertThat(learnt.sameHousehold().get(c).get(level)).isCloseTo(HOUSEHOLD[c][level], within(.02));
            }
        }
    }

    @Test
    void learnsTheSameTwice() {
        long[] counts = planted(1e-3, 2e-3);

        assertThat(Mixture.learn(comparisons, counts, STRANGERS, RULES.learning()))
                .isEqualTo(Mixture.learn(comparisons, counts, STRANGERS, RULES.learning()));
    }

    @Test
    void letsABetterLevelNeverWeighLess() {
        double[] person = {.5, .1, .3, .1};
        double[] strangers = {.01, .02, .03, .94};

        Mixture.fallWithLevel(person, strangers);

        assertThat(person).containsExactly(new double[] {.5, .16, .24, .1}, within(1e-9));
    }

    @Test
    void keepsItsStartWhereThereIsNothingToLearnFrom() {
        Mixture learnt = Mixture.learn(comparisons, new long[comparisons.patterns()], STRANGERS, RULES.learning());

        assertThat(learnt.samePerson().get(0).get(0)).isCloseTo(.85, within(1e-9));
        assertThat(learnt.samePerson().get(0).get(4)).isCloseTo(.01, within(1e-9));
        assertThat(learnt.priorPerson()).isPositive();
    }

    /** Counts of patterns as many as the planted shares make of all pairs. */
    private long[] planted(double priorPerson, double priorHousehold) {
        long[] counts = new long[comparisons.patterns()];
        for (int pattern = 0; pattern < counts.length; pattern++) {
            int[] levels = comparisons.levelsOf(pattern);
            double share = priorPerson * product(PERSON, levels)
                    + priorHousehold * product(HOUSEHOLD, levels)
                    + (1 - priorPerson - priorHousehold) * product(STRANGERS, levels);
            counts[pattern] = Math.round(allPairs * share);
        }
        return counts;
    }

    private static double product(double[][] shares, int[] levels) {
        double product = 1;
        for (int c = 0; c < levels.length; c++) {
            product *= levels[c] < shares[c].length ? shares[c][levels[c]] : 0;
        }
        return product;
    }

    private static double pairs(double records) {
        return records * (records - 1) / 2;
    }
}
