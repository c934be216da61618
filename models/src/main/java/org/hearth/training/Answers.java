package org.hearth.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Conformal answers: of the two outcomes, those that a margin does not speak against. In each group, and among households with
 * and without the label alike, the given share of outcomes lies among those left, as long as later households are like those of
 * the calibration dates. Where both are left, what is known does not tell them apart.
 *
 * <p>Source: Vovk, Gammerman and Shafer, <em>Algorithmic Learning in a Random World</em> (2005), chapter 4: conformal predictors
 * conditional on group and label.
 *
 * @param level share of outcomes that an answer holds, above 0 and below 1
 * @param column place of the feature that makes the groups
 * @param from values at which groups begin, after the first
 * @param groups bounds of each
 */
public record Answers(double level, int column, List<Double> from, List<Group> groups) {

    /** Both outcomes are left. */
    public static final String TOO_LITTLE = "too-little-known";

    /** Only the label is left. */
    public static final String LIKELY = "likely";

    /** Only its absence is left. */
    public static final String UNLIKELY = "unlikely";

    public Answers {
        from = List.copyOf(from);
        groups = List.copyOf(groups);
    }

    /**
     * Bounds of a group; where there were too few calibration rows to set one, nothing is ruled out.
     *
     * @param likelyFrom least margin at which the label is left
     * @param unlikelyTo most margin at which its absence is left
     */
    public record Group(double likelyFrom, double unlikelyTo) {}

    static Answers of(RiskModel model, RiskMatrix matrix, int[] rows, ModelFile.Uncertainty settings) {
        int column = matrix.columns().indexOf(settings.groups().feature());
        Answers empty = new Answers(settings.level(), column, settings.groups().from(), List.of());
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group <= empty.from.size(); group++) {
            int wanted = group;
            int[] members = IntStream.of(rows)
                    .filter(row -> empty.group(matrix.values(), matrix.offset(row)) == wanted)
                    .toArray();
            groups.add(new Group(
                    -bound(model, matrix, members, 1, settings.level()),
                    bound(model, matrix, members, 0, settings.level())));
        }
        return new Answers(settings.level(), column, empty.from, groups);
    }

    /** What margins of a label, turned so that more speaks against it, do not exceed in the share of cases. */
    private static double bound(RiskModel model, RiskMatrix matrix, int[] rows, int label, double level) {
        double[] against = IntStream.of(rows)
                .filter(row -> matrix.labels()[row] == label)
                .mapToDouble(row -> (label == 1 ? -1 : 1) * model.margin(matrix.values(), matrix.offset(row)))
                .toArray();
        Arrays.sort(against);
        int place = (int) Math.ceil(level * (against.length + 1));
        return place > against.length ? Double.MAX_VALUE : against[place - 1];
    }

    /** Which group a row belongs to, from 0. */
    public int group(double[] values, int offset) {
        double value = values[offset + column];
        return (int) from.stream().filter(bound -> value >= bound).count();
    }

    /** Whether the outcome is left for a margin in a group. */
    public boolean holds(int group, double margin, boolean label) {
        Group bounds = groups.get(group);
        return label ? margin >= bounds.likelyFrom : margin <= bounds.unlikelyTo;
    }

    /** The answer in a word. */
    public String answer(int group, double margin) {
        boolean likely = holds(group, margin, true);
        boolean unlikely = holds(group, margin, false);
        return likely == unlikely ? TOO_LITTLE : likely ? LIKELY : UNLIKELY;
    }
}
