package org.hearth.column;

import java.util.List;
import java.util.Optional;

/**
 * In which order a column writes year, month and day. A column keeps one order, so the order that most of its values can be read
 * in is taken for all; where day and month cannot be told apart, the day comes first, as in the United Kingdom.
 */
enum DayOrder {
    YEAR_MONTH_DAY,
    DAY_MONTH_YEAR,
    MONTH_DAY_YEAR;

    /**
     * A day as written, which need not exist.
     *
     * @param year four digits, or empty
     * @param month two digits, or empty
     * @param day two digits, or empty
     */
    record Written(String year, String month, String day) {

        boolean whole() {
            return !year.isEmpty() && !month.isEmpty() && !day.isEmpty();
        }

        boolean exists() {
            int monthNumber = number(month);
            return number(year) >= 1000
                    && monthNumber >= 1
                    && monthNumber <= 12
                    && number(day) >= 1
                    && number(day)
                            <= java.time.YearMonth.of(number(year), monthNumber).lengthOfMonth();
        }

        private static int number(String digits) {
            return digits.isEmpty() ? 0 : Integer.parseInt(digits);
        }

        @Override
        public String toString() {
            return "Written[redacted]";
        }
    }

    /** The order that reads most of the values. */
    static DayOrder of(List<String> values) {
        DayOrder best = YEAR_MONTH_DAY;
        long most = -1;
        for (DayOrder order : values()) {
            long read = values.stream()
                    .filter(value -> order.read(value).filter(Written::exists).isPresent())
                    .count();
            if (read > most) {
                best = order;
                most = read;
            }
        }
        return best;
    }

    /** A day in this order; empty if the text is none. A year alone, or year and month, are days of which parts are missing. */
    Optional<Written> read(String text) {
        String plain =
                text.length() > 10 && (text.charAt(10) == ' ' || text.charAt(10) == 'T') ? text.substring(0, 10) : text;
        String[] parts = plain.split("[^0-9]+", -1);
        if (parts.length == 3) {
            return parts(parts);
        }
        String digits = plain.matches("[0-9]+(\\.0+)?") ? plain.replaceAll("\\..*", "") : "";
        if (digits.length() == 8) {
            return Optional.of(
                    switch (this) {
                        case YEAR_MONTH_DAY ->
                            written(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6));
                        case DAY_MONTH_YEAR ->
                            written(digits.substring(4), digits.substring(2, 4), digits.substring(0, 2));
                        case MONTH_DAY_YEAR ->
                            written(digits.substring(4), digits.substring(0, 2), digits.substring(2, 4));
                    });
        }
        if (digits.length() == 4) {
            return Optional.of(new Written(digits, "", ""));
        }
        if (parts.length == 2 && parts[0].length() == 4 && !parts[1].isEmpty() && parts[1].length() <= 2) {
            return Optional.of(new Written(parts[0], two(parts[1]), ""));
        }
        return Optional.empty();
    }

    private Optional<Written> parts(String[] parts) {
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 4) {
                return Optional.empty();
            }
        }
        boolean yearFirst = parts[0].length() > 2;
        if (yearFirst != (this == YEAR_MONTH_DAY) || parts[1].length() > 2) {
            return Optional.empty();
        }
        return Optional.of(
                switch (this) {
                    case YEAR_MONTH_DAY -> written(parts[0], parts[1], parts[2]);
                    case DAY_MONTH_YEAR -> written(parts[2], parts[1], parts[0]);
                    case MONTH_DAY_YEAR -> written(parts[2], parts[0], parts[1]);
                });
    }

    private static Written written(String year, String month, String day) {
        boolean unknown = month.matches("0+") && day.matches("0+");
        return new Written(year, unknown ? "" : two(month), unknown ? "" : two(day));
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
