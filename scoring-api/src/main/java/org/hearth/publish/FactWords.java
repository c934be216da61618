package org.hearth.publish;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.authority.FactKinds;

/** Facts in the words of {@code facts.yaml}. */
record FactWords(FactKinds kinds) {

    /** Missing a tenth of sessions is what schools call persistent absence; less of it is no headline. */
    private static final double PERSISTENT_ABSENCE = 0.1;

    private static final String ABSENCE = "school.absence";
    private static final Pattern CODE_IN_BRACKETS = Pattern.compile("\\s*\\([^()]*\\{code}[^()]*\\)");

    /** The kinds that a timeline shows, in order. */
    List<String> headlines() {
        return kinds.kinds().entrySet().stream()
                .filter(kind -> kind.getValue().headline())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The words of one fact; empty if a timeline does not show it.
     *
     * @param amount where the kind's words have one; of absence a share, 0 to 1
     */
    Optional<String> of(String kind, Optional<String> code, OptionalDouble amount) {
        FactKinds.Kind known = kinds.kinds().get(kind);
        if (known == null || !known.headline()) {
            return Optional.empty();
        }
        if (kind.equals(ABSENCE) && amount.orElse(0) < PERSISTENT_ABSENCE) {
            return Optional.empty();
        }
        return Optional.of(said(known, kind, code, amount));
    }

    /** The words of any fact, whether a timeline shows it or not. */
    String inFull(String kind, Optional<String> code, OptionalDouble amount) {
        FactKinds.Kind known = kinds.kinds().get(kind);
        return known == null ? kind : said(known, kind, code, amount);
    }

    private String said(FactKinds.Kind known, String kind, Optional<String> code, OptionalDouble amount) {
        return withCode(known.words(), kind, code)
                .replace("{amount}", amount.isPresent() ? amount(kind, amount.getAsDouble()) : "some");
    }

    private static String amount(String kind, double amount) {
        return kind.equals(ABSENCE)
                ? String.format(Locale.ROOT, "%.0f%%", 100 * amount)
                : String.format(Locale.ROOT, "%.0f", amount);
    }

    private String withCode(String words, String kind, Optional<String> code) {
        if (code.isEmpty()) {
            return CODE_IN_BRACKETS.matcher(words).replaceAll("").replace("{code}", "unknown");
        }
        String said = kinds.codes().getOrDefault(kind, Map.of()).getOrDefault(code.get(), code.get());
        return words.replaceAll("\\{code}", Matcher.quoteReplacement(said));
    }
}
