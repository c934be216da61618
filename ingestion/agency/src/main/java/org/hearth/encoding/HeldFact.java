package org.hearth.encoding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A fact of a person.
 *
 * @param code empty text if there is none
 * @param amount NaN if there is none
 * @param feed identifier of the format it was read from
 * @param episode what is stated again as a whole, under the agency's own name; empty text if there is none
 */
record HeldFact(
        String kind, String code, double amount, LocalDate happenedOn, LocalDate knownOn, String feed, String episode) {

    private static final Comparator<HeldFact> ORDER = Comparator.comparing(HeldFact::happenedOn)
            .thenComparing(HeldFact::kind)
            .thenComparing(HeldFact::code)
            .thenComparingDouble(HeldFact::amount)
            .thenComparing(HeldFact::feed)
            .thenComparing(HeldFact::episode)
            .thenComparing(HeldFact::knownOn);

    /** The facts in order, of those that differ in nothing but the day they were known only the earliest. */
    static List<HeldFact> once(List<HeldFact> facts) {
        List<HeldFact> sorted = new ArrayList<>(facts);
        sorted.sort(ORDER);
        List<HeldFact> once = new ArrayList<>(sorted.size());
        for (HeldFact fact : sorted) {
            if (once.isEmpty() || !once.get(once.size() - 1).isSameAs(fact)) {
                once.add(fact);
            }
        }
        return once;
    }

    OptionalDouble quantity() {
        return Double.isNaN(amount) ? OptionalDouble.empty() : OptionalDouble.of(amount);
    }

    private boolean isSameAs(HeldFact other) {
        return happenedOn.equals(other.happenedOn)
                && kind.equals(other.kind)
                && code.equals(other.code)
                && Double.compare(amount, other.amount) == 0
                && feed.equals(other.feed)
                && episode.equals(other.episode);
    }

    @Override
    public String toString() {
        return "HeldFact[" + kind + ", redacted]";
    }
}
