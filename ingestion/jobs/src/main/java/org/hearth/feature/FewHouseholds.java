package org.hearth.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.fact.Timeline;
import org.hearth.fact.TimelineTables;
import org.hearth.table.TableReader;

/** Sweeps the households that a delivery touches, one after another: they are few, and Spark's start would cost more than they do. */
final class FewHouseholds {

    private FewHouseholds() {}

    /**
     * Their rows, in order.
     *
     * @param changed SQL of the households
     */
    static Stream<MatrixRows.Seen> rows(String changed, TimelineTables tables, Sweep sweep) {
        String homes = "SELECT DISTINCT household, person FROM " + tables.residences() + " SEMI JOIN (" + changed
                + ") USING (household)";
        Map<String, Timeline> timelines = tables.of("SELECT person FROM (" + homes + ")")
                .collect(Collectors.toMap(Timeline::person, Function.identity()));
        return residents(homes).entrySet().stream().flatMap(household -> {
            List<Timeline> theirs = household.getValue().stream()
                    .map(person -> Objects.requireNonNull(timelines.get(person)))
                    .toList();
            return MatrixRows.Seen.of(household.getKey(), sweep.observe(household.getKey(), theirs));
        });
    }

    private static Map<String, List<String>> residents(String homes) {
        Map<String, List<String>> residents = new TreeMap<>();
        try (TableReader tables = TableReader.open(Map.of())) {
            tables.forEach(
                    homes + " ORDER BY household, person",
                    row -> residents
                            .computeIfAbsent(row.text("household"), household -> new ArrayList<>())
                            .add(row.text("person")));
        }
        return residents;
    }
}
