package org.hearth.explanation;

import java.util.Locale;
import java.util.OptionalDouble;
import org.hearth.matrix.Feature;

/** Reasons in plain words: the feature's wording with its value as people say it. */
public final class Wording {

    private static final String VALUE = "{value}";
    private static final double DAYS_A_YEAR = 365.25;
    private static final double DAYS_A_MONTH = DAYS_A_YEAR / 12;

    private Wording() {}

    /**
     * The reason of a value.
     *
     * @param value empty when it is not known
     */
    public static String reason(Feature feature, OptionalDouble value) {
        if (value.isEmpty()) {
            return feature.missing().orElse(feature.about() + ": not known");
        }
        double number = value.getAsDouble();
        String words = number == 0 && !isTimeSince(feature) ? feature.none() : feature.some();
        return words.replace(VALUE, said(feature, number));
    }

    /** A value as people say it: days since as time ago, shares as per cent, changes with their sign. */
    static String said(Feature feature, double value) {
        if (isTimeSince(feature)) {
            return ago(value);
        }
        if (isChange(feature)) {
            return (value > 0 ? "+" : "") + (isShare(feature) ? points(value) : number(value));
        }
        return isShare(feature) ? Math.round(value * 100) + "%" : number(value);
    }

    private static boolean isTimeSince(Feature feature) {
        return feature.name().startsWith("days_since_");
    }

    private static boolean isChange(Feature feature) {
        return feature.name().endsWith("_trend");
    }

    /** A feature whose description says that it is a share or a rate lies between 0 and 1. */
    private static boolean isShare(Feature feature) {
        String about = feature.about().toLowerCase(Locale.ROOT);
        return about.contains("share") || about.contains("proportion");
    }

    private static String ago(double days) {
        if (days < 14) {
            return counted(days, "day");
        }
        if (days < 2 * DAYS_A_MONTH) {
            return counted(days / 7, "week");
        }
        return days < 2 * DAYS_A_YEAR ? counted(days / DAYS_A_MONTH, "month") : counted(days / DAYS_A_YEAR, "year");
    }

    private static String counted(double count, String unit) {
        long whole = Math.round(count);
        return whole + " " + unit + (whole == 1 ? "" : "s") + " ago";
    }

    private static String points(double share) {
        return Math.round(share * 100) + " percentage points";
    }

    private static String number(double value) {
        if (value == Math.rint(value)) {
            return String.valueOf((long) value);
        }
        String text = String.format(Locale.UK, "%.2f", value);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }
}
