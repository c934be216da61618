package org.hearth.feature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What a definition file must and may say for an aggregate, and how that becomes one.
 *
 * @param needs keys that must be there
 * @param may keys that may be there
 * @param levels levels that make sense
 * @param make makes it of keys that have been found right
 */
record Shape(Set<String> needs, Set<String> may, List<Level> levels, Function<Parts, Aggregate> make) {

    private static final List<Level> PERSONS = List.of(Level.HOUSEHOLD, Level.CHILDREN, Level.ADULTS);

    /** Every aggregate by the name a definition file gives it. */
    static final Map<String, Shape> BY_NAME = byName();

    /** Reports, as what was expected and what was found, the keys that do not fit. */
    void check(FeatureYaml yaml, BiConsumer<String, String> fault) {
        String with = " with the aggregate " + yaml.aggregate();
        yaml.choices().forEach((key, value) -> {
            if (needs.contains(key) && value.isEmpty()) {
                fault.accept("key " + key + with, "none");
            } else if (value.isPresent() && !needs.contains(key) && !may.contains(key)) {
                fault.accept("no key " + key + with, "one");
            }
        });
        if (!levels.contains(yaml.level())) {
            fault.accept("one of the levels " + levels + with, yaml.level().name());
        }
    }

    private static Map<String, Shape> byName() {
        Map<String, Shape> shapes = new TreeMap<>();
        shapes.put("count", counted(parts -> Statistic.Plain.COUNT));
        shapes.put("distinct-days", counted(parts -> Statistic.Plain.DISTINCT_DAYS));
        shapes.put("distinct-agencies", counted(parts -> Statistic.Plain.DISTINCT_AGENCIES));
        shapes.put("distinct-codes", counted(parts -> Statistic.Plain.DISTINCT_CODES));
        shapes.put("distinct-kinds", counted(parts -> Statistic.Plain.DISTINCT_KINDS));
        shapes.put("sum", counted(parts -> Statistic.Plain.SUM));
        shapes.put("rate", counted(parts -> new Statistic.Rate(parts.window().days())));
        shapes.put("any", ever(parts -> Statistic.Plain.ANY));
        shapes.put("persons-with", ever(parts -> Statistic.Plain.PERSONS_WITH));
        shapes.put("days-since", ever(parts -> Statistic.Plain.DAYS_SINCE));
        shapes.put("days-since-first", ever(parts -> Statistic.Plain.DAYS_SINCE_FIRST));
        shapes.put("latest", ever(parts -> new Statistic.Latest(parts.values()), "values"));
        shapes.put("mean", ever(parts -> Statistic.Plain.MEAN));
        shapes.put("slope", ever(parts -> Statistic.Plain.SLOPE));
        shapes.put(
                "streak",
                facts(
                        Set.of("kinds", "each"),
                        Set.of("window", "while_kinds", "while_amount_at_least", "while_amount_below"),
                        Parts::streak));
        shapes.put(
                "persons-whose-latest",
                facts(
                        Set.of("kinds", "latest_codes"),
                        Set.of("window"),
                        parts -> new Statistic.PersonsWhoseLatest(parts.latestCodes())));
        shapes.put("open-now", facts(Set.of("kinds", "ends"), Set.of(), parts -> new Statistic.OpenNow(parts.ends())));
        shapes.put(
                "trend",
                facts(Set.of("kinds", "of", "recent", "earlier"), Set.of("codes", "amount_at_least"), Parts::trend));
        for (Composition composition : Composition.values()) {
            shapes.put(composition.name().toLowerCase(Locale.ROOT).replace('_', '-'), members(composition));
        }
        shapes.put(
                "area",
                new Shape(
                        Set.of("column"),
                        Set.of(),
                        List.of(Level.AREA),
                        parts -> new Aggregate.OfArea(parts.yaml().column().orElseThrow())));
        return shapes;
    }

    /** A statistic that grows with the length of its window, which must be given therefore. */
    private static Shape counted(Function<Parts, Statistic> statistic) {
        return facts(Set.of("kinds", "window"), Set.of("codes", "amount_at_least", "each"), statistic);
    }

    /** A statistic that may read all that is known. */
    private static Shape ever(Function<Parts, Statistic> statistic, String... more) {
        Set<String> may = new HashSet<>(Set.of("codes", "amount_at_least", "window", "each"));
        may.addAll(List.of(more));
        return facts(Set.of("kinds"), may, statistic);
    }

    private static Shape facts(Set<String> needs, Set<String> may, Function<Parts, Statistic> statistic) {
        Set<String> all = new HashSet<>(may);
        all.add("missing_without");
        return new Shape(needs, all, PERSONS, parts -> parts.ofFacts(parts.rolledUp(statistic.apply(parts))));
    }

    private static Shape members(Composition composition) {
        return new Shape(
                composition.needsWindow() ? Set.of("window") : Set.of(),
                Set.of(),
                List.of(Level.HOUSEHOLD),
                parts -> new Aggregate.OfMembers(
                        composition, parts.yaml().window().orElse(Window.EVER)));
    }

    /** What the keys of a feature say, once they have been found right. */
    record Parts(FeatureYaml yaml, KindNames names) {

        List<String> ends() {
            return names.expanded(yaml.ends().orElse(List.of()));
        }

        List<String> missingWithout() {
            return names.expanded(yaml.missingWithout().orElse(List.of()));
        }

        List<String> latestCodes() {
            return yaml.latestCodes().orElseThrow();
        }

        Map<String, Double> values() {
            return yaml.values().orElse(Map.of());
        }

        Window window() {
            return yaml.window().orElse(Window.EVER);
        }

        Statistic.Streak streak() {
            return new Statistic.Streak(
                    names.expanded(yaml.whileKinds().orElse(List.of())),
                    yaml.whileAmountAtLeast().orElse(Double.NaN),
                    yaml.whileAmountBelow().orElse(Double.NaN));
        }

        Statistic rolledUp(Statistic statistic) {
            return yaml.each()
                    .<Statistic>map(how -> new Statistic.Each(statistic, how))
                    .orElse(statistic);
        }

        Statistic.Trend trend() {
            return new Statistic.Trend(
                    yaml.of().orElseThrow(),
                    yaml.recent().orElseThrow(),
                    yaml.earlier().orElseThrow());
        }

        Aggregate ofFacts(Statistic statistic) {
            List<String> kinds = new ArrayList<>(names.expanded(yaml.kinds().orElseThrow()));
            kinds.addAll(ends());
            Window window =
                    statistic instanceof Statistic.Trend trend ? trend.recent().hull(trend.earlier()) : window();
            List<String> codes = yaml.codes().orElse(List.of());
            double least = yaml.amountAtLeast().orElse(Double.NaN);
            return new Aggregate.OfFacts(new Source(yaml.level(), kinds, codes, least, window), statistic);
        }
    }
}
