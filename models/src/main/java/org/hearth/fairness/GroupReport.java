package org.hearth.fairness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearth.fairness.Fairness.Disparity;
import org.hearth.fairness.Fairness.Fifth;
import org.hearth.fairness.Fairness.Group;
import org.hearth.fairness.Fairness.GroupCalibration;
import org.hearth.resampling.Estimate;
import org.hearth.resampling.Resamples;

/** Measures a list by group, with intervals from the same resamples for every number. */
public final class GroupReport {

    private static final List<GroupMeasure> MEASURES = List.of(GroupMeasure.values());
    private static final int RATIO_OF_OUTCOMES = MEASURES.size(); // observed by predicted
    private static final int WIDTH = MEASURES.size() + 1;
    private static final int FIFTHS = 5;

    private final Listed list;
    private final List<String> names;
    private final int[] group;
    private final int leastCell;
    private final Confusion[] counts;
    private final double[] plain;
    private final double[][] resampled;

    private GroupReport(Listed list, String[] groups, int leastCell, Resamples resamples) {
        this.list = list;
        this.names = Arrays.stream(groups).distinct().sorted().toList();
        this.group = Arrays.stream(groups)
                .mapToInt(name -> Collections.binarySearch(names, name))
                .toArray();
        this.leastCell = leastCell;
        int[] once = new int[group.length];
        Arrays.fill(once, 1);
        this.counts = counts(once);
        this.plain = numbers(once);
        this.resampled = resamples.measures(this::numbers);
    }

    /**
     * Measures one attribute.
     *
     * @param groups of each row
     * @param leastCell fewest rows behind a number
     */
    public static Fairness of(String attribute, Listed list, String[] groups, int leastCell, Resamples resamples) {
        return new GroupReport(list, groups, leastCell, resamples).report(attribute);
    }

    /** Two attributes taken together. */
    public static String[] together(String[] one, String[] other) {
        return IntStream.range(0, one.length)
                .mapToObj(row -> (one[row] + " × " + other[row]).intern())
                .toArray(String[]::new);
    }

    private Confusion[] counts(int[] weights) {
        double[][] sums = new double[names.size()][4];
        for (int row = 0; row < group.length; row++) {
            int cell = (list.listed()[row] ? 0 : 2) + (list.labels()[row] == 1 ? 0 : 1);
            sums[group[row]][cell] += weights[row];
        }
        return Arrays.stream(sums)
                .map(four -> new Confusion(four[0], four[1], four[2], four[3]))
                .toArray(Confusion[]::new);
    }

    /** Every measure of every group, then the ratio of outcomes to probabilities. */
    private double[] numbers(int[] weights) {
        Confusion[] confusions = counts(weights);
        double[] predicted = predicted(weights);
        double[] numbers = new double[names.size() * WIDTH];
        for (int one = 0; one < confusions.length; one++) {
            for (GroupMeasure measure : MEASURES) {
                numbers[at(one, measure)] = measure.of(confusions[one]);
            }
            numbers[one * WIDTH + RATIO_OF_OUTCOMES] = confusions[one].positives() / predicted[one];
        }
        return numbers;
    }

    private double[] predicted(int[] weights) {
        double[] sums = new double[names.size()];
        list.probabilities().ifPresent(probabilities -> {
            for (int row = 0; row < group.length; row++) {
                sums[group[row]] += weights[row] * probabilities[row];
            }
        });
        return sums;
    }

    private Fairness report(String attribute) {
        int reference = IntStream.range(0, counts.length)
                .boxed()
                .max(Comparator.comparingDouble(one -> counts[one].rows()))
                .orElseThrow();
        List<Group> groups =
                IntStream.range(0, names.size()).mapToObj(this::group).toList();
        List<Disparity> disparities = new ArrayList<>();
        for (int one = 0; one < names.size(); one++) {
            if (one != reference && !withheld(one) && !withheld(reference)) {
                disparities.addAll(disparities(one, reference));
            }
        }
        return new Fairness(
                attribute,
                names.get(reference),
                groups,
                disparities,
                spread((least, most) -> most - least),
                spread((least, most) -> least / most));
    }

    /** Where a group's measure lies among the numbers. */
    private static int at(int one, GroupMeasure measure) {
        return one * WIDTH + MEASURES.indexOf(measure);
    }

    private boolean withheld(int one) {
        return counts[one].rows() < leastCell;
    }

    private boolean tellable(int one, GroupMeasure measure) {
        return !withheld(one) && measure.whole(counts[one]) >= leastCell;
    }

    private Group group(int one) {
        SortedMap<String, Estimate> measures = new TreeMap<>();
        for (GroupMeasure measure : MEASURES) {
            if (tellable(one, measure)) {
                int at = at(one, measure);
                Estimate.of(plain[at], resampled[at]).ifPresent(found -> measures.put(measure.word(), found));
            }
        }
        return new Group(
                names.get(one),
                (long) counts[one].rows(),
                withheld(one),
                counts[one].rows() / group.length,
                withheld(one) || list.places() == 0
                        ? Optional.empty()
                        : Optional.of(counts[one].listed() / list.places()),
                measures,
                withheld(one) ? Optional.empty() : list.probabilities().flatMap(all -> calibration(one, all)));
    }

    private Optional<GroupCalibration> calibration(int one, double[] probabilities) {
        int at = one * WIDTH + RATIO_OF_OUTCOMES;
        int[] rows = IntStream.range(0, group.length)
                .filter(row -> group[row] == one)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> probabilities[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Fifth> fifths = IntStream.range(0, FIFTHS)
                .mapToObj(i -> Arrays.copyOfRange(rows, rows.length * i / FIFTHS, rows.length * (i + 1) / FIFTHS))
                .filter(part -> part.length >= leastCell)
                .map(part -> fifth(part, probabilities))
                .toList();
        Fifth all = fifth(rows, probabilities);
        return Estimate.of(plain[at], resampled[at])
                .map(ratio -> new GroupCalibration(all.predicted(), all.observed(), ratio, fifths));
    }

    private Fifth fifth(int[] rows, double[] probabilities) {
        return new Fifth(
                rows.length,
                IntStream.of(rows)
                        .mapToDouble(row -> probabilities[row])
                        .average()
                        .orElse(Double.NaN),
                IntStream.of(rows).map(row -> list.labels()[row]).average().orElse(Double.NaN));
    }

    private List<Disparity> disparities(int one, int reference) {
        List<Disparity> disparities = new ArrayList<>();
        for (GroupMeasure measure : MEASURES) {
            if (tellable(one, measure) && tellable(reference, measure)) {
                int ours = at(one, measure);
                int theirs = at(reference, measure);
                double[] ratios = IntStream.range(0, resampled[ours].length)
                        .mapToDouble(i -> resampled[ours][i] / resampled[theirs][i])
                        .filter(Double::isFinite)
                        .toArray();
                double ratio = plain[ours] / plain[theirs];
                if (Double.isFinite(ratio)) {
                    Estimate.of(ratio, ratios)
                            .ifPresent(found -> disparities.add(
                                    new Disparity(names.get(one), measure.word(), found, Disparity.finding(found))));
                }
            }
        }
        return disparities;
    }

    private interface Of {
        double bounds(double least, double most);
    }

    /** Of each measure over the groups that have it. */
    private SortedMap<String, Double> spread(Of of) {
        SortedMap<String, Double> spread = new TreeMap<>();
        for (GroupMeasure measure : MEASURES) {
            double[] values = IntStream.range(0, names.size())
                    .filter(one -> tellable(one, measure))
                    .mapToDouble(one -> plain[at(one, measure)])
                    .sorted()
                    .toArray();
            if (values.length > 1 && values[values.length - 1] > 0) {
                spread.put(measure.word(), of.bounds(values[0], values[values.length - 1]));
            }
        }
        return spread;
    }
}
