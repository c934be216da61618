package org.hearth.fact;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.hearth.population.Tables;
import org.hearth.spark.SparkTables;
import org.hearth.table.TableReader;

/** Joins the facts of every delivery to the persons their records belong to. */
final class FactsJob {

    private FactsJob() {}

    /**
     * Facts by person. One that was delivered several times, or through several records of its person, is there once and known
     * since the first.
     *
     * @param encoded directories of encoded deliveries
     * @param linked directory of the persons
     */
    static Dataset<Row> facts(SparkSession session, List<Path> encoded, Path linked) {
        Dataset<Row> persons =
                SparkTables.read(session, Tables.PERSONS, List.of(linked)).select("record", "person");
        Column[] same = Stream.of("person", "agency", "kind", "code", "amount", "happened_on", "purpose")
                .map(functions::col)
                .toArray(Column[]::new);
        return SparkTables.read(session, Tables.RECORD_FACTS, encoded)
                .join(persons, "record")
                .groupBy(same)
                .agg(functions.min("known_on").as("known_on"));
    }

    /** How many facts of some deliveries belong to a record that was linked to nobody. */
    static long withoutPerson(List<Path> encoded, Path linked) {
        long lost = 0;
        for (Path delivery : encoded) {
            Map<String, Path> views =
                    Map.of("facts", Tables.RECORD_FACTS.in(delivery), "persons", Tables.PERSONS.in(linked));
            lost += number(views, "SELECT count(*) AS n FROM facts ANTI JOIN persons USING (record)");
        }
        return lost;
    }

    /** How many facts there are in the artefact. */
    static long count(Path facts) {
        return number(Map.of("facts", Tables.FACTS.in(facts)), "SELECT count(*) AS n FROM facts");
    }

    private static long number(Map<String, Path> views, String sql) {
        try (TableReader reader = TableReader.open(views)) {
            return reader.list(sql, row -> row.whole("n")).get(0);
        }
    }
}
