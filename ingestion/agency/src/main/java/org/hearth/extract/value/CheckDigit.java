package org.hearth.extract.value;

/** The check digits of numbers that people have. */
public final class CheckDigit {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private CheckDigit() {}

    /** Whether a text has the shape of a unique pupil number: a letter, eleven digits, and a digit or (temporary) a letter. */
    public static boolean hasUpnShape(String text) {
        if (text.length() != 13 || LETTERS.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        for (int i = 1; i < 12; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        char last = text.charAt(12);
        return isDigit(last) || LETTERS.indexOf(last) >= 0;
    }

    /**
     * Whether the check letter of a unique pupil number is right: weights 2 to 13, modulo 23. Source: Department for Education,
     * unique pupil numbers guidance.
     */
    public static boolean upn(String upn) {
        return hasUpnShape(upn) && upn.charAt(0) == upnLetter(upn.substring(1));
    }

    /** The check letter that goes before the twelve characters of a unique pupil number. */
    public static char upnLetter(String twelve) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            char c = twelve.charAt(i);
            sum += (isDigit(c) ? c - '0' : LETTERS.indexOf(c)) * (i + 2);
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }

    /** Whether the last of ten digits is right: modulo 11. Source: NHS Data Dictionary, NHS NUMBER. */
    public static boolean nhs(String number) {
        if (number.length() != 10) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            char c = number.charAt(i);
            if (!isDigit(c)) {
                return false;
            }
            sum += (c - '0') * (i < 9 ? 10 - i : 1);
        }
        return sum % 11 == 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
