package org.hearth.fact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
     * @param once encoded deliveries of agencies that have one alone: nothing in them can have been superseded
     * @param followed versions of each agency that has several
     * @param linked directory of the persons
     * @param directory where it is put
     */
    static void write(List<Path> once, List<Path> followed, Path linked, Path directory) {
        List<Path> told = once.stream().map(AgencyTables.RECORD_FACTS::in).toList();
        List<Path> versions = followed.stream().map(JobTables.VERSIONS::in).toList();
        List<String> facts = new ArrayList<>();
        if (!told.isEmpty()) {
            facts.add("SELECT " + FACT + ", min(known_on) AS known_on, " + NEVER + " AS until FROM ("
                    + numbered(told, NEVER) + ") GROUP BY " + FACT);
        }
        if (!versions.isEmpty()) {
            facts.add(united(numbered(versions, "coalesce(f.superseded_on, " + NEVER + ")")));
        }
        SortedFile.write(
                List.of(
                        "CREATE TEMP TABLE persons AS SELECT record, person, dense_rank() OVER (ORDER BY person) AS whose FROM "
                                + persons(linked),
                        "CREATE TEMP TABLE people AS SELECT DISTINCT whose, person FROM persons",
                        "CREATE TEMP TABLE events AS SELECT *, row_number() OVER (ORDER BY kind, code, agency, purpose)"
                                + " AS event FROM (SELECT DISTINCT agency, kind, coalesce(code, '') AS code, purpose FROM "
                                + files(Stream.concat(told.stream(), versions.stream())
                                        .toList())
                                + ")",
                        "CREATE TEMP TABLE facts AS " + String.join(" UNION ALL BY NAME ", facts)),
                """
                SELECT person, agency, kind, nullif(code, '') AS code, nullif(amount, 'NaN') AS amount, happened_on, known_on,
                    purpose, nullif(until, %s) AS superseded_on
                FROM facts JOIN people USING (whose) JOIN events USING (event)
                ORDER BY whose, happened_on, event, amount, known_on""".formatted(NEVER),
                JobTables.FACTS,
                directory);
    }

    /** SQL of the facts in some files, by the numbers of their person and their texts. */
    private static String numbered(List<Path> files, String until) {
        return """
                SELECT whose, event, coalesce(amount, 'NaN') AS amount, happened_on, known_on, %s AS until
                FROM %s JOIN persons USING (record) JOIN events e
                ON f.agency = e.agency AND f.kind = e.kind AND coalesce(f.code, '') = e.code AND f.purpose = e.purpose""".formatted(until, files(files));
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
    static String withoutPerson(List<Path> encoded, Path linked) {
        return "SELECT count(*) AS n FROM "
                + files(encoded.stream().map(AgencyTables.RECORD_FACTS::in).toList()) + " ANTI JOIN " + persons(linked)
                + " USING (record)";
    }

    private static String persons(Path linked) {
        return "read_parquet(" + DeliveryRows.text(JobTables.PERSONS.in(linked)) + ") p";
    }

    private static String files(List<Path> files) {
        return "read_parquet(["
                + String.join(", ", files.stream().map(DeliveryRows::text).toList()) + "], union_by_name = true) f";
    }
}
