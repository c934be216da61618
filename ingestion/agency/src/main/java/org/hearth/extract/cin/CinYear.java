package org.hearth.extract.cin;

import java.time.LocalDate;

/**
 * The year of the Children in Need census, 1 April to 31 March. A file states all of its year of each child it names; what it says
 * of earlier years, of cases still open, belongs to their files.
 */
public final class CinYear {

    private static final int FIRST_MONTH = 4;

    private CinYear() {}

    /** The year that a day belongs to, named by the calendar year in which it ends. */
    public static String of(LocalDate day) {
        return "year-" + (day.getMonthValue() < FIRST_MONTH ? day.getYear() : day.getYear() + 1);
    }
}
