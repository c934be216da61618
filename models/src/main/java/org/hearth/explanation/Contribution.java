package org.hearth.explanation;

import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * What a feature adds to a household's log-odds.
 *
 * @param feature its name
 * @param value its value; empty when it is not known
 * @param amount calibrated log-odds, above 0 when it raises the score
 * @param reason the reason in plain words
 */
public record Contribution(String feature, OptionalDouble value, double amount, String reason) {

    /** The largest first, whichever its direction; then by name. */
    public static final Comparator<Contribution> ORDER = Comparator.comparingDouble(
                    (Contribution contribution) -> -Math.abs(contribution.amount))
            .thenComparing(Contribution::feature);

    public String direction() {
        return amount >= 0 ? "raises" : "lowers";
    }
}
