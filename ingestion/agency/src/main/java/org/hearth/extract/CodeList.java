package org.hearth.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A closed list of codes. A code is found whatever its case, with spaces and underscores for hyphens.
 *
 * @param name as documents call it
 * @param codes as facts carry them, in the order of the list
 * @param byFolded each code by its folded form
 */
public record CodeList(String name, List<String> codes, Map<String, String> byFolded) {

    public CodeList {
        codes = List.copyOf(codes);
        byFolded = Map.copyOf(byFolded);
    }

    /**
     * A list of codes under a name.
     *
     * @param codes separated by single spaces
     */
    public static CodeList of(String name, String codes) {
        List<String> list = List.of(codes.split(" ", -1));
        Map<String, String> byFolded = new HashMap<>();
        list.forEach(code -> byFolded.put(fold(code), code));
        return new CodeList(name, list, byFolded);
    }

    /** The code as the list writes it. */
    public Optional<String> find(String text) {
        String code = byFolded.get(text);
        return Optional.ofNullable(code != null ? code : byFolded.get(fold(text)));
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }
}
