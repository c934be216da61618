package org.hearth.extract;

/** What looks like nothing: spaces of every kind, marks without width, and what ends a file on some machines. */
public final class Blanks {

    private static final String UNSEEN = "\u00a0\u2007\u202f\u200b\u200c\u200d\u2060\ufeff\u001a\0";

    private Blanks() {}

    /** A text without what looks like nothing around it. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (to > from && is(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    /** Whether nothing else is in a text. */
    public static boolean isAll(String text) {
        return strip(text).isEmpty();
    }

    private static boolean is(char c) {
        return c <= ' ' || (c > '~' && (Character.isWhitespace(c) || UNSEEN.indexOf(c) >= 0));
    }
}
