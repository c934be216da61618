package org.hearth.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How a format writes a day. A time after it is checked for its shape and then left out. */
enum Day {
    /** {@code 2024-01-31}, or with {@code T10:30} or {@code T10:30:00} and an offset. */
    ISO,
    /** {@code 2024-Jan-31 00:00:00}, as exports of the School Census have it. */
    CENSUS;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int EARLIEST_YEAR = 1900;

    /** A day, or why the text is none. */
    sealed interface Parsed {
        record Read(LocalDate day) implements Parsed {}

        record Refused(Defect defect) implements Parsed {}
    }

    private static final Parsed NOT_A_DATE = new Parsed.Refused(Defect.NOT_A_DATE);
    private static final Parsed IMPOSSIBLE = new Parsed.Refused(Defect.IMPOSSIBLE_DATE);

    Parsed parse(String text) {
        int monthEnd = this == ISO ? 7 : 8;
        int length = monthEnd + 3;
        if (text.length() < length || text.charAt(4) != '-' || text.charAt(monthEnd) != '-' || !hasTime(text, length)) {
            return NOT_A_DATE;
        }
        int year = number(text, 0, 4);
        int month = this == ISO
                ? number(text, 5, 7)
                : MONTHS.indexOf(text.substring(5, 8).toLowerCase(Locale.ROOT)) + 1;
        int day = number(text, monthEnd + 1, length);
        if (year < 0 || day < 0 || month < 0 || (this == CENSUS && month == 0)) {
            return NOT_A_DATE;
        }
        try {
            return year < EARLIEST_YEAR ? IMPOSSIBLE : new Parsed.Read(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return IMPOSSIBLE;
        }
    }

    /** Whether what follows the day is nothing or a time of day. */
    private static boolean hasTime(String text, int from) {
        if (text.length() == from) {
            return true;
        }
        char separator = text.charAt(from);
        if (separator != ' ' && separator != 'T') {
            return false;
        }
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && ":.+-Z".indexOf(c) < 0) {
                return false;
            }
        }
        return text.length() > from + 1;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
