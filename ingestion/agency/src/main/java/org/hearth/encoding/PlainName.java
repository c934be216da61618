package org.hearth.encoding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A name as it is compared: decomposed, without marks, upper case, letters alone. Nicknames are left alone.
 *
 * @param letters all its letters, such as ANNEMARIE
 * @param parts the parts of a compound of two letters or more, such as ANNE and MARIE; one part if it is none
 */
public record PlainName(String letters, List<String> parts) {

    private static final Map<Integer, String> LETTERS = Map.of(
            (int) 'Ø', "O", (int) 'Æ', "AE", (int) 'Œ', "OE", (int) 'Ł', "L", (int) 'Đ', "D", (int) 'Ð', "D", (int) 'Þ',
            "TH", (int) 'ẞ', "SS", (int) 'Ħ', "H", (int) 'İ', "I");
    /** What stands in a name's place when a record has none. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "BABY",
            "BABYBOY",
            "BABYGIRL",
            "BOY",
            "GIRL",
            "INFANT",
            "TWIN",
            "TWINONE",
            "TWINTWO",
            "UNBORN",
            "UNKNOWN",
            "NOTKNOWN",
            "NOTSTATED",
            "NONE",
            "NOBODY",
            "MALE",
            "FEMALE",
            "CHILD",
            "PERSON",
            "XX",
            "XXX",
            "ZZ",
            "ZZZ");

    public PlainName {
        parts = List.copyOf(parts);
    }

    /** The name in a text; empty if it has no letter or only stands in for a name. */
    public static Optional<PlainName> of(String text) {
        String decomposed = Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFKD);
        List<String> parts = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        StringBuilder part = new StringBuilder();
        for (int i = 0, c; i < decomposed.length(); i += Character.charCount(c)) {
            c = decomposed.codePointAt(i);
            if (c >= 'A' && c <= 'Z') {
                part.append((char) c);
            } else if (Character.isLetter(c)) {
                part.append(LETTERS.getOrDefault(c, Character.toString(c)));
            } else if (c == ' ' || c == '-' || c == '/') {
                end(part, parts, all);
            }
        }
        end(part, parts, all);
        String letters = all.toString();
        if (letters.length() < (isWord(letters) ? 1 : 2) || PLACEHOLDERS.contains(letters)) {
            return Optional.empty();
        }
        return Optional.of(new PlainName(letters, parts.size() < 2 ? List.of(letters) : parts));
    }

    /** Whether one sign may be a name by itself, as in Chinese. */
    private static boolean isWord(String letters) {
        return !letters.isEmpty() && Character.isIdeographic(letters.codePointAt(0));
    }

    private static void end(StringBuilder part, List<String> parts, StringBuilder all) {
        all.append(part);
        if (part.length() > 1) {
            parts.add(part.toString());
        }
        part.setLength(0);
    }

    @Override
    public String toString() {
        return "PlainName[redacted]";
    }
}
