package org.hearth.simulation.people;

import java.util.HashMap;
import java.util.Map;

/**
 * Well-formed identifiers of one circle's people, each given once and to no other circle: a number is where the circle's next place
 * comes to lie when all places are scattered over the range. Not thread-safe.
 */
public final class Numbers {

    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /** Prime just below the number of eight-digit numbers. */
    private static final long EIGHT_DIGITS = 99_999_989L;

    /** Prime just below the number of seven-digit numbers. */
    private static final long SEVEN_DIGITS = 9_999_991L;

    /** Most pupils of a circle who are numbered in one year; more take a number of the year before. */
    private static final int PUPILS_A_YEAR = 9;

    private final int circle;
    private final Map<Integer, Integer> pupils = new HashMap<>();
    private int places;

    /** Numbers of the people of a circle, counted from 0 and below a million. */
    public Numbers(int circle) {
        this.circle = circle;
    }

    /** Spreads a number below a prime over all the numbers below it, each to one of its own. */
    public static long scattered(long number, long prime) {
        return (number % prime * 38_281_317L + 10_472_931L) % prime;
    }

    /** An NHS number: nine digits and a modulus 11 check digit. Begins with 9, as test numbers do. */
    String nextNhsNumber() {
        while (true) {
            long place = (long) circle * Circle.MOST_PEOPLE + places++;
            String nine = "9" + padded(scattered(place, EIGHT_DIGITS), 8);
            int check = nhsCheck(nine);
            if (check < 10) {
                return nine + check;
            }
        }
    }

    /** The check digit of nine digits; 10 when there is none. */
    public static int nhsCheck(String nine) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (nine.charAt(i) - '0');
        }
        int check = 11 - sum % 11;
        return check == 11 ? 0 : check;
    }

    /**
     * A unique pupil number: a check letter, three digits of the authority, four for the school, two of the year and three of a
     * serial number.
     */
    public String upn(String lea, int year) {
        int of = year;
        while (pupils.getOrDefault(of, 0) >= PUPILS_A_YEAR) {
            of--;
        }
        int before = pupils.merge(of, 1, Integer::sum) - 1;
        String seven = padded(scattered((long) circle * PUPILS_A_YEAR + before, SEVEN_DIGITS), 7);
        String digits = lea + seven.substring(0, 4) + padded(of % 100, 2) + seven.substring(4);
        return upnLetter(digits) + digits;
    }

    /** A number with zeros before it. */
    public static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /** The check letter of the twelve characters after it: modulus 23 of digits weighted by 2 to 13. */
    public static char upnLetter(String twelve) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (i + 2) * (twelve.charAt(i) - '0');
        }
        return UPN_LETTERS.charAt(sum % 23);
    }

    /** Whether a text is a unique pupil number with the right check letter. */
    public static boolean isUpn(String text) {
        return text.matches("[A-Z]\\d{12}") && upnLetter(text.substring(1)) == text.charAt(0);
    }
}
