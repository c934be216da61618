package org.hearth.extract.value;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a text can be an identifier that public bodies use. Numbers with a check digit are in {@link CheckDigit} too. */
public final class Identifier {

    private static final String FIRST = "[A-PR-UWYZ]";
    private static final String SECOND = "[A-HK-Y]";

    private static final Pattern POSTCODE =
            Pattern.compile("(?:(?:" + FIRST + "[0-9]{1,2}|" + FIRST + SECOND + "[0-9]{1,2}|" + FIRST
                    + "[0-9][A-HJKPSTUW]|" + FIRST + SECOND + "[0-9][ABEHMNPRVWXY])[0-9][ABD-HJLNP-UW-Z]{2}|GIR0AA)");

    private static final Pattern UPRN = Pattern.compile("0{0,11}[1-9][0-9]{0,11}");
    private static final Pattern GSS = Pattern.compile("[EKNSW][0-9]{8}");
    private static final Pattern LEA = Pattern.compile("[1-9][0-9]{2}");
    private static final Pattern NATIONAL_INSURANCE =
            Pattern.compile("(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z][0-9]{6}[A-D]?");

    private Identifier() {}

    /**
     * Whether a text has the letters and digits of a postcode in the places where postcodes have them. Source: BS 7666.
     *
     * @param text with or without a space, in any case
     */
    public static boolean isPostcode(String text) {
        return POSTCODE.matcher(compact(text)).matches();
    }

    /** Whether a text is a unique property reference number: up to twelve digits, not all nought. */
    public static boolean isUprn(String text) {
        return text.length() <= 12 && UPRN.matcher(text).matches();
    }

    /** Whether a text has the shape of a code of the Government Statistical Service: a country's letter and eight digits. */
    public static boolean isGss(String text) {
        return GSS.matcher(text).matches();
    }

    /** Whether a text has the shape of the department's three-digit number of an authority. */
    public static boolean isLea(String text) {
        return LEA.matcher(text).matches();
    }

    /**
     * Whether a text is a unique learner number: ten digits, weights 10 to 2, the last digit 10 less the remainder by 11. Source:
     * Learning Records Service, ULN check digit.
     */
    public static boolean isLearnerNumber(String text) {
        if (text.length() != 10 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (text.charAt(i) - '0') * (10 - i);
        }
        int remainder = sum % 11;
        return remainder != 0 && 10 - remainder == text.charAt(9) - '0';
    }

    /** Whether a text has the shape of a National Insurance number. Source: HM Revenue and Customs, NIM39110. */
    public static boolean isNationalInsuranceNumber(String text) {
        return NATIONAL_INSURANCE.matcher(compact(text)).matches();
    }

    private static String compact(String text) {
        return text.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
