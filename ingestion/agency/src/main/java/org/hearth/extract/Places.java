package org.hearth.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where something was found wrong: all are counted, and of each kind the first are kept. Not thread-safe. */
final class Places {

    /** How many of a kind are kept: a file of a hundred million bad cells must not fill the memory. */
    static final int MOST_KEPT = 10_000;

    private final List<Rejection> kept = new ArrayList<>();
    private final Map<Defect, Long> counts = new EnumMap<>(Defect.class);
    private long rows;

    void add(Rejection rejection) {
        if (counts.merge(rejection.defect(), 1L, Long::sum) <= MOST_KEPT) {
            kept.add(rejection);
        }
        if (rejection.effect() == Rejection.Effect.ROW_REFUSED) {
            rows++;
        }
    }

    /** In the order in which they were found. */
    List<Rejection> kept() {
        return kept;
    }

    /** All, by kind. */
    SortedMap<String, Long> byKind() {
        SortedMap<String, Long> byKind = new TreeMap<>();
        counts.forEach((defect, count) -> byKind.put(defect.kind(), count));
        return byKind;
    }

    /** Whole rows among them. */
    long rows() {
        return rows;
    }
}
