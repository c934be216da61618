package org.hearth.feature;

import java.io.Serializable;

/**
 * Days before the as-of date D: {@code [D - fromDays, D - untilDays)}. The first day is included, the last is not.
 *
 * @param fromDays above untilDays
 * @param untilDays 0 or more; 0 ends with the day before the as-of date
 */
public record Window(int fromDays, int untilDays) implements Serializable {

    /** Everything before the as-of date. */
    static final Window EVER = new Window(Integer.MAX_VALUE, 0);

    /** Whether a day that lies so many days before the as-of date is in it. */
    boolean holds(int daysBefore) {
        return daysBefore <= fromDays && daysBefore > untilDays;
    }

    boolean isEver() {
        return equals(EVER);
    }

    int days() {
        return fromDays - untilDays;
    }

    /** The smallest window that holds both. */
    Window hull(Window other) {
        return new Window(Math.max(fromDays, other.fromDays), Math.min(untilDays, other.untilDays));
    }
}
