package org.hearth.fact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearth.population.AgencyTables;
import org.hearth.population.JobTables;

/** SQL of facts by person: those of each record, put together where records are of one person. */
final class FactRows {

    private static final String NEVER = "DATE '9999-12-31'";
    private static final String EVENT = "p.person, f.agency, f.kind, f.code, f.amount, f.happened_on, f.purpose";
    private static final String COLUMNS = "person, agency, kind, code, amount, happened_on, purpose";

    private FactRows() {}

    /**
     * The query.
     *
     * @param once encoded deliveries of agencies that have one alone: nothing in them can have been superseded
     * @param followed versions of each agency that has several
     * @param linked directory of the persons
     */
    static String of(List<Path> once, List<Path> followed, Path linked) {
        List<String> queries = new ArrayList<>();
        if (!once.isEmpty()) {
            queries.add("SELECT " + EVENT + ", min(f.known_on) AS known_on, NULL AS superseded_on FROM "
                    + files(once.stream().map(AgencyTables.RECORD_FACTS::in).toList()) + byPerson(linked) + " GROUP BY "
                    + EVENT);
        }
        if (!followed.isEmpty()) {
            queries.add(united(followed, linked));
        }
        return String.join(" UNION ALL BY NAME ", queries);
    }

    /** A fact that several records of a person tell is known as long as one of them tells it. */
    private static String united(List<Path> followed, Path linked) {
        return """
                SELECT %1$s, min(known_on) AS known_on, nullif(max(until), %2$s) AS superseded_on
                FROM (
                    SELECT *, sum(CASE WHEN reached IS NULL OR known_on > reached THEN 1 ELSE 0 END) OVER same AS time
                    FROM (
                        SELECT *, max(until) OVER (same ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
                        FROM (SELECT %3$s, f.known_on, coalesce(f.superseded_on, %2$s) AS until FROM %4$s)
                        WINDOW same AS (PARTITION BY %1$s ORDER BY known_on, until))
                    WINDOW same AS (PARTITION BY %1$s ORDER BY known_on, until))
                GROUP BY %1$s, time""".formatted(
                        COLUMNS,
                        NEVER,
                        EVENT,
                        files(followed.stream().map(JobTables.VERSIONS::in).toList()) + byPerson(linked));
    }

    /** SQL of how many rows belong to a record that was linked to nobody. */
    static String withoutPerson(List<Path> encoded, Path linked) {
        return "SELECT count(*) AS n FROM "
                + files(encoded.stream().map(AgencyTables.RECORD_FACTS::in).toList()) + " ANTI JOIN " + persons(linked)
                + " USING (record)";
    }

    private static String byPerson(Path linked) {
        return " JOIN " + persons(linked) + " USING (record)";
    }

    private static String persons(Path linked) {
        return "read_parquet(" + DeliveryRows.text(JobTables.PERSONS.in(linked)) + ") p";
    }

    private static String files(List<Path> files) {
        return "read_parquet(["
                + String.join(", ", files.stream().map(DeliveryRows::text).toList()) + "]) f";
    }
}
