package org.hearth.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hearth.population.Tables;
import org.hearth.spark.SparkTables;

/** Joins the facts of every delivery to the persons their records belong to. */
public final class FactsJob {

    private FactsJob() {}

    /**
     * Facts by person. One that was delivered several times, or through several records of its person, is there once and known
     * since the first.
     *
     * @param encoded directories of encoded deliveries
     * @param linked directory of the persons
     */
    public static Dataset<Row> facts(SparkSession session, List<Path> encoded, Path linked) {
        Dataset<Row> persons =
                SparkTables.read(session, Tables.PERSONS, List.of(linked)).select("record", "person");
        Column[] same = {
            col("person"), col("agency"), col("kind"), col("code"), col("amount"), col("happened_on"),
        };
        return SparkTables.read(session, Tables.RECORD_FACTS, encoded)
                .join(persons, "record")
                .groupBy(same)
                .agg(min(struct(col("known_on"), col("purpose"))).as("first"))
                .select(
                        col("person"),
                        col("agency"),
                        col("kind"),
                        col("code"),
                        col("amount"),
                        col("happened_on"),
                        col("first.known_on").as("known_on"),
                        col("first.purpose").as("purpose"));
    }

    /** How many facts of the deliveries belong to a record that was linked to nobody. */
    public static long withoutPerson(SparkSession session, List<Path> encoded, Path linked) {
        Dataset<Row> persons =
                SparkTables.read(session, Tables.PERSONS, List.of(linked)).select("record");
        return SparkTables.read(session, Tables.RECORD_FACTS, encoded)
                .join(persons, new String[] {"record"}, "left_anti")
                .count();
    }
}
