package org.hearth.forecast;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a report writes months, numbers and text. */
final class Words {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    static final int LEAST_FOR_A_PERCENTAGE = 20;

    private Words() {}

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** One decimal below 10, where it says something; none above, nor for whole numbers. */
    static String number(double value) {
        return String.format(Locale.UK, value < 9.95 && value != Math.rint(value) ? "%,.1f" : "%,.0f", value);
    }

    static String whole(double value) {
        return String.format(Locale.UK, "%,.0f", value);
    }

    static String twoDecimals(double value) {
        return String.format(Locale.UK, "%.2f", value);
    }

    /** A share as a whole percentage, such as 81%. */
    static String percent(double share) {
        return String.format(Locale.UK, "%.0f%%", share * 100);
    }

    /** Change from one number to another, such as +12%; a dash where the first is too small for a percentage to mean anything. */
    static String change(double from, double to) {
        if (from < LEAST_FOR_A_PERCENTAGE) {
            return "–";
        }
        long percent = Math.round((to / from - 1) * 100);
        return (percent > 0 ? "+" : "")
                + String.format(Locale.UK, "%d%%", percent).replace('-', '−');
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
