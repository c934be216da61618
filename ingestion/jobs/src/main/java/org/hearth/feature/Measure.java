package org.hearth.feature;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of the matrix as it is computed.
 *
 * @param name column name
 * @param aggregate what it is computed from
 * @param missingWithout kinds of fact without which, ever, the value is not known; none when that does not matter
 */
public record Measure(String name, Aggregate aggregate, List<String> missingWithout) implements Serializable {

    public Measure {
        missingWithout = List.copyOf(missingWithout);
    }

    /** Every kind of fact it reads. */
    List<String> kinds() {
        List<String> kinds = new ArrayList<>(missingWithout);
        if (aggregate instanceof Aggregate.OfFacts facts) {
            kinds.addAll(facts.source().kinds());
        }
        return kinds;
    }

    /** How many days before the as-of date it looks back; empty where that is all that is known. */
    Optional<Integer> pastDays() {
        if (aggregate instanceof Aggregate.OfArea) {
            return Optional.of(0);
        }
        return aggregate instanceof Aggregate.OfFacts facts
                        && missingWithout.isEmpty()
                        && !facts.source().window().isEver()
                ? Optional.of(facts.source().window().fromDays())
                : Optional.empty();
    }

    boolean canBeMissing() {
        return aggregate.canBeMissing() || !missingWithout.isEmpty();
    }

    /** Name of the column that is 1 where the value is not known. */
    String missingFlag() {
        return name + "_missing";
    }
}
