package org.hearth.encoding;

/** How a name sounds, by Soundex: its first letter and three digits. Source: US National Archives, the Soundex indexing system. */
public final class Sound {

    /** Digit of each letter A to Z; 0 is a vowel, 9 H or W, which do not part letters of one digit. */
    private static final String DIGITS = "01230129022455012623019202";

    private Sound() {}

    /** The code of upper-case letters; a name with letters other than A to Z is its own code. */
    public static String of(String letters) {
        StringBuilder code = new StringBuilder(4);
        char last = '0';
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c < 'A' || c > 'Z') {
                return letters;
            }
            char digit = DIGITS.charAt(c - 'A');
            if (i == 0) {
                code.append(c);
            } else if (digit != '9' && digit != '0' && digit != last && code.length() < 4) {
                code.append(digit);
            }
            if (digit != '9') {
                last = digit;
            }
        }
        while (code.length() < 4) {
            code.append('0');
        }
        return code.toString();
    }
}
