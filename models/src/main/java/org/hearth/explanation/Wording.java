package org.hearth.explanation;

import java.util.Locale;
import java.util.OptionalDouble;
import org.hearth.matrix.Feature;

/** Reasons in plain words: the feature's wording with its value as people say it. */
public final class Wording {

    private static final String VALUE = "{value}";
    private static final String DAYS_SINCE = "Days since ";
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
        if (number == 0) {
            return feature.none();
        }
        // "Days since the last referral: {value}" is a label: "Time since the last referral: 4 months".
        String words = feature.some();
        return isTimeSince(feature) && words.startsWith(DAYS_SINCE)
                ? words.replace(DAYS_SINCE, "Time since ").replace(VALUE, time(number))
                : words.replace(VALUE, said(feature, number));
    }

    /** A value as people say it: days since as time ago, shares as per cent, changes with their sign. */
    static String said(Feature feature, double value) {
        if (isTimeSince(feature)) {
            return time(value) + " ago";
        }
        if (isChange(feature)) {
            return (value > 0 ? "+" : "−") + (isShare(feature) ? points(Math.abs(value)) : number(Math.abs(value)));
        }
        return isShare(feature) ? perCent(value) : number(value);
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

    private static String time(double days) {
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
        return whole + " " + unit + (whole == 1 ? "" : "s");
    }

    private static String perCent(double share) {
        return share < 0.005 ? "less than 1%" : Math.round(share * 100) + "%";
    }

    private static String points(double share) {
        long whole = Math.round(share * 100);
        return whole + " percentage point" + (whole == 1 ? "" : "s");
    }

    private static String number(double value) {
        if (value == Math.rint(value)) {
            return String.valueOf((long) value);
        }
        String text = String.format(Locale.UK, "%.2f", value);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }
}
