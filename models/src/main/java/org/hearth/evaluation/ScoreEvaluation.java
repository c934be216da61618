package org.hearth.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.hearth.fairness.ContactBias;
import org.hearth.fairness.EvenerList;
import org.hearth.fairness.Fairness;
import org.hearth.resampling.Estimate;

/**
 * What scores from a file are worth.
 *
 * @param rows how many
 * @param positives how many have the label
 * @param households how many different ones: intervals come from drawing them anew
 * @param resamples bootstrap resamples behind each 95% interval
 * @param measures by name; those of probabilities are left out where scores are none, those without a value always
 * @param list what a list made from the scores does; empty without a threshold or a capacity
 * @param fairness by attribute, then by pairs of attributes
 * @param contactBias empty where the file does not say who was known before
 * @param evenerList by attribute, where it was asked for
 */
public record ScoreEvaluation(
        long rows,
        long positives,
        long households,
        int resamples,
        SortedMap<String, Estimate> measures,
        Optional<Cut> list,
        List<Fairness> fairness,
        Optional<ContactBias> contactBias,
        SortedMap<String, List<EvenerList.Point>> evenerList) {

    public ScoreEvaluation {
        fairness = List.copyOf(fairness);
    }

    /**
     * The list.
     *
     * @param listed how many rows
     * @param threshold lowest score on the list
     * @param tied rows with that score, of which only some may be listed
     * @param measures precision, recall and lift; {@code …Worst} and {@code …Best} where rows that tie for the last places are taken
     *     without or with the label first, {@code …} as if they were drawn
     */
    public record Cut(long listed, double threshold, long tied, SortedMap<String, Estimate> measures) {}
}
