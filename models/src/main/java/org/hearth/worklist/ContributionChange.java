package org.hearth.worklist;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.explanation.Contribution;

/**
 * How what one feature adds to a household's log-odds changed between two days.
 *
 * @param amount log-odds now less log-odds before
 */
record ContributionChange(String feature, double amount, Optional<Contribution> before, Optional<Contribution> now) {

    /** More would not be read. */
    private static final int SHOWN = 2;

    /** The largest changes in one direction, in sentences. */
    static List<String> largest(List<Contribution> before, List<Contribution> now, boolean up) {
        Map<String, Contribution> then = byFeature(before);
        Map<String, Contribution> today = byFeature(now);
        TreeSet<String> features = new TreeSet<>(then.keySet());
        features.addAll(today.keySet());
        return features.stream()
                .map(feature ->
                        of(feature, Optional.ofNullable(then.get(feature)), Optional.ofNullable(today.get(feature))))
                .filter(change -> up ? change.amount > 0 : change.amount < 0)
                .sorted(Comparator.comparingDouble((ContributionChange change) -> -Math.abs(change.amount))
                        .thenComparing(ContributionChange::feature))
                .limit(SHOWN)
                .map(ContributionChange::words)
                .toList();
    }

    private static Map<String, Contribution> byFeature(List<Contribution> contributions) {
        return contributions.stream().collect(Collectors.toMap(Contribution::feature, Function.identity()));
    }

    private static ContributionChange of(String feature, Optional<Contribution> before, Optional<Contribution> now) {
        double amount = now.map(Contribution::amount).orElse(0.0)
                - before.map(Contribution::amount).orElse(0.0);
        return new ContributionChange(feature, amount, before, now);
    }

    private String words() {
        if (before.isEmpty()) {
            return "Now: " + reason(now) + ".";
        }
        if (now.isEmpty()) {
            return "No longer: " + reason(before) + ".";
        }
        return reason(before).equals(reason(now))
                ? "Counts " + (amount > 0 ? "for more" : "for less") + ": " + reason(now) + "."
                : "Now: " + reason(now) + "; before: " + reason(before) + ".";
    }

    private static String reason(Optional<Contribution> contribution) {
        return contribution.orElseThrow().reason();
    }
}
