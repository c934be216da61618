package org.hearth.fairness;

import java.util.function.ToDoubleFunction;

/**
 * What can be measured of one group. NaN where there is nothing to divide by.
 *
 * <p>Source: the group metrics of Aequitas (its names in brackets) and of Fairlearn's MetricFrame.
 */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum GroupMeasure {
    /** Share of the group that is listed (pprev; selection rate). */
    SELECTION_RATE("selectionRate", Confusion::listed, Confusion::rows),
    /** Share of the group with the label (prev). */
    PREVALENCE("prevalence", Confusion::positives, Confusion::rows),
    /** Share with the label of those listed (precision). */
    PRECISION("precision", Confusion::listedWith, Confusion::listed),
    /** Share listed of those with the label (tpr). */
    RECALL("recall", Confusion::listedWith, Confusion::positives),
    /** Share missed of those with the label (fnr). */
    FALSE_NEGATIVE_RATE("falseNegativeRate", Confusion::passedWith, Confusion::positives),
    /** Share listed of those without the label (fpr). */
    FALSE_POSITIVE_RATE("falsePositiveRate", Confusion::listedWithout, Confusion::negatives),
    /** Share not listed of those without the label (tnr). */
    TRUE_NEGATIVE_RATE("trueNegativeRate", Confusion::passedWithout, Confusion::negatives),
    /** Share without the label of those listed (fdr). */
    FALSE_DISCOVERY_RATE("falseDiscoveryRate", Confusion::listedWithout, Confusion::listed),
    /** Share with the label of those not listed (for). */
    FALSE_OMISSION_RATE("falseOmissionRate", Confusion::passedWith, c -> c.rows() - c.listed()),
    /** Share without the label of those not listed (npv). */
    NEGATIVE_PREDICTIVE_VALUE("negativePredictiveValue", Confusion::passedWithout, c -> c.rows() - c.listed()),
    /** Share of rows listed with the label or not listed without it. */
    ACCURACY("accuracy", c -> c.listedWith() + c.passedWithout(), Confusion::rows);

    private final String word;
    private final ToDoubleFunction<Confusion> part;
    private final ToDoubleFunction<Confusion> whole;

    GroupMeasure(String word, ToDoubleFunction<Confusion> part, ToDoubleFunction<Confusion> whole) {
        this.word = word;
        this.part = part;
        this.whole = whole;
    }

    /** As files hold it. */
    String word() {
        return word;
    }

    double of(Confusion confusion) {
        double whole = whole(confusion);
        return whole > 0 ? part.applyAsDouble(confusion) / whole : Double.NaN;
    }

    /** How many rows the share is of. */
    double whole(Confusion confusion) {
        return whole.applyAsDouble(confusion);
    }
}
