package org.hearth.training;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Conformal answers: of the two outcomes, those that a margin does not speak against. In each group, and among households with
 * and without the label alike, the given share of outcomes lies among those left, as long as households are like those of the
 * dates that the bounds were made of. Where both are left, what is known does not tell them apart.
 *
 * <p>Margins move as records grow longer, so the bounds move with them: as of each date they are made of the latest dates whose
 * outcomes are known by then: the latest alone where it has enough of them. What moves between those dates and this one is the share that is not promised.
 *
 * <p>Sources: Vovk, Gammerman and Shafer, <em>Algorithmic Learning in a Random World</em> (2005), chapter 4: conformal predictors
 * conditional on group and label. Barber, Candès, Ramdas and Tibshirani, <em>Conformal prediction beyond exchangeability</em>,
 * Annals of Statistics 51 (2023): what weights by recency keep, here 1 for the latest dates and 0 for older ones.
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

    /** Outcomes of one kind in a group on one date, from which older dates are left out. */
    private static final int ENOUGH = 50;

    public Answers {
        from = List.copyOf(from);
        groups = List.copyOf(groups);
    }

    /**
     * Bounds of a group; where too few outcomes are known to set one, nothing is ruled out.
     *
     * @param likelyFrom least margin at which the label is left
     * @param unlikelyTo most margin at which its absence is left
     */
    public record Group(double likelyFrom, double unlikelyTo) {}

    /**
     * Answers of a model as of a date, of nothing that was not known by then.
     *
     * @param matrixArtefact the matrix to look up outcomes of earlier dates in
     */
    public static Answers asOf(
            LocalDate asOf,
            RiskModel model,
            TrainedModel trained,
            Path matrixArtefact,
            ModelFile.Uncertainty settings) {
        List<LocalDate> known =
                trained.split().known(asOf, RiskMatrix.labelledDates(matrixArtefact), trained.labelMonths());
        RiskMatrix matrix = RiskMatrix.read(matrixArtefact, trained.columns(), known);
        return of(model, matrix, matrix.labelledRows(known), settings);
    }

    static Answers of(RiskModel model, RiskMatrix matrix, int[] rows, ModelFile.Uncertainty settings) {
        int column = matrix.columns().indexOf(settings.groups().feature());
        Answers empty = new Answers(settings.level(), column, settings.groups().from(), List.of());
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group <= empty.from.size(); group++) {
            int wanted = group;
            int[] members = some(rows, row -> empty.group(matrix.values(), matrix.offset(row)) == wanted);
            int[] with = latest(matrix, some(members, row -> matrix.labels()[row] == 1));
            int[] without = latest(matrix, some(members, row -> matrix.labels()[row] == 0));
            groups.add(new Group(
                    -bound(with, row -> -margin(model, matrix, row), settings.level()),
                    bound(without, row -> margin(model, matrix, row), settings.level())));
        }
        return new Answers(settings.level(), column, empty.from, groups);
    }

    private static int[] some(int[] rows, IntPredicate which) {
        return IntStream.of(rows).filter(which).toArray();
    }

    /** The rows of the latest date alone, where they are enough to set a bound by. */
    private static int[] latest(RiskMatrix matrix, int[] rows) {
        Optional<LocalDate> last =
                IntStream.of(rows).mapToObj(row -> matrix.dates()[row]).max(Comparator.naturalOrder());
        int[] latest = some(rows, row -> last.orElseThrow().equals(matrix.dates()[row]));
        return latest.length < ENOUGH ? rows : latest;
    }

    private static double margin(RiskModel model, RiskMatrix matrix, int row) {
        return model.margin(matrix.values(), matrix.offset(row));
    }

    /** What rows have against their outcome at most, in the share of cases. */
    private static double bound(int[] rows, IntToDoubleFunction against, double level) {
        double[] sorted = IntStream.of(rows).mapToDouble(against).sorted().toArray();
        int place = (int) Math.ceil(level * (sorted.length + 1));
        return place > sorted.length ? Double.MAX_VALUE : sorted[place - 1];
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
