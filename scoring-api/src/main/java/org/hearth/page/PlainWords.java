package org.hearth.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.hearth.decision.Outcome;

/** Dates, counts and chances in the plain words that a page shows. */
public final class PlainWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final double LOG_2 = Math.log(2);
    private static final double LOG_1_25 = Math.log(1.25);

    private PlainWords() {}

    /** A day, such as 22 November 2025. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A month, such as November 2025. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** Whether a score leaves open if help will start. */
    static boolean isOpen(String answer) {
        return answer.equals("too-little-known");
    }

    /** A chance as a natural frequency. The probability is 0 to 1. */
    public static String inHundred(double probability) {
        long households = Math.round(probability * 100);
        if (households < 1) {
            return "fewer than 1 in 100";
        }
        return households > 99 ? "more than 99 in 100" : "about " + households + " in 100";
    }

    /** A number of things that are expected, such as 9.1. */
    public static String oneDecimal(double number) {
        return String.format(Locale.UK, "%,.1f", number);
    }

    /** The bounds of a chance, such as 21 to 38 in 100. Both are 0 to 1. */
    public static String rangeInHundred(double low, double high) {
        return Math.round(low * 100) + " to " + Math.round(high * 100) + " in 100";
    }

    /** How a chance compares with that of a typical household. Both are 0 to 1. */
    public static String comparedWith(double typical, double probability) {
        double times = typical > 0 ? probability / typical : 1;
        if (times >= 4) {
            return "Far above typical";
        }
        if (times >= 2) {
            return "Well above typical";
        }
        if (times >= 1.25) {
            return "Above typical";
        }
        return times > 0.8 ? "Near typical" : "Below typical";
    }

    /**
     * How strongly a reason counts, in words. The contribution is in log-odds: a reason counts a lot when it doubles or
     * halves the odds, a little when it moves them by less than a quarter.
     */
    public static String strength(double contribution) {
        double size = Math.abs(contribution);
        String verb = contribution >= 0 ? "Raises" : "Lowers";
        if (size >= LOG_2) {
            return verb + " a lot";
        }
        return size >= LOG_1_25 ? verb : verb + " a little";
    }

    /** The parts joined as a sentence would, such as police, schools and housing. */
    public static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** A count with its noun, such as 1 event or 1,200 events. */
    public static String counted(long count, String one, String many) {
        return String.format(Locale.UK, "%,d %s", count, count == 1 ? one : many);
    }

    /** A number with one decimal, such as 3.4. */
    public static String decimal(double number) {
        return String.format(Locale.UK, "%,.1f", number);
    }

    /** A share as a whole per cent. The share is 0 to 1. */
    public static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    /** An agency as people call it, from its id, such as children’s services. */
    public static String agency(String id) {
        return id.replace('-', ' ').replace("childrens", "children’s");
    }

    /** A number of months in words, such as 6 months. */
    public static String months(int months) {
        return counted(months, "month", "months");
    }

    /** The same words with a capital at the front. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** A whole sentence: a capital first and one full stop, whoever wrote the words. */
    public static String whole(String words) {
        return sentence(words.strip().replaceAll("[.\\s]+$", "")) + ".";
    }

    /** What was decided, from its slug. */
    static String decided(String outcome) {
        return Outcome.of(outcome).map(Outcome::words).orElse(outcome);
    }
}
