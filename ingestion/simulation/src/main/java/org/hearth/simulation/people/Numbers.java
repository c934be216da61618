package org.hearth.simulation.people;

import java.util.HashSet;
import java.util.Set;
import org.hearth.simulation.chance.Chance;

/** Makes well-formed identifiers, each once. Not thread-safe. */
public final class Numbers {

    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private final Set<String> given = new HashSet<>();

    /** An NHS number: nine digits and a modulus 11 check digit. Begins with 9, as test numbers do. */
    String nhsNumber(Chance chance) {
        while (true) {
            String nine = "9" + String.format("%08d", chance.below(100_000_000));
            int check = nhsCheck(nine);
            if (check < 10 && given.add(nine)) {
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
     * A unique pupil number: a check letter, three digits of the authority, four of the school, two of the year and three of a
     * serial number.
     */
    public String upn(String lea, int school, int year, Chance chance) {
        while (true) {
            String digits = lea + String.format("%04d%02d%03d", 2000 + school % 8000, year % 100, chance.below(1000));
            if (given.add(digits)) {
                return upnLetter(digits) + digits;
            }
        }
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
