package org.hearth.feature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.matrix.Feature;

/**
 * Checks one feature of a definition file and makes its column.
 *
 * @param purposes for what its facts are shared
 */
record FeatureReader(KindNames names, Purposes purposes, FileFaults faults) {

    private static final String FEATURES = "features";

    /** The column of a feature; empty when it has faults. */
    Optional<Definition.Column> read(String name, FeatureYaml yaml) {
        int before = faults.size();
        Shape shape = Shape.BY_NAME.get(yaml.aggregate());
        if (!name.matches("[a-z][a-z0-9_]*") || name.endsWith("_missing")) {
            fault("lower case letters, digits and underscores, without _missing at the end", "another name", name);
        }
        checkWords(yaml, name);
        checkWindows(yaml, name);
        Stream.of(yaml.kinds(), yaml.ends(), yaml.missingWithout(), yaml.whileKinds())
                .flatMap(Optional::stream)
                .forEach(list -> names.check(list, FEATURES, name));
        if (shape == null) {
            fault("one of the aggregates " + Shape.BY_NAME.keySet(), yaml.aggregate(), name);
            return Optional.empty();
        }
        shape.check(yaml, (expected, found) -> fault(expected, found, name));
        if (faults.size() > before) {
            return Optional.empty();
        }
        Shape.Parts parts = new Shape.Parts(yaml, names);
        Measure measure = new Measure(name, shape.make().apply(parts), parts.missingWithout());
        checkMissing(yaml, measure);
        purposes.check(measure.kinds(), FEATURES, name);
        return Optional.of(new Definition.Column(shown(yaml, measure), measure));
    }

    private void checkWords(FeatureYaml yaml, String name) {
        Map<String, String> words = Map.of("about", yaml.about(), "some", yaml.some(), "none", yaml.none());
        words.forEach((key, text) -> {
            if (text.isBlank()) {
                fault("plain words under " + key, "none", name);
            }
        });
    }

    private void checkWindows(FeatureYaml yaml, String name) {
        Stream.of(yaml.window(), yaml.recent(), yaml.earlier())
                .flatMap(Optional::stream)
                .filter(window -> window.untilDays() < 0 || window.fromDays() <= window.untilDays())
                .forEach(window -> fault("until_days of 0 or more and from_days above it", window, name));
    }

    private void checkMissing(FeatureYaml yaml, Measure measure) {
        boolean words = yaml.missing().filter(text -> !text.isBlank()).isPresent();
        if (measure.canBeMissing() && !words) {
            fault("plain words under missing, as the value can be unknown", "none", measure.name());
        }
        if (!measure.canBeMissing() && yaml.missing().isPresent()) {
            fault("no key missing, as the value is always known", "one", measure.name());
        }
    }

    private Feature shown(FeatureYaml yaml, Measure measure) {
        return new Feature(
                measure.name(),
                yaml.about(),
                yaml.some(),
                yaml.none(),
                yaml.missing(),
                measure.canBeMissing() ? Optional.of(measure.missingFlag()) : Optional.empty(),
                yaml.monotone(),
                yaml.protective(),
                agency(measure),
                yaml.sensitivity(),
                measure.pastDays());
    }

    private String agency(Measure measure) {
        if (measure.aggregate() instanceof Aggregate.OfArea) {
            return "area";
        }
        List<String> agencies = names.agenciesOf(measure.kinds());
        return switch (agencies.size()) {
            case 0 -> "household";
            case 1 -> agencies.get(0);
            default -> "several";
        };
    }

    private void fault(String expected, Object found, String name) {
        faults.expected(expected, found, FEATURES, name);
    }
}
