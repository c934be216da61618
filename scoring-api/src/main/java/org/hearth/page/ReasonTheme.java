package org.hearth.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.household.Household.Reason;

/**
 * Contributions that are about the same records: one reason to a reader, the same here as on the list.
 *
 * @param words of the contribution that counts for most of it
 * @param contribution of all of them together, log-odds
 * @param knownOn the latest day on which something they were made from became known
 */
record ReasonTheme(String words, double contribution, Optional<LocalDate> knownOn) {

    /** Themes of reasons, the one that counts most first. */
    static List<ReasonTheme> of(List<Reason> reasons) {
        Map<String, List<Reason>> themes =
                reasons.stream().collect(Collectors.groupingBy(Reason::theme, LinkedHashMap::new, Collectors.toList()));
        return themes.values().stream()
                .map(ReasonTheme::one)
                .sorted(Comparator.comparingDouble(ReasonTheme::weight).reversed())
                .toList();
    }

    private static ReasonTheme one(List<Reason> reasons) {
        double sum = reasons.stream().mapToDouble(Reason::contribution).sum();
        Reason main = reasons.stream()
                .max(Comparator.comparingDouble(reason -> Math.signum(sum) * reason.contribution()))
                .orElseThrow();
        return new ReasonTheme(
                main.words(),
                sum,
                reasons.stream().flatMap(reason -> reason.knownOn().stream()).max(Comparator.naturalOrder()));
    }

    /** How much it counts, whichever way. */
    double weight() {
        return Math.abs(contribution);
    }
}
