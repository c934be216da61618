package org.hearth.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.authority.YamlFile;
import org.hearth.household.HouseholdRules;
import org.hearth.workspace.Fault;

/**
 * The file {@code linkage.yaml} of an authority.
 *
 * @param comparisons how two records are compared, see {@link Comparison}
 * @param blocking which records are compared at all
 * @param learning how the weights are learnt
 * @param thresholds from which probability on two records are one person
 * @param households how households are told apart
 */
public record LinkageRules(
        List<Comparison> comparisons,
        Blocking blocking,
        Learning learning,
        Thresholds thresholds,
        HouseholdRules households) {

    /** The name of the file. */
    public static final String FILE = "linkage.yaml";

    /**
     * How one thing is compared: the first of the levels, from best to worst, that fits two records. The last level is what is
     * left. Where a record lacks every field of the levels, the comparison says nothing.
     *
     * @param unique whether one person cannot have two values: records that fall to the last level are never one person
     * @param termFrequency whether agreement on a rare value counts for more than on a common one
     */
    record Comparison(String name, boolean unique, boolean termFrequency, List<Level> levels) {

        Comparison {
            levels = List.copyOf(levels);
        }
    }

    /**
     * One outcome of a comparison.
     *
     * @param field the field looked at; none in the last level
     * @param dice least Dice coefficient of two filters, 0 to 1; without it the values must be the same
     * @param samePerson share of pairs of one person expected here before learning, 0 to 1
     * @param atMost most that may be learnt for samePerson, where a model left to itself would learn from relatives, 0 to 1
     * @param sameHousehold share of pairs of two people of one household expected here before learning, 0 to 1
     * @param strangers share of pairs of strangers, given where it cannot be learnt, 0 to 1
     */
    record Level(
            String name,
            Optional<Field> field,
            Optional<Double> dice,
            double samePerson,
            Optional<Double> atMost,
            double sameHousehold,
            Optional<Double> strangers) {}

    /**
     * Limits of blocking.
     *
     * @param largestBlock most records that may share a key; larger blocks are left out and reported
     */
    record Blocking(int largestBlock) {}

    /**
     * How the weights are learnt.
     *
     * @param recordsPerPerson a first guess, more than 1
     * @param iterations most rounds of expectation and maximisation
     * @param expectedPairs how many pairs the expected shares above are worth against the data
     * @param randomPairs how many random pairs tell how often strangers fall to a level
     * @param seed of the random pairs
     * @param termFrequencyBits most that rarity can add or take, in bits
     */
    record Learning(
            double recordsPerPerson,
            int iterations,
            double expectedPairs,
            int randomPairs,
            long seed,
            double termFrequencyBits) {}

    /**
     * Probabilities, 0 to 1.
     *
     * @param link least for two records to be linked
     * @param review least for a pair to be counted as one that a person should look at
     */
    record Thresholds(double link, double review) {}

    public LinkageRules {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * Reads the rules of an authority.
     *
     * @throws Fault with every fault of the file
     */
    public static LinkageRules read(Path file) {
        LinkageRules rules = YamlFile.read(file, LinkageRules.class);
        List<String> faults = rules.faults();
        if (!faults.isEmpty()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    faults.stream()
                            .map(text -> "Cannot use " + file + ": " + text)
                            .toList());
        }
        return rules;
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        comparisons.forEach(comparison -> check(comparison, faults));
        expect(blocking.largestBlock() >= 2, "expected blocking.largest_block of at least 2", faults);
        expect(learning.recordsPerPerson() > 1, "expected learning.records_per_person above 1", faults);
        expect(learning.iterations() >= 1, "expected learning.iterations of at least 1", faults);
        expect(learning.expectedPairs() > 0, "expected learning.expected_pairs above 0", faults);
        expect(learning.randomPairs() >= 1000, "expected learning.random_pairs of at least 1000", faults);
        expect(households.turnoverAfterDays() >= 1, "expected households.turnover_after_days of at least 1", faults);
        expect(
                share(thresholds.review()) && share(thresholds.link()) && thresholds.review() <= thresholds.link(),
                "expected 0 <= thresholds.review <= thresholds.link <= 1",
                faults);
        return faults;
    }

    private static void check(Comparison comparison, List<String> faults) {
        String in = " in comparison " + comparison.name();
        List<Level> levels = comparison.levels();
        expect(levels.size() >= 2, "expected at least two levels" + in, faults);
        double person = 0;
        double household = 0;
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            boolean last = i == levels.size() - 1;
            String at = in + ", level " + level.name();
            expect(level.field().isPresent() != last, "expected a field in every level but the last" + at, faults);
            expect(
                    level.dice().map(LinkageRules::share).orElse(true)
                            && (level.dice().isEmpty()
                                    || level.field().flatMap(Field::filter).isPresent()),
                    "expected dice from 0 to 1 on a field with filters (forename, surname, birth, postcode)" + at,
                    faults);
            expect(
                    level.strangers().map(LinkageRules::share).orElse(true),
                    "expected strangers from 0 to 1" + at,
                    faults);
            expect(
                    level.atMost()
                            .map(most -> level.samePerson() <= most && share(most))
                            .orElse(true),
                    "expected at_most from same_person to 1" + at,
                    faults);
            person += level.samePerson();
            household += level.sameHousehold();
        }
        expect(Math.abs(person - 1) < 1e-6, "expected the shares same_person to add up to 1" + in, faults);
        expect(Math.abs(household - 1) < 1e-6, "expected the shares same_household to add up to 1" + in, faults);
    }

    private static boolean share(double value) {
        return value >= 0 && value <= 1;
    }

    private static void expect(boolean met, String otherwise, List<String> faults) {
        if (!met) {
            faults.add(otherwise);
        }
    }
}
