package org.hearth.extract.value;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A closed list of codes. A code is found whatever its case, with spaces and underscores for hyphens.
 *
 * @param name such as {@code cin.referral-source}
 * @param codes in the order of the list
 * @param byFolded each code by its folded form
 * @param typed rules for what people type in a code's place
 */
public record CodeList(String name, List<Code> codes, Map<String, Code> byFolded, Optional<TypedCodes> typed) {

    /**
     * One code.
     *
     * @param text as facts carry it
     * @param words in plain words
     * @param fromYear the first year whose collection has it; a collection is named by the year in which it ends
     * @param toYear the last one
     */
    public record Code(String text, String words, Optional<Integer> fromYear, Optional<Integer> toYear) {

        /** Whether the collection of a year has it. */
        public boolean isOf(int year) {
            return fromYear.filter(from -> from > year).isEmpty()
                    && toYear.filter(to -> to < year).isEmpty();
        }
    }

    public CodeList {
        codes = List.copyOf(codes);
        byFolded = Map.copyOf(byFolded);
    }

    /** A list of codes under a name. */
    public static CodeList of(String name, List<Code> codes) {
        Map<String, Code> byFolded = new HashMap<>();
        for (Code code : codes) {
            byFolded.put(code.text, code);
            byFolded.put(fold(code.text), code);
        }
        return new CodeList(name, codes, byFolded, Optional.empty());
    }

    /**
     * A list of codes that say what they mean.
     *
     * @param codes separated by single spaces
     */
    public static CodeList of(String name, String codes) {
        return of(
                name,
                Stream.of(codes.split(" ", -1))
                        .map(code -> new Code(code, code, Optional.empty(), Optional.empty()))
                        .toList());
    }

    /** The same list, which also finds codes by what people type in their place. */
    CodeList with(TypedCodes rules) {
        return new CodeList(name, codes, byFolded, Optional.of(rules));
    }

    /** Whether the collection of a year has a code, as the list writes it. */
    boolean has(String text, int year) {
        Code code = byFolded.get(text);
        return code != null && code.isOf(year);
    }

    /** The code as the list writes it; empty text where somebody typed that it is not known. */
    public Optional<String> find(String text) {
        Optional<String> code = exactly(text);
        return code.isPresent() ? code : typed.flatMap(rules -> rules.find(text, this));
    }

    Optional<String> exactly(String text) {
        Code code = byFolded.get(text);
        return Optional.ofNullable(code != null ? code : byFolded.get(fold(text)))
                .map(Code::text);
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }
}
