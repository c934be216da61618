package org.hearth.simulation.people;

import java.time.LocalDate;

/** The days the simulation runs over. */
public final class Span {

    /** The people live for three years before the data begin, so that cases and needs of every age are there on the first day. */
    public static final LocalDate WARM_UP = LocalDate.of(2018, 10, 1);

    /** First day the extracts cover. */
    public static final LocalDate FROM = LocalDate.of(2021, 10, 1);

    /** The day after the last day the extracts cover; the delivery date. */
    public static final LocalDate TO = LocalDate.of(2026, 10, 1);

    /** Months lived through, the warm-up included. */
    public static final int MONTHS = 96;

    private Span() {}

    /** Whether a day is covered by the extracts. */
    public static boolean covers(LocalDate day) {
        return !day.isBefore(FROM) && day.isBefore(TO);
    }
}
