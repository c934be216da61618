package org.hearth.column;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.column.DayOrder.Written;
import org.hearth.encoding.PlainName;
import org.hearth.encoding.Sound;
import org.hearth.kind.Kind;
import org.hearth.kind.Kind.Part;

/** Brings values of each kind into the form in which they are compared. */
final class Normals {

    private static final Set<String> PLACEHOLDERS =
            Set.of("UNKNOWN", "NOT KNOWN", "NOT STATED", "NULL", "NONE", "NAN", "NA", "N A", "MISSING");

    private Normals() {}

    /** A value of one kind; {@link Normal#NOTHING} if it says nothing. */
    static Normal of(Kind kind, String raw, DayOrder order) {
        return switch (kind) {
            case FORENAME -> forename(raw);
            case SURNAME -> surname(raw);
            case FULL_NAME -> Normal.NOTHING;
            case DATE_OF_BIRTH -> birth(raw, order);
            case SEX -> sex(raw);
            case POSTCODE -> postcode(raw);
            case ADDRESS -> address(raw);
            case UPRN -> plain(squeezed(raw).replaceFirst("^0+", ""), Atom.UPRN, false);
            case IDENTIFIER -> plain(squeezed(raw), Atom.NUMBER, true);
            case TEXT -> text(raw);
            case PHONE -> phone(raw);
            case EMAIL -> plain(raw.strip().toLowerCase(Locale.ROOT), Atom.NUMBER, true);
        };
    }

    private static Normal forename(String raw) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        Map<Atom, String> atoms = new EnumMap<>(Atom.class);
        Optional<PlainName> name = PlainName.of(raw);
        if (name.isEmpty()) {
            String letters = squeezed(raw);
            if (letters.length() != 1 || !Character.isLetter(letters.charAt(0))) {
                return Normal.NOTHING;
            }
            parts.put(Part.INITIAL, letters);
            atoms.put(Atom.INITIAL, letters);
            return new Normal(parts, List.of(), atoms);
        }
        String letters = name.get().letters();
        String first = name.get().parts().get(0);
        String root = Nicknames.root(first);
        parts.put(Part.FULL, letters);
        parts.put(Part.ROOT, root);
        parts.put(Part.INITIAL, start(letters, 1));
        atoms.put(Atom.ROOT, root);
        atoms.put(Atom.FORENAME_SOUND, Sound.of(first));
        atoms.put(Atom.INITIAL, start(letters, 1));
        atoms.put(Atom.FORENAME_START, start(first, 3));
        return new Normal(parts, bigrams(letters), atoms);
    }

    private static Normal surname(String raw) {
        return PlainName.of(raw)
                .map(name -> {
                    String letters = name.letters();
                    String sound = Sound.of(letters);
                    Map<Atom, String> atoms = new EnumMap<>(Atom.class);
                    atoms.put(Atom.SURNAME, letters);
                    atoms.put(Atom.SURNAME_SOUND, sound);
                    atoms.put(Atom.SURNAME_START, start(letters, 4));
                    return new Normal(Map.of(Part.FULL, letters, Part.SOUND, sound), bigrams(letters), atoms);
                })
                .orElse(Normal.NOTHING);
    }

    private static Normal birth(String raw, DayOrder order) {
        Optional<Written> read = order.read(raw.strip());
        if (read.isEmpty()) {
            return Normal.NOTHING;
        }
        Written day = read.get();
        Map<Part, String> parts = new EnumMap<>(Part.class);
        Map<Atom, String> atoms = new EnumMap<>(Atom.class);
        put(parts, Part.YEAR, day.year());
        put(parts, Part.MONTH, day.month());
        put(parts, Part.DAY, day.day());
        atoms.put(Atom.YEAR, day.year());
        if (!day.month().isEmpty()) {
            atoms.put(Atom.YEAR_MONTH, day.year() + day.month());
        }
        if (!day.whole()) {
            return new Normal(parts, List.of(), atoms);
        }
        String digits = day.year() + day.month() + day.day();
        parts.put(Part.FULL, digits);
        atoms.put(Atom.BIRTH, digits);
        atoms.put(Atom.BIRTHDAY, day.month() + day.day());
        boolean swap = day.month().compareTo(day.day()) > 0;
        atoms.put(Atom.BIRTH_EITHER, day.year() + (swap ? day.day() + day.month() : day.month() + day.day()));
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < digits.length(); i++) {
            tokens.add(i + ":" + digits.charAt(i));
        }
        return new Normal(parts, tokens, atoms);
    }

    private static Normal sex(String raw) {
        String letters = squeezed(raw);
        return switch (letters) {
            case "", "U", "X", "UNKNOWN", "0", "9" -> Normal.NOTHING;
            case "1", "MALE", "BOY", "MAN" -> plain("M", Atom.TEXT, false);
            case "2", "FEMALE", "GIRL", "WOMAN" -> plain("F", Atom.TEXT, false);
            default -> plain(letters, Atom.TEXT, false);
        };
    }

    private static Normal postcode(String raw) {
        String code = squeezed(raw);
        if (code.length() < 3 || PLACEHOLDERS.contains(code)) {
            return Normal.NOTHING;
        }
        int unit = code.length() > 5 ? 2 : 1;
        String sector = code.substring(0, code.length() - unit);
        String outward = code.substring(0, code.length() - unit - 1);
        Map<Atom, String> atoms = new EnumMap<>(Atom.class);
        atoms.put(Atom.POSTCODE, code);
        atoms.put(Atom.SECTOR, sector);
        atoms.put(Atom.OUTWARD, outward);
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < code.length(); i++) {
            tokens.add(i + ":" + code.charAt(i));
            tokens.add((i - code.length()) + ":" + code.charAt(i));
        }
        return new Normal(Map.of(Part.FULL, code, Part.SECTOR, sector, Part.OUTWARD, outward), tokens, atoms);
    }

    private static Normal address(String raw) {
        String words = words(raw);
        if (words.isEmpty() || PLACEHOLDERS.contains(words)) {
            return Normal.NOTHING;
        }
        Map<Part, String> parts = new EnumMap<>(Part.class);
        Map<Atom, String> atoms = new EnumMap<>(Atom.class);
        Set<String> tokens = new LinkedHashSet<>();
        String longest = "";
        parts.put(Part.FULL, words);
        for (String word : words.split(" ", -1)) {
            tokens.add("=" + word);
            tokens.addAll(bigrams(word));
            if (Character.isDigit(word.charAt(0))) {
                parts.putIfAbsent(Part.NUMBER, word);
            } else if (word.length() > longest.length()) {
                longest = word;
            }
        }
        atoms.put(Atom.ADDRESS, words);
        if (longest.length() > 3) {
            atoms.put(Atom.STREET, longest);
        }
        return new Normal(parts, List.copyOf(tokens), atoms);
    }

    private static Normal text(String raw) {
        String words = words(raw);
        if (words.isEmpty() || PLACEHOLDERS.contains(words)) {
            return Normal.NOTHING;
        }
        return Normal.whole(words, words.length() < 3 ? List.of() : bigrams(words), Atom.TEXT);
    }

    private static Normal phone(String raw) {
        String digits =
                raw.replaceAll("[^0-9]", "").replaceFirst("^(00)?44", "").replaceFirst("^0+", "");
        return digits.length() < 6 ? Normal.NOTHING : plain(digits, Atom.NUMBER, true);
    }

    private static Normal plain(String value, Atom atom, boolean near) {
        return value.isEmpty() ? Normal.NOTHING : Normal.whole(value, near ? bigrams(value) : List.of(), atom);
    }

    private static <K> void put(Map<K, String> map, K key, String value) {
        if (!value.isEmpty()) {
            map.put(key, value);
        }
    }

    /** Words of letters and digits in upper case without marks, one space between them. */
    static String words(String raw) {
        String decomposed = Normalizer.normalize(raw.toUpperCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder words = new StringBuilder();
        for (int i = 0, c; i < decomposed.length(); i += Character.charCount(c)) {
            c = decomposed.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                words.appendCodePoint(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && c != '\''
                    && words.length() > 0
                    && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    private static String squeezed(String raw) {
        return words(raw).replace(" ", "");
    }

    private static String start(String text, int most) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length()))));
    }

    private static List<String> bigrams(String letters) {
        String padded = '_' + letters + '_';
        List<String> tokens = new ArrayList<>(padded.length());
        for (int first = 0, second = 1; second < padded.length(); ) {
            int end = second + Character.charCount(padded.codePointAt(second));
            tokens.add(padded.substring(first, end));
            first = second;
            second = end;
        }
        return tokens;
    }
}
