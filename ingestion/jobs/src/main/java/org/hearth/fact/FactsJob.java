package org.hearth.fact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.unix_date;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.hearth.population.Tables;
import org.hearth.spark.SortedFile;
import org.hearth.spark.SparkTables;
import org.hearth.table.TableReader;
import org.jspecify.annotations.Nullable;

/** Joins the facts of every delivery to the persons their records belong to. */
final class FactsJob {

    private static final String DELIVERY = "([^/]+/[^/]+)/[^/]+$";

    private FactsJob() {}

    /**
     * SQL of the facts by person of agencies with one delivery alone: nothing can have been superseded, so each is known from the
     * first record that tells it, and there is nothing to follow through deliveries.
     *
     * @param encoded directories of those deliveries
     * @param linked directory of the persons
     */
    static String toldOnce(List<Path> encoded, Path linked) {
        String files = encoded.stream()
                .map(directory ->
                        SortedFile.text(Tables.RECORD_FACTS.in(directory).toString()))
                .collect(Collectors.joining(", "));
        return """
                SELECT p.person, f.agency, f.kind, f.code, f.amount, f.happened_on, min(f.known_on) AS known_on, f.purpose,
                    NULL AS superseded_on
                FROM read_parquet([%s]) f JOIN read_parquet(%s) p USING (record)
                GROUP BY p.person, f.agency, f.kind, f.code, f.amount, f.happened_on, f.purpose""".formatted(files, SortedFile.text(Tables.PERSONS.in(linked).toString()));
    }

    /**
     * Facts by person of agencies with several deliveries, each with the time in which it was held to be true: see {@link Versions}.
     *
     * @param encoded directories of their encoded deliveries
     * @param linked directory of the persons
     */
    static Dataset<Row> facts(SparkSession session, List<Path> encoded, Deliveries deliveries, Path linked) {
        Dataset<Row> persons =
                SparkTables.read(session, Tables.PERSONS, List.of(linked)).select("record", "person");
        Dataset<Row> held = said(session, encoded).join(persons, "record");
        List<Path> restating = encoded.stream()
                .filter(directory -> Files.exists(Tables.RESTATED.in(directory)))
                .toList();
        if (!restating.isEmpty()) {
            held = held.unionByName(restated(session, restating).join(persons, "record"));
        }
        MapPartitionsFunction<Row, Row> versions = rows -> {
            Versions of = new Versions(deliveries);
            return Runs.of(rows, row -> row.getString(0))
                    .flatMap(person -> of.of(person.stream().map(FactsJob::held).toList()).stream()
                            .map(version -> row(person.get(0).getString(0), version)))
                    .iterator();
        };
        int parts = 4 * session.sparkContext().defaultParallelism();
        return held.select(
                        "person",
                        "record",
                        "feed",
                        "episode",
                        "delivery",
                        "kind",
                        "code",
                        "amount",
                        "happened",
                        "known",
                        "agency",
                        "purpose")
                .repartition(parts, col("person"))
                .sortWithinPartitions("person")
                .mapPartitions(versions, Encoders.row(SparkTables.schema(Tables.FACTS)));
    }

    /**
     * Who each person is, as known from a day on: see {@link Attributes}.
     *
     * @param encoded directories of encoded deliveries
     * @param linked directory of the persons
     */
    static Dataset<Row> attributes(SparkSession session, List<Path> encoded, Deliveries deliveries, Path linked) {
        Dataset<Row> persons =
                SparkTables.read(session, Tables.PERSONS, List.of(linked)).select("record", "person");
        MapPartitionsFunction<Row, Row> changes = rows -> Runs.of(rows, row -> row.getString(0))
                .flatMap(person -> Attributes.of(
                                person.stream()
                                        .map(row -> new Attributes.Said(
                                                row.getString(1),
                                                deliveries.named(row.getString(2)),
                                                row.getString(3),
                                                row.getString(4)))
                                        .toList(),
                                deliveries)
                        .stream()
                        .map(attributes -> row(person.get(0).getString(0), attributes)))
                .iterator();
        return SparkTables.read(session, Tables.RECORD_ATTRIBUTES, encoded)
                .withColumn("delivery", delivery())
                .join(persons, "record")
                .select(
                        col("person"),
                        col("record"),
                        col("delivery"),
                        coalesce(col("birth_quarter"), lit("")),
                        coalesce(col("sex"), lit("")))
                .repartition(4 * session.sparkContext().defaultParallelism(), col("person"))
                .sortWithinPartitions("person")
                .mapPartitions(changes, Encoders.row(SparkTables.schema(Tables.ATTRIBUTES)));
    }

    private static Row row(String person, Attributes attributes) {
        return RowFactory.create(
                person,
                attributes.birthQuarter().isEmpty() ? null : attributes.birthQuarter(),
                attributes.sex().isEmpty() ? null : attributes.sex(),
                attributes.knownOn() == Attributes.ALWAYS ? null : LocalDate.ofEpochDay(attributes.knownOn()));
    }

    private static Dataset<Row> said(SparkSession session, List<Path> encoded) {
        return SparkTables.read(session, Tables.RECORD_FACTS, encoded)
                .withColumn("delivery", delivery())
                .select(
                        col("record"),
                        col("feed"),
                        coalesce(col("episode"), lit("")).as("episode"),
                        col("delivery"),
                        col("kind"),
                        coalesce(col("code"), lit("")).as("code"),
                        coalesce(col("amount"), lit(Double.NaN)).as("amount"),
                        unix_date(col("happened_on")).as("happened"),
                        unix_date(col("known_on")).as("known"),
                        col("agency"),
                        col("purpose"));
    }

    private static Dataset<Row> restated(SparkSession session, List<Path> encoded) {
        return SparkTables.read(session, Tables.RESTATED, encoded)
                .withColumn("delivery", delivery())
                .select(
                        col("record"),
                        col("feed"),
                        col("episode"),
                        col("delivery"),
                        lit(null).cast(DataTypes.StringType).as("kind"),
                        lit("").as("code"),
                        lit(Double.NaN).as("amount"),
                        lit(0).as("happened"),
                        lit(0).as("known"),
                        lit("").as("agency"),
                        lit("").as("purpose"));
    }

    /** The delivery that a row was read from, such as {@code police/2026-10-01}. */
    private static Column delivery() {
        return regexp_extract(col("_metadata.file_path"), DELIVERY, 1);
    }

    private static Held held(Row row) {
        @Nullable String kind = row.getString(5);
        Held.Event event = kind == null
                ? null
                : new Held.Event(
                        row.getString(10), kind, row.getString(6), row.getDouble(7), row.getInt(8), row.getString(11));
        return new Held(row.getString(1), row.getString(2), row.getString(3), row.getString(4), event, row.getInt(9));
    }

    private static Row row(String person, Versions.Version version) {
        Held.Event event = version.event();
        return RowFactory.create(
                person,
                event.agency(),
                event.kind(),
                event.code().isEmpty() ? null : event.code(),
                Double.isNaN(event.amount()) ? null : event.amount(),
                LocalDate.ofEpochDay(event.happenedOn()),
                LocalDate.ofEpochDay(version.knownOn()),
                event.purpose(),
                version.supersededOn() == Fact.NEVER ? null : LocalDate.ofEpochDay(version.supersededOn()));
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

    /** How many facts of the artefact hold. */
    static long count(Path facts) {
        return number(
                Map.of("facts", Tables.FACTS.in(facts)), "SELECT count(*) AS n FROM facts WHERE superseded_on IS NULL");
    }

    /** How many facts of the artefact were superseded. */
    static long superseded(Path facts) {
        return number(
                Map.of("facts", Tables.FACTS.in(facts)),
                "SELECT count(*) AS n FROM facts WHERE superseded_on IS NOT NULL");
    }

    private static long number(Map<String, Path> views, String sql) {
        try (TableReader reader = TableReader.open(views)) {
            return reader.list(sql, row -> row.whole("n")).get(0);
        }
    }
}
