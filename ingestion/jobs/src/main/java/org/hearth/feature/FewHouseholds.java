package org.hearth.feature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearth.fact.Timeline;
import org.hearth.fact.TimelineTables;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;

/** Sweeps the households that a delivery touches, one after another: they are few, and Spark's start would cost more than they do. */
final class FewHouseholds {

    private final TableReader tables;
    private final String purpose;

    private FewHouseholds(TableReader tables, String purpose) {
        this.tables = tables;
        this.purpose = purpose;
    }

    /**
     * Writes their rows and members.
     *
     * @param changed SQL of the households
     * @param facts directory of the facts and the persons' attributes
     * @param linked directory of the residences
     */
    static void write(String changed, Path facts, Path linked, String purpose, Sweep sweep, MatrixRows.Writer writer) {
        Map<String, Path> views = Map.of(
                "facts", JobTables.FACTS.in(facts),
                "attributes", JobTables.ATTRIBUTES.in(facts),
                "residences", JobTables.RESIDENCES.in(linked));
        try (TableReader tables = TableReader.open(views)) {
            tables.run("CREATE TABLE homes AS SELECT DISTINCT household, person FROM residences SEMI JOIN (" + changed
                    + ") USING (household)");
            tables.run("CREATE TABLE people AS SELECT DISTINCT person FROM homes");
            new FewHouseholds(tables, purpose).sweep(sweep, writer);
        }
    }

    private void sweep(Sweep sweep, MatrixRows.Writer writer) {
        Map<String, Timeline> timelines = TimelineTables.of(tables, purpose);
        residents().forEach((household, persons) -> {
            List<Timeline> theirs = persons.stream()
                    .map(person -> Objects.requireNonNull(timelines.get(person)))
                    .toList();
            sweep.observe(household, theirs).forEach(row -> writer.write(household, row));
        });
    }

    private Map<String, List<String>> residents() {
        Map<String, List<String>> residents = new LinkedHashMap<>();
        tables.forEach(
                "SELECT household, person FROM homes ORDER BY household, person",
                row -> residents
                        .computeIfAbsent(row.text("household"), household -> new ArrayList<>())
                        .add(row.text("person")));
        return residents;
    }
}
