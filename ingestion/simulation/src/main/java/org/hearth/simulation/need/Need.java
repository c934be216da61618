package org.hearth.simulation.need;

import java.util.Locale;

/**
 * A kind of true need. Those of a household are shared by its members, those of a child are its own.
 *
 * <p>Codes are those of the Supporting Families outcomes framework, separated by spaces, likeliest first.
 */
public enum Need {
    DOMESTIC_ABUSE(false, "8.3 8.1 8.2", 0.00145, 15),
    PARENT_MENTAL_HEALTH(false, "3.2", 0.0024, 22),
    SUBSTANCE(false, "4.1", 0.0007, 28),
    HOUSING(false, "9.2 9.1", 0.0024, 9),
    MONEY(false, "10.2 10.1", 0.0034, 18),
    CONFLICT(false, "5.1 5.2", 0.0036, 12),
    ATTENDANCE(true, "1.1 1.4 1.2", 0.0046, 15),
    BEHAVIOUR(true, "5.3 1.4 7.2", 0.0017, 18),
    DEVELOPMENT(true, "2.3 2.2", 0.0034, 14),
    CHILD_MENTAL_HEALTH(true, "3.1", 0.0026, 18),
    EXPLOITATION(true, "6.2 6.4 7.3", 0.0006, 10);

    private final boolean ofChild;
    private final String codes;
    private final double monthlyOnset;
    private final int meanMonths;

    Need(boolean ofChild, String codes, double monthlyOnset, int meanMonths) {
        this.ofChild = ofChild;
        this.codes = codes;
        this.monthlyOnset = monthlyOnset;
        this.meanMonths = meanMonths;
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
