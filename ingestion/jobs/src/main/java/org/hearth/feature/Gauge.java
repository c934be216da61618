package org.hearth.feature;

import org.hearth.fact.Fact;

/**
 * Computes one statistic for one household and day: begun, given each fact of the source, then read. Facts come member by member,
 * each member's in order of time, all of them before the as-of date. Not thread-safe.
 */
interface Gauge {

    /** Forgets everything. */
    void begin();

    /**
     * Takes a fact.
     *
     * @param member place of the member in the household, 0 or more, never falling
     * @param daysBefore days from the fact to the as-of date, 1 or more
     */
    void add(Fact fact, int member, int daysBefore);

    /** The number; NaN when it is not known. */
    double value();
}
