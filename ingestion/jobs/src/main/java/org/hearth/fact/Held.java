package org.hearth.fact;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What one delivery says of one record: a fact, or that an episode is stated as a whole.
 *
 * @param delivery its name, such as {@code police/2026-10-01}
 * @param episode what is stated again as a whole; empty text where facts stand alone
 * @param event the fact; null if only the episode is named
 * @param knownOn day on which the fact could be used as the agency tells it, days since 1970-01-01
 */
record Held(
        String record,
        String feed,
        String episode,
        String delivery,
        @Nullable Event event,
        int knownOn) {

    /** What happened, without when it was known: two that are equal are one fact. */
    record Event(String agency, String kind, String code, double amount, int happenedOn, String purpose)
            implements Comparable<Event> {

        @Override
        public int compareTo(Event other) {
            return Comparator.comparingInt(Event::happenedOn)
                    .thenComparing(Event::kind)
                    .thenComparing(Event::code)
                    .thenComparingDouble(Event::amount)
                    .thenComparing(Event::agency)
                    .thenComparing(Event::purpose)
                    .compare(this, other);
        }
    }
}
