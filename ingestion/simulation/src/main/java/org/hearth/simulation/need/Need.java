package org.hearth.simulation.need;

import java.util.Locale;

/**
 * A kind of true need. Those of a household are shared by its members, those of a child are its own.
 *
 * <p>Codes are those of the Supporting Families outcomes framework, separated by spaces, likeliest first.
 */
public enum Need {
    DOMESTIC_ABUSE(0, false, "8.3 8.1 8.2", 0.0026, 15),
    PARENT_MENTAL_HEALTH(1, false, "3.2", 0.0030, 22),
    SUBSTANCE(2, false, "4.1", 0.0010, 28),
    HOUSING(3, false, "9.2 9.1", 0.0034, 9),
    MONEY(4, false, "10.2 10.1", 0.0034, 18),
    CONFLICT(5, false, "5.1 5.2", 0.0036, 12),
    ATTENDANCE(6, true, "1.1 1.4 1.2", 0.0050, 15),
    BEHAVIOUR(7, true, "5.3 1.4 7.2", 0.0019, 18),
    DEVELOPMENT(8, true, "2.3 2.2", 0.0034, 14),
    CHILD_MENTAL_HEALTH(9, true, "3.1", 0.0026, 18),
    EXPLOITATION(10, true, "6.2 6.4 7.3", 0.0006, 10),
    NEGLECT(11, false, "6.1 2.2", 0.0009, 20),
    DISABILITY(12, true, "3.3 1.5", 0, 216);

    private final int place;
    private final boolean ofChild;
    private final String codes;
    private final double monthlyOnset;
    private final int meanMonths;

    Need(int place, boolean ofChild, String codes, double monthlyOnset, int meanMonths) {
        this.place = place;
        this.ofChild = ofChild;
        this.codes = codes;
        this.monthlyOnset = monthlyOnset;
        this.meanMonths = meanMonths;
    }

    /** Its place among the needs, from 0. */
    int place() {
        return place;
    }

    public boolean ofChild() {
        return ofChild;
    }

    /** Codes an early help worker may record for it. */
    public String codes() {
        return codes;
    }

    /** Chance that it begins in a month, for a household of middling deprivation without other needs. */
    public double monthlyOnset() {
        return monthlyOnset;
    }

    /** How long it lasts on average when nobody helps, in months. */
    public int meanMonths() {
        return meanMonths;
    }

    /** As the truth files have it, such as {@code domestic-abuse}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
