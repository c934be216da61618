package org.hearth.linkage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.linkage.LinkageRules.Comparison;
import org.hearth.linkage.LinkageRules.Level;

/**
 * Compares two records: a level for each comparison, and the levels of all as one number, the pattern (mixed radix, the first
 * comparison slowest). In each comparison the level after the last means that nothing could be compared. Immutable.
 */
final class Comparisons implements Serializable {

    private static final double EQUAL = Double.NaN;

    private final transient List<Comparison> rules;
    private final Field[][] fields;
    private final int[][][] columns;
    private final Dictionary[][] dictionaries;
    private final double[][] least;
    private final boolean[] unique;
    private final boolean[] termFrequency;
    private final Records records;

    Comparisons(List<Comparison> rules, Records records) {
        this.rules = List.copyOf(rules);
        this.records = records;
        this.fields = new Field[rules.size()][];
        this.columns = new int[rules.size()][][];
        this.dictionaries = new Dictionary[rules.size()][];
        this.least = new double[rules.size()][];
        this.unique = new boolean[rules.size()];
        this.termFrequency = new boolean[rules.size()];
        for (int c = 0; c < rules.size(); c++) {
            List<Level> tested =
                    rules.get(c).levels().subList(0, rules.get(c).levels().size() - 1);
            fields[c] =
                    tested.stream().map(level -> level.field().orElseThrow()).toArray(Field[]::new);
            columns[c] = Arrays.stream(fields[c]).map(records::column).toArray(int[][]::new);
            dictionaries[c] = Arrays.stream(fields[c]).map(records::dictionary).toArray(Dictionary[]::new);
            least[c] = tested.stream()
                    .mapToDouble(level -> level.dice().orElse(EQUAL))
                    .toArray();
            unique[c] = rules.get(c).unique();
            termFrequency[c] = rules.get(c).termFrequency();
        }
    }

    Records records() {
        return records;
    }

    List<Comparison> rules() {
        return rules;
    }

    int size() {
        return fields.length;
    }

    /** Levels of a comparison, without the one for nothing to compare, which has this number. */
    int levels(int comparison) {
        return fields[comparison].length + 1;
    }

    boolean unique(int comparison) {
        return unique[comparison];
    }

    /** The field whose equality is the first level, if a rare value counts for more there. */
    Optional<Field> rareField(int comparison) {
        return termFrequency[comparison] ? Optional.of(fields[comparison][0]) : Optional.empty();
    }

    /** How many patterns there can be. */
    int patterns() {
        return IntStream.range(0, size()).map(c -> levels(c) + 1).reduce(1, Math::multiplyExact);
    }

    int pattern(int left, int right) {
        int pattern = 0;
        for (int c = 0; c < fields.length; c++) {
            pattern = pattern * (fields[c].length + 2) + level(c, left, right);
        }
        return pattern;
    }

    int level(int comparison, int left, int right) {
        Field[] looked = fields[comparison];
        double[] dices = least[comparison];
        int[][] values = columns[comparison];
        boolean compared = false;
        Field counted = null;
        double dice = 0;
        for (int level = 0; level < looked.length; level++) {
            int a = values[level][left];
            int b = values[level][right];
            if (a == Codes.MISSING || b == Codes.MISSING) {
                continue;
            }
            compared = true;
            if (a == b) {
                return level;
            }
            if (!Double.isNaN(dices[level])) {
                if (counted != looked[level]) {
                    counted = looked[level];
                    dice = dictionaries[comparison][level].dice(a, b, smallest(looked, dices, level));
                }
                if (dice >= dices[level]) {
                    return level;
                }
            }
        }
        return compared ? looked.length : looked.length + 1;
    }

    /** The least coefficient that any later level on the same field asks for. */
    private static double smallest(Field[] looked, double[] dices, int from) {
        double smallest = dices[from];
        for (int level = from + 1; level < looked.length; level++) {
            if (looked[level] == looked[from]) {
                smallest = Math.min(smallest, dices[level]);
            }
        }
        return smallest;
    }

    /** The levels in a pattern. */
    int[] levelsOf(int pattern) {
        int[] levels = new int[size()];
        int rest = pattern;
        for (int c = size() - 1; c >= 0; c--) {
            levels[c] = rest % (levels(c) + 1);
            rest /= levels(c) + 1;
        }
        return levels;
    }

    /** A pattern in words, such as {@code forename=exact;surname=near}; comparisons that say nothing are left out. */
    String describe(int pattern) {
        int[] levels = levelsOf(pattern);
        List<String> parts = new ArrayList<>();
        for (int c = 0; c < levels.length; c++) {
            if (levels[c] < levels(c)) {
                parts.add(rules.get(c).name() + "="
                        + rules.get(c).levels().get(levels[c]).name());
            }
        }
        return parts.stream().collect(Collectors.joining(";"));
    }

    /** Whether a pattern rules a single person out: two values where a person can have but one. */
    boolean conflict(int pattern) {
        int[] levels = levelsOf(pattern);
        return IntStream.range(0, size()).anyMatch(c -> unique[c] && levels[c] == levels(c) - 1);
    }
}
