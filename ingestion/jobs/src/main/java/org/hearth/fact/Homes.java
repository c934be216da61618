package org.hearth.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hearth.population.Tables;
import org.hearth.spark.SparkTables;
import org.jspecify.annotations.Nullable;

/**
 * Where records place people, each home with the time in which it was held to be true. A home is followed through deliveries as a
 * fact is, see {@link Versions}: one that a later delivery brings was not known before it, whatever its first day.
 */
public final class Homes {

    private static final StructType SCHEMA = new StructType()
            .add("record", DataTypes.StringType, false)
            .add("uprn", DataTypes.StringType)
            .add("lsoa", DataTypes.StringType)
            .add("from_on", DataTypes.DateType, false)
            .add("known_on", DataTypes.DateType, false)
            .add("superseded_on", DataTypes.DateType);

    private Homes() {}

    /**
     * The homes of every record: {@code record, uprn, lsoa, from_on, known_on, superseded_on}.
     *
     * @param encoded directories of encoded deliveries
     */
    public static Dataset<Row> of(SparkSession session, List<Path> encoded) {
        Deliveries deliveries = FactsStage.scopes(encoded);
        Dataset<Row> said = SparkTables.read(session, Tables.RECORD_RESIDENCES, encoded)
                .withColumn("delivery", FactsJob.delivery());
        Column alone = FactsJob.agency().isInCollection(deliveries.singles());
        Dataset<Row> once = said.where(alone)
                .select(
                        col("record"),
                        col("uprn"),
                        col("lsoa"),
                        col("from_on"),
                        col("known_on"),
                        lit(null).cast(DataTypes.DateType).as("superseded_on"));
        if (deliveries.singles().size() == deliveries.agencies().size()) {
            return once;
        }
        MapPartitionsFunction<Row, Row> follow = rows -> {
            Versions versions = new Versions(deliveries);
            return Runs.of(rows, row -> row.getString(0))
                    .flatMap(record -> follow(record, versions).stream())
                    .iterator();
        };
        return once.unionAll(said.where(alone.unary_$bang())
                .select("record", "feed", "delivery", "uprn", "lsoa", "from_on", "known_on")
                .repartition(4 * session.sparkContext().defaultParallelism(), col("record"))
                .sortWithinPartitions("record")
                .mapPartitions(follow, Encoders.row(SCHEMA)));
    }

    /** A place as a row names it. */
    private record Place(@Nullable String uprn, @Nullable String lsoa) {}

    private static List<Row> follow(List<Row> said, Versions versions) {
        Map<String, Place> places = new HashMap<>();
        List<Held> held = new ArrayList<>();
        for (Row row : said) {
            Place place = new Place(row.getString(3), row.getString(4));
            places.put(place.toString(), place);
            LocalDate from = row.getAs(5);
            LocalDate known = row.getAs(6);
            Held.Event home = new Held.Event("", "home", place.toString(), 0, day(from), "");
            held.add(new Held(row.getString(0), row.getString(1), "", row.getString(2), home, day(known)));
        }
        return versions.of(held).stream()
                .map(version -> {
                    Place place =
                            Objects.requireNonNull(places.get(version.event().code()));
                    return RowFactory.create(
                            said.get(0).getString(0),
                            place.uprn,
                            place.lsoa,
                            LocalDate.ofEpochDay(version.event().happenedOn()),
                            LocalDate.ofEpochDay(version.knownOn()),
                            version.supersededOn() == Fact.NEVER ? null : LocalDate.ofEpochDay(version.supersededOn()));
                })
                .toList();
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
