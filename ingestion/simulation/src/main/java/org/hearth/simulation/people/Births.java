package org.hearth.simulation.people;

import java.time.LocalDate;
import org.hearth.simulation.chance.Chance;

/** Days of birth. */
public final class Births {

    private Births() {}

    /** The day a birth was expected, a little off; never the first of a month. */
    public static LocalDate expected(LocalDate born) {
        LocalDate day = born.plusDays(born.getDayOfMonth() % 9 - 4L);
        return day.getDayOfMonth() == 1 ? day.plusDays(1) : day;
    }

    /** The day, or one near it in the same month: never the first of a month, never the last day of the data. */
    static LocalDate day(LocalDate near, Chance chance) {
        LocalDate day = near.getDayOfMonth() == 1 ? near.withDayOfMonth(chance.between(2, 28)) : near;
        return day.plusDays(1).equals(Span.TO) ? day.withDayOfMonth(28) : day;
    }
}
