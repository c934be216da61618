package org.hearth.linkage;

import java.util.Arrays;
import java.util.List;
import org.hearth.linkage.LinkageRules.Comparison;
import org.hearth.linkage.LinkageRules.Learning;
import org.hearth.linkage.LinkageRules.Level;

/**
 * What the levels are worth: the shares of each level among pairs of one person, among pairs of two people of one household,
 * and among strangers, with the prior of the first two among all pairs of records.
 *
 * <p>Fellegi and Sunter's model has two kinds of pair. Between them stand brothers, sisters, twins and parents: they share
 * surname and address, which independent fields would take for proof. A third kind of pair learns what a household shares.
 *
 * <p>Source: I. Fellegi, A. Sunter, A Theory for Record Linkage, JASA 64 (1969); EM on counts of patterns after W. Winkler
 * (1988).
 *
 * @param samePerson shares by comparison and level
 * @param sameHousehold shares by comparison and level
 * @param strangers shares by comparison and level
 * @param priorPerson share of all pairs of records that are of one person
 * @param priorHousehold share of all pairs of records that are of two people of one household
 * @param iterations rounds it took
 */
record Mixture(
        List<List<Double>> samePerson,
        List<List<Double>> sameHousehold,
        List<List<Double>> strangers,
        double priorPerson,
        double priorHousehold,
        int iterations) {

    private static final double SETTLED = 1e-5;
    private static final double LEAST = 1e-9;

    /** Match weight of a level: log2 of how much likelier it is for one person than for strangers. */
    double weight(int comparison, int level) {
        return Math.log(samePerson.get(comparison).get(level)
                        / strangers.get(comparison).get(level))
                / Math.log(2);
    }

    /** Weight against a relative: log2 of how much likelier a level is for one person than for two of one household. */
    double weightInHousehold(int comparison, int level) {
        return Math.log(samePerson.get(comparison).get(level)
                        / sameHousehold.get(comparison).get(level))
                / Math.log(2);
    }

    /**
     * Learns from the patterns of all compared pairs. Pairs never compared count as strangers.
     *
     * @param counts pairs by pattern
     * @param strangers shares by comparison and level, see {@link Strangers}; they stay as they are
     */
    static Mixture learn(Comparisons comparisons, long[] counts, double[][] strangers, Learning learning) {
        double records = comparisons.records().size();
        double allPairs = Math.max(1, records * (records - 1) / 2);
        int[] seen = java.util.stream.IntStream.range(0, counts.length)
                .filter(pattern -> counts[pattern] > 0)
                .toArray();
        int[][] levels = Arrays.stream(seen).mapToObj(comparisons::levelsOf).toArray(int[][]::new);
        double[][] person = expected(comparisons, Level::samePerson);
        double[][] household = expected(comparisons, Level::sameHousehold);
        double priorPerson = Math.min(0.5, (learning.recordsPerPerson() - 1) / Math.max(1, records - 1));
        double priorHousehold = priorPerson;
        int iteration = 0;
        double change = 1;
        while (iteration < learning.iterations() && change > SETTLED) {
            double[][] personPairs = scaled(expected(comparisons, Level::samePerson), learning.expectedPairs());
            double[][] householdPairs = scaled(expected(comparisons, Level::sameHousehold), learning.expectedPairs());
            double sumPerson = 0;
            double sumHousehold = 0;
            for (int i = 0; i < seen.length; i++) {
                double logPerson = Math.log(priorPerson) + logShare(person, levels[i]);
                double logHousehold = Math.log(priorHousehold) + logShare(household, levels[i]);
                double logStrangers = Math.log1p(-priorPerson - priorHousehold) + logShare(strangers, levels[i]);
                double most = Math.max(logPerson, Math.max(logHousehold, logStrangers));
                double a = Math.exp(logPerson - most);
                double b = Math.exp(logHousehold - most);
                double all = a + b + Math.exp(logStrangers - most);
                double ofPerson = counts[seen[i]] * a / all;
                double ofHousehold = counts[seen[i]] * b / all;
                add(personPairs, levels[i], ofPerson);
                add(householdPairs, levels[i], ofHousehold);
                sumPerson += ofPerson;
                sumHousehold += ofHousehold;
            }
            double[][] next = normalised(personPairs);
            for (int c = 0; c < next.length; c++) {
                fallWithLevel(next[c], strangers[c]);
                limit(next[c], comparisons.rules().get(c));
            }
            change = distance(person, next);
            person = next;
            household = normalised(householdPairs);
            priorPerson = Math.min(0.5, Math.max(sumPerson, 1) / allPairs);
            priorHousehold = Math.min(0.4, Math.max(sumHousehold, 1) / allPairs);
            iteration++;
        }
        return new Mixture(list(person), list(household), list(strangers), priorPerson, priorHousehold, iteration);
    }

    /** Adjacent levels whose weights stand in the wrong order get one weight, so that a better level never counts less. */
    static void fallWithLevel(double[] person, double[] strangers) {
        int[] end = new int[person.length];
        double[] sums = new double[person.length];
        double[] sumsOfStrangers = new double[person.length];
        int pools = 0;
        for (int level = 0; level < person.length; level++) {
            sums[pools] = person[level];
            sumsOfStrangers[pools] = strangers[level];
            end[pools++] = level + 1;
            while (pools > 1
                    && sums[pools - 1] / sumsOfStrangers[pools - 1] > sums[pools - 2] / sumsOfStrangers[pools - 2]) {
                sums[pools - 2] += sums[pools - 1];
                sumsOfStrangers[pools - 2] += sumsOfStrangers[pools - 1];
                end[pools - 2] = end[pools - 1];
                pools--;
            }
        }
        for (int pool = 0, level = 0; pool < pools; pool++) {
            for (; level < end[pool]; level++) {
                person[level] = strangers[level] * sums[pool] / sumsOfStrangers[pool];
            }
        }
    }

    /** Holds learnt shares to what the rules allow. */
    private static void limit(double[] person, Comparison rule) {
        for (int level = 0; level < person.length; level++) {
            person[level] =
                    Math.min(person[level], rule.levels().get(level).atMost().orElse(1.0));
        }
        if (rule.unique()) {
            person[person.length - 1] = LEAST;
        }
    }

    private static double logShare(double[][] shares, int[] levels) {
        double sum = 0;
        for (int c = 0; c < levels.length; c++) {
            if (levels[c] < shares[c].length) {
                sum += Math.log(shares[c][levels[c]]);
            }
        }
        return sum;
    }

    private static void add(double[][] pairs, int[] levels, double number) {
        for (int c = 0; c < levels.length; c++) {
            if (levels[c] < pairs[c].length) {
                pairs[c][levels[c]] += number;
            }
        }
    }

    private static double[][] expected(Comparisons comparisons, java.util.function.ToDoubleFunction<Level> share) {
        return comparisons.rules().stream()
                .map(rule -> rule.levels().stream()
                        .mapToDouble(share)
                        .map(value -> Math.max(value, LEAST))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] scaled(double[][] shares, double by) {
        return Arrays.stream(shares)
                .map(row -> Arrays.stream(row).map(x -> x * by).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] normalised(double[][] pairs) {
        return Arrays.stream(pairs)
                .map(row -> {
                    double sum = Arrays.stream(row).sum();
                    return Arrays.stream(row).map(x -> Math.max(x / sum, LEAST)).toArray();
                })
                .toArray(double[][]::new);
    }

    private static double distance(double[][] before, double[][] after) {
        double distance = 0;
        for (int c = 0; c < before.length; c++) {
            for (int l = 0; l < before[c].length; l++) {
                distance = Math.max(distance, Math.abs(before[c][l] - after[c][l]));
            }
        }
        return distance;
    }

    private static List<List<Double>> list(double[][] shares) {
        return Arrays.stream(shares)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
