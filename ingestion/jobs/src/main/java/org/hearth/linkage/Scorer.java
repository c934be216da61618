package org.hearth.linkage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The odds that two records are of one person: by pattern from the {@link Mixture}, and by how rare the values are that they
 * share. Natural logarithms. Immutable.
 */
final class Scorer implements Serializable {

    private final Comparisons comparisons;
    private final double[] person;
    private final double[] household;
    private final double[] strangers;
    private final List<Rarity> rarities = new ArrayList<>();

    /**
     * A scorer.
     *
     * @param rarityBits most that rarity can add or take for one value, in bits
     */
    Scorer(Comparisons comparisons, Mixture mixture, double rarityBits) {
        this.comparisons = comparisons;
        int patterns = comparisons.patterns();
        person = new double[patterns];
        household = new double[patterns];
        strangers = new double[patterns];
        double priorStrangers = 1 - mixture.priorPerson() - mixture.priorHousehold();
        for (int pattern = 0; pattern < patterns; pattern++) {
            int[] levels = comparisons.levelsOf(pattern);
            person[pattern] = comparisons.conflict(pattern)
                    ? Double.NEGATIVE_INFINITY
                    : Math.log(mixture.priorPerson()) + sum(mixture.samePerson(), levels);
            household[pattern] = Math.log(mixture.priorHousehold()) + sum(mixture.sameHousehold(), levels);
            strangers[pattern] = Math.log(priorStrangers) + sum(mixture.strangers(), levels);
        }
        for (int c = 0; c < comparisons.size(); c++) {
            Records records = comparisons.records();
            comparisons
                    .rareField(c)
                    .ifPresent(field -> rarities.add(
                            new Rarity(records.column(field), rarity(records.dictionary(field), rarityBits))));
        }
    }

    /** By value: log of how much more often strangers share it than they share any value; negative for a rare one. */
    static float[] rarity(Dictionary dictionary, double bits) {
        double most = bits * Math.log(2);
        double total = dictionary.total();
        double agreement = dictionary.agreement();
        float[] rarity = new float[dictionary.size()];
        for (int value = 0; value < rarity.length && agreement > 0; value++) {
            double log = Math.log(dictionary.count(value) / total / agreement);
            rarity[value] = (float) Math.max(-most, Math.min(most, log));
        }
        return rarity;
    }

    /** What sharing each value of a field takes from or adds to the odds of strangers. */
    private static final class Rarity implements Serializable {

        private final int[] column;
        private final float[] logs;

        Rarity(int[] column, float[] logs) {
            this.column = column;
            this.logs = logs;
        }

        double of(int left, int right) {
            return column[left] == column[right] && column[left] != Codes.MISSING ? logs[column[left]] : 0;
        }
    }

    private static double sum(List<List<Double>> shares, int[] levels) {
        double sum = 0;
        for (int c = 0; c < levels.length; c++) {
            if (levels[c] < shares.get(c).size()) {
                sum += Math.log(shares.get(c).get(levels[c]));
            }
        }
        return sum;
    }

    Comparisons comparisons() {
        return comparisons;
    }

    double logOdds(int left, int right) {
        return logOdds(left, right, comparisons.pattern(left, right));
    }

    /** Log-odds of one person for two records that make a pattern; minus infinity where a rule forbids it. */
    double logOdds(int left, int right, int pattern) {
        double rare = strangers[pattern];
        for (Rarity rarity : rarities) {
            rare += rarity.of(left, right);
        }
        double most = Math.max(household[pattern], rare);
        double least = Math.min(household[pattern], rare);
        return person[pattern] - most - Math.log1p(Math.exp(least - most));
    }

    /** The largest log-odds that any pair with a pattern can have. */
    double bound(int pattern) {
        return person[pattern] - household[pattern];
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
