package org.hearth.fairness;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.hearth.resampling.Estimate;

/**
 * What a list does to the groups of one attribute, or of several taken together.
 *
 * @param attribute column, or columns joined by " × "
 * @param reference the group with the most rows: the others are compared with it
 * @param groups by name
 * @param disparities of each group but the reference, measure by measure
 * @param differences largest less smallest among the groups, by measure, as Fairlearn has it
 * @param ratios smallest by largest among the groups, by measure, as Fairlearn has it
 */
public record Fairness(
        String attribute,
        String reference,
        List<Group> groups,
        List<Disparity> disparities,
        SortedMap<String, Double> differences,
        SortedMap<String, Double> ratios) {

    public Fairness {
        groups = List.copyOf(groups);
        disparities = List.copyOf(disparities);
    }

    /**
     * One group.
     *
     * @param rows how many; everything else is empty when they are fewer than the minimum cell
     * @param shareOfRows of all rows
     * @param shareOfList of all places on the list
     * @param measures by name; a measure over fewer rows than the minimum cell is left out
     * @param calibration empty where scores are no probabilities
     */
    public record Group(
            String name,
            long rows,
            boolean withheld,
            double shareOfRows,
            Optional<Double> shareOfList,
            SortedMap<String, Estimate> measures,
            Optional<GroupCalibration> calibration) {}

    /**
     * Whether probabilities come true in a group.
     *
     * @param predicted mean probability
     * @param observed share with the label
     * @param ratio observed by predicted; 1 when calibrated, above 1 when need is foretold too low
     * @param bins fifths of the group by probability
     */
    public record GroupCalibration(double predicted, double observed, Estimate ratio, List<Fifth> bins) {
        public GroupCalibration {
            bins = List.copyOf(bins);
        }
    }

    /** Rows of similar probability. */
    public record Fifth(long rows, double predicted, double observed) {}

    /** Whether a disparity is shown, ruled out, or cannot be told. */
    public enum Finding {
        /** The whole interval lies outside 0.8 to 1.25: a flag. */
        OUTSIDE,
        /** The whole interval lies inside. */
        INSIDE,
        /** The interval reaches over a bound: the data cannot tell. */
        UNCLEAR
    }

    /**
     * A group's measure by that of the reference.
     *
     * @param ratio 1 when both have the same
     */
    public record Disparity(String group, String measure, Estimate ratio, Finding finding) {

        public static final double LEAST = 0.8;
        public static final double MOST = 1.25;

        /** None among few is drawn as none every time: an interval without width about 0 cannot tell. */
        static Finding finding(Estimate ratio) {
            if (ratio.high() == 0) {
                return Finding.UNCLEAR;
            }
            if (ratio.high() < LEAST || ratio.low() > MOST) {
                return Finding.OUTSIDE;
            }
            return ratio.low() >= LEAST && ratio.high() <= MOST ? Finding.INSIDE : Finding.UNCLEAR;
        }
    }

    /** The disparities that are flagged. */
    public List<Disparity> flagged() {
        return disparities.stream()
                .filter(disparity -> disparity.finding() == Finding.OUTSIDE)
                .toList();
    }
}
