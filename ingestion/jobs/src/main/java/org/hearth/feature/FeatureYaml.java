package org.hearth.feature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.matrix.Feature;

/** A feature as it stands in a definition file: features/early-help.yaml is the manual of its keys. */
record FeatureYaml(
        String about,
        String aggregate,
        Level level,
        Optional<List<String>> kinds,
        Optional<List<String>> codes,
        Optional<Double> amountAtLeast,
        Optional<Window> window,
        Optional<List<String>> ends,
        Optional<List<String>> latestCodes,
        Optional<Map<String, Double>> values,
        Optional<Statistic.Trend.Of> of,
        Optional<Window> recent,
        Optional<Window> earlier,
        Optional<Aggregate.AreaColumn> column,
        Optional<List<String>> missingWithout,
        Optional<Statistic.Each.RollUp> each,
        Optional<List<String>> whileKinds,
        Optional<Double> whileAmountAtLeast,
        Optional<Double> whileAmountBelow,
        String some,
        String none,
        Optional<String> missing,
        Feature.Monotone monotone,
        boolean protective,
        Feature.Sensitivity sensitivity) {

    /** Every key that some aggregates take and others do not, and what stands under it. */
    Map<String, Optional<?>> choices() {
        Map<String, Optional<?>> choices = new LinkedHashMap<>();
        choices.put("kinds", kinds);
        choices.put("codes", codes);
        choices.put("amount_at_least", amountAtLeast);
        choices.put("window", window);
        choices.put("ends", ends);
        choices.put("latest_codes", latestCodes);
        choices.put("values", values);
        choices.put("of", of);
        choices.put("recent", recent);
        choices.put("earlier", earlier);
        choices.put("column", column);
        choices.put("missing_without", missingWithout);
        choices.put("each", each);
        choices.put("while_kinds", whileKinds);
        choices.put("while_amount_at_least", whileAmountAtLeast);
        choices.put("while_amount_below", whileAmountBelow);
        return choices;
    }
}
