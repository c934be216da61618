package org.hearth.extract.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules for what people type in a code's place: {@code b) Female}, {@code 6: Police}, {@code N1 - Abuse or neglect}, the words
 * alone, or something near them. Tried in turn: the text without a letter before it; the code at its start; the words of a code;
 * the rules in their order; the letter alone. Rules are data, in {@code codes/typed.csv}.
 *
 * @param rules in order
 */
record TypedCodes(List<Rule> rules) {

    private static final Pattern LETTER = Pattern.compile("^([a-z]{1,2})\\s*[).]\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern LEADING = Pattern.compile("^([a-z0-9.]{1,6})\\s*[:–-]\\s*\\S.*$", Pattern.DOTALL);

    /**
     * One rule.
     *
     * @param typed in lower case; a star stands for any text; ends in a bracket if it is a letter
     * @param code a code of the list; empty text if it says that it is not known
     */
    record Rule(Pattern typed, String code) {

        static Rule of(String typed, String code) {
            String pattern = Stream.of(typed.toLowerCase(Locale.ROOT).split("\\*", -1))
                    .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                    .collect(Collectors.joining(".*"));
            return new Rule(Pattern.compile(pattern, Pattern.DOTALL), code);
        }
    }

    public TypedCodes {
        rules = List.copyOf(rules);
    }

    /** The code, empty text if the text says that it is not known. */
    Optional<String> find(String text, CodeList list) {
        String folded = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher lettered = LETTER.matcher(folded);
        String bare = lettered.matches() ? lettered.group(2) : folded;
        return list.exactly(bare)
                .or(() -> leading(bare, list))
                .or(() -> words(bare, list))
                .or(() -> rule(bare))
                .or(() -> lettered.matches() ? rule(lettered.group(1) + ")") : Optional.empty());
    }

    private static Optional<String> leading(String text, CodeList list) {
        Matcher matcher = LEADING.matcher(text);
        return matcher.matches() ? list.exactly(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> words(String text, CodeList list) {
        return list.codes().stream()
                .filter(code -> code.words().toLowerCase(Locale.ROOT).equals(text))
                .map(CodeList.Code::text)
                .findFirst();
    }

    private Optional<String> rule(String text) {
        return rules.stream()
                .filter(rule -> rule.typed.matcher(text).matches())
                .map(Rule::code)
                .findFirst();
    }
}
