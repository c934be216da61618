package org.hearth.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.matrix.Feature;

/**
 * {@code table} of a model file: what the columns of a table of one's own mean, so that it can be trained on as a matrix.
 *
 * @param household column that names the household
 * @param asOf column with the as-of date
 * @param label column with 1, 0, or nothing where it is not known yet
 * @param locality column with the locality; where it is left out, the authority's only one
 * @param says what the label says, in plain words
 * @param labelMonths length of the label timespan
 * @param dataTo the day after the data's last: no label whose timespan ends later can be known
 * @param features columns to learn from
 */
public record OwnTable(
        String household,
        String asOf,
        String label,
        Optional<String> locality,
        String says,
        int labelMonths,
        LocalDate dataTo,
        Map<String, OwnFeature> features) {

    public OwnTable {
        features = Map.copyOf(features);
    }

    /**
     * A column to learn from.
     *
     * @param some the reason when the value is above 0; {@code {value}} is replaced by it
     * @param none the reason when the value is 0
     * @param missing the reason when there is no value; without it every row must have one
     * @param monotone whether more of it may only raise or only lower the score; free where it is left out
     * @param categories the words the column may hold; each becomes a column of 0 and 1
     */
    public record OwnFeature(
            String some,
            String none,
            Optional<String> missing,
            Optional<Feature.Monotone> monotone,
            Optional<List<String>> categories) {}

    /** A column of the matrix and where it comes from. */
    record Source(String column, String from, OwnFeature feature, Optional<String> category, boolean isFlag) {}

    /** The features of the matrix: one for each number, one for each category. */
    List<Feature> matrixFeatures() {
        List<Feature> all = new ArrayList<>();
        new TreeMap<>(features)
                .forEach((name, own) -> own.categories()
                        .ifPresentOrElse(
                                categories -> categories.forEach(
                                        category -> all.add(feature(name + "_" + category, own, Optional.empty()))),
                                () -> all.add(feature(name, own, own.missing()))));
        all.sort(Comparator.comparing(Feature::name));
        return all;
    }

    private static Feature feature(String name, OwnFeature own, Optional<String> missing) {
        return new Feature(
                name,
                name,
                own.some(),
                own.none(),
                missing,
                missing.map(words -> name + "_missing"),
                own.monotone().orElse(Feature.Monotone.FREE),
                false,
                "household",
                Feature.Sensitivity.ORDINARY,
                Optional.of(0));
    }

    /** Columns of the matrix in order of name. */
    List<Source> sources() {
        List<Source> all = new ArrayList<>();
        features.forEach((name, own) -> {
            own.categories()
                    .orElse(List.of())
                    .forEach(category ->
                            all.add(new Source(name + "_" + category, name, own, Optional.of(category), false)));
            if (own.categories().isEmpty()) {
                all.add(new Source(name, name, own, Optional.empty(), false));
                own.missing()
                        .ifPresent(words -> all.add(new Source(name + "_missing", name, own, Optional.empty(), true)));
            }
        });
        all.sort(Comparator.comparing(Source::column));
        return all;
    }
}
