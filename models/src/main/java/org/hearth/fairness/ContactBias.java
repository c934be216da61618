package org.hearth.fairness;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the measures would be if some need of never-known households had gone unseen. A label is what agencies did: a family whom
 * nobody had met before is likelier to need help without getting it. If a share of such need leaves no label, the rows counted
 * as without need hold hidden ones.
 *
 * @param knownRows rows of households known before
 * @param neverKnownRows rows of the others
 * @param knownPrevalence share with the label of the former
 * @param knownRecall share listed of those with the label among the former
 * @param steps one for each assumed share, ascending
 */
public record ContactBias(
        long knownRows, long neverKnownRows, double knownPrevalence, double knownRecall, List<Step> steps) {

    private static final int MOST_PER_CENT = 50;
    private static final int STEP = 10;

    public ContactBias {
        steps = List.copyOf(steps);
    }

    /**
     * One assumption.
     *
     * @param bias share of the need of never-known households that left no label, 0 to 0.5
     * @param hidden rows with need and without label that this comes to
     * @param neverKnownPrevalence need among never-known rows, hidden included
     * @param shareOfNeed of all need, hidden included, that is in never-known households
     * @param shareOfList of all places that they have
     * @param precision need among those listed, if hidden need scores like seen need of never-known households
     * @param recall share listed of all need, on the same assumption
     * @param leastRecall share listed of all need, if no hidden need is listed
     */
    public record Step(
            double bias,
            double hidden,
            double neverKnownPrevalence,
            double shareOfNeed,
            double shareOfList,
            double precision,
            double recall,
            double leastRecall) {}

    /**
     * Works out the measures from 0 to 50% in steps of 10.
     *
     * @param known whether the household of each row was known before
     */
    public static ContactBias of(Listed list, boolean[] known) {
        Confusion before = counts(list, known, true);
        Confusion never = counts(list, known, false);
        List<Step> steps = IntStream.rangeClosed(0, MOST_PER_CENT / STEP)
                .mapToObj(i -> step(before, never, i * STEP / 100.0))
                .toList();
        return new ContactBias(
                (long) before.rows(),
                (long) never.rows(),
                GroupMeasure.PREVALENCE.of(before),
                GroupMeasure.RECALL.of(before),
                steps);
    }

    private static Confusion counts(Listed list, boolean[] known, boolean which) {
        double[] sums = new double[4];
        for (int row = 0; row < known.length; row++) {
            if (known[row] == which) {
                sums[(list.listed()[row] ? 0 : 2) + (list.labels()[row] == 1 ? 0 : 1)]++;
            }
        }
        return new Confusion(sums[0], sums[1], sums[2], sums[3]);
    }

    private static Step step(Confusion before, Confusion never, double bias) {
        double unseen = bias / (1 - bias); // hidden need for each seen one
        double hidden = Math.min(never.positives() * unseen, never.negatives());
        double hiddenListed = Math.min(never.listedWith() * unseen, never.listedWithout());
        double need = before.positives() + never.positives() + hidden;
        double found = before.listedWith() + never.listedWith();
        double listed = before.listed() + never.listed();
        return new Step(
                bias,
                hidden,
                (never.positives() + hidden) / never.rows(),
                (never.positives() + hidden) / need,
                never.listed() / listed,
                (found + hiddenListed) / listed,
                (found + hiddenListed) / need,
                found / need);
    }
}
