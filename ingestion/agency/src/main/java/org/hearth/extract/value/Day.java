package org.hearth.extract.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.extract.Defect;

/**
 * A day as exports, spreadsheets and XML write it: {@code 2024-01-31}, {@code 2024-Jan-31 00:00:00}, {@code 31/01/2024}, {@code
 * 31-Jan-2024}, {@code 31 January 2024}, {@code 20240131}. A year has four digits, and where it is last the day is first. A time or
 * an offset after it is checked for its shape and then left out.
 */
public final class Day {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int ISO = "2024-01-31".length();
    private static final int COMPACT = "20240131".length();
    private static final Pattern OFFSET = Pattern.compile("Z|[+-][0-9]{2}:[0-9]{2}");
    private static final int EARLIEST_YEAR = 1900;

    /** A day, or why the text is none. */
    sealed interface Parsed {
        record Read(LocalDate day) implements Parsed {}

        record Refused(Defect defect) implements Parsed {}
    }

    private static final Parsed NOT_A_DATE = new Parsed.Refused(Defect.NOT_A_DATE);
    private static final Parsed SHORT_YEAR = new Parsed.Refused(Defect.TWO_DIGIT_YEAR);
    private static final Parsed IMPOSSIBLE = new Parsed.Refused(Defect.IMPOSSIBLE_DATE);

    private Day() {}

    static Parsed parse(String text) {
        if (text.length() < ISO || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return export(text);
        }
        return hasTime(text, ISO) ? day(number(text, 0, 4), number(text, 5, 7), number(text, 8, ISO)) : NOT_A_DATE;
    }

    /** The day, where a text is one. */
    public static Optional<LocalDate> of(String text) {
        return parse(text) instanceof Parsed.Read read ? Optional.of(read.day()) : Optional.empty();
    }

    private static Parsed export(String text) {
        if (text.length() == COMPACT && number(text, 0, COMPACT) > 0) {
            return day(number(text, 0, 4), number(text, 4, 6), number(text, 6, COMPACT));
        }
        int first = tokenEnd(text, 0);
        int second = tokenEnd(text, first + 1);
        int third = tokenEnd(text, second + 1);
        if (first <= 0 || second <= first + 1 || third <= second + 1 || !hasTime(text, third)) {
            return NOT_A_DATE;
        }
        if (text.charAt(first) != text.charAt(second)) {
            return NOT_A_DATE;
        }
        int month = month(text, first + 1, second);
        if (first == 4 && third - second - 1 <= 2) {
            return day(number(text, 0, first), month, number(text, second + 1, third));
        }
        int year = third - second - 1;
        if (first > 2 || (year != 4 && year != 2)) {
            return NOT_A_DATE;
        }
        if (year == 2) {
            boolean isDay = month > 0 && number(text, 0, first) > 0 && number(text, second + 1, third) >= 0;
            return isDay ? SHORT_YEAR : NOT_A_DATE;
        }
        return day(number(text, second + 1, third), month, number(text, 0, first));
    }

    private static Parsed day(int year, int month, int day) {
        if (year < 0 || month < 0 || day < 0) {
            return NOT_A_DATE;
        }
        try {
            return year < EARLIEST_YEAR ? IMPOSSIBLE : new Parsed.Read(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return IMPOSSIBLE;
        }
    }

    /** Where the letters, or digits, from a place on end; −1 if what follows cannot stand behind them. */
    private static int tokenEnd(String text, int from) {
        int end = from;
        boolean digits = from < text.length() && isDigit(text.charAt(from));
        while (end < text.length() && (digits ? isDigit(text.charAt(end)) : isLetter(text.charAt(end)))) {
            end++;
        }
        return end >= text.length() || "-/. T".indexOf(text.charAt(end)) >= 0 ? end : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** A month by its number or the first three letters of its name; −1 if it is neither. */
    private static int month(String text, int from, int to) {
        if (to - from <= 2) {
            return number(text, from, to);
        }
        int month = MONTHS.indexOf(text.substring(from, from + 3).toLowerCase(Locale.ROOT));
        return month < 0 ? -1 : month + 1;
    }

    /** Whether what follows the day is nothing, a time of day or an offset. */
    private static boolean hasTime(String text, int from) {
        if (text.length() == from
                || OFFSET.matcher(text).region(from, text.length()).matches()) {
            return true;
        }
        char separator = text.charAt(from);
        if (separator != ' ' && separator != 'T') {
            return false;
        }
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && ":.+-Z APM".indexOf(c) < 0) {
                return false;
            }
        }
        return text.length() > from + 1;
    }

    private static int number(String text, int from, int to) {
        int value = from == to ? -1 : 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
