package org.hearth.fact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearth.population.AgencyTables;
import org.hearth.population.JobTables;

/**
 * Writes {@code facts.parquet}: the facts of each record by person, put together where records are of one person. Persons and the texts
 * of facts are numbered in their order first: numbers cost a third of what texts do to group and to sort.
 */
final class FactsFile {

    private static final String NEVER = "DATE '9999-12-31'";
    private static final String FACT = "whose, event, amount, happened_on";

    private FactsFile() {}

    /**
     * Writes it.
     *
     * @param whose SQL condition on the persons whose facts are wanted
     * @param directory where it is put
     */
    static void write(FactSources sources, String whose, Path directory) {
        List<String> facts = new ArrayList<>();
        if (!sources.once().isEmpty()) {
            facts.add("SELECT " + FACT + ", min(known_on) AS known_on, " + NEVER + " AS until FROM ("
                    + numbered(sources.told(), NEVER) + ") GROUP BY " + FACT);
        }
        if (!sources.followed().isEmpty()) {
            facts.add(united(numbered(sources.versions(), "coalesce(f.superseded_on, " + NEVER + ")")));
        }
        SortedFile.write(
                List.of(
                        "CREATE TEMP TABLE persons AS SELECT record, person, dense_rank() OVER (ORDER BY person) AS whose FROM "
                                + sources.persons() + " WHERE " + whose,
                        "CREATE TEMP TABLE people AS SELECT DISTINCT whose, person FROM persons",
                        "CREATE TEMP TABLE events AS SELECT *, row_number() OVER (ORDER BY kind, code, agency, purpose)"
                                + " AS event FROM (SELECT DISTINCT agency, kind, coalesce(code, '') AS code, purpose FROM "
                                + sources.facts()
                                + ")",
                        "CREATE TEMP TABLE numbered AS " + String.join(" UNION ALL BY NAME ", facts),
                        """
                        CREATE TEMP TABLE facts AS SELECT *, nullif(until, %s) AS superseded_on
                        FROM (SELECT * REPLACE (nullif(amount, 'NaN') AS amount) FROM numbered) JOIN people USING (whose)
                        JOIN (SELECT * REPLACE (nullif(code, '') AS code) FROM events) USING (event)""".formatted(NEVER)),
                """
                SELECT person, agency, kind, code, amount, happened_on, known_on, purpose, superseded_on
                FROM facts ORDER BY whose, happened_on, event, amount, known_on""",
                JobTables.FACTS,
                directory);
    }

    /** SQL of the facts in some files, by the numbers of their person and their texts. */
    private static String numbered(List<Path> files, String until) {
        return """
                SELECT whose, event, coalesce(amount, 'NaN') AS amount, happened_on, known_on, %s AS until
                FROM %s JOIN persons USING (record) JOIN events e
                ON f.agency = e.agency AND f.kind = e.kind AND coalesce(f.code, '') = e.code AND f.purpose = e.purpose""".formatted(until, FactSources.files(files));
    }

    /** A fact that several records of a person tell is known as long as one of them tells it. */
    private static String united(String numbered) {
        return """
                SELECT %1$s, min(known_on) AS known_on, max(until) AS until
                FROM (
                    SELECT *, sum(CASE WHEN reached IS NULL OR known_on > reached THEN 1 ELSE 0 END) OVER same AS time
                    FROM (
                        SELECT *, max(until) OVER (same ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
                        FROM (%2$s)
                        WINDOW same AS (PARTITION BY %1$s ORDER BY known_on, until))
                    WINDOW same AS (PARTITION BY %1$s ORDER BY known_on, until))
                GROUP BY %1$s, time""".formatted(FACT, numbered);
    }

    /** SQL of how many rows belong to a record that was linked to nobody. */
    static String withoutPerson(FactSources sources) {
        List<Path> facts =
                sources.encoded().stream().map(AgencyTables.RECORD_FACTS::in).toList();
        return "SELECT count(*) AS n FROM " + FactSources.files(facts) + " ANTI JOIN " + sources.persons()
                + " USING (record)";
    }
}
