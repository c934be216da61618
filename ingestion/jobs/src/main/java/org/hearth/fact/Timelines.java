package org.hearth.fact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** Brings all that is known of each person together in one value. */
public final class Timelines {

    /** One row a person: the timeline in the form of {@link TimelineBytes}. */
    public static final StructType SCHEMA = new StructType().add("timeline", DataTypes.BinaryType, false);

    private static final int PERSON = 0;
    private static final int RESIDENCE = 1;
    private static final int FACT = 2;

    private Timelines() {}

    /**
     * The timeline of every person who is known to live somewhere.
     *
     * @param facts directory of the facts and the persons' attributes
     * @param linked directory of the residences
     * @param purpose facts shared for another purpose stay out
     * @param parts over how many partitions persons are spread
     */
    public static Dataset<Row> of(SparkSession session, Path facts, Path linked, String purpose, int parts) {
        Dataset<Row> people = SparkTables.read(session, Tables.ATTRIBUTES, List.of(facts))
                .select(
                        col("person"),
                        lit(PERSON).as("part"),
                        lit("").as("agency"),
                        text("birth_quarter").as("name"),
                        text("sex").as("code"),
                        lit(Double.NaN).as("amount"),
                        lit(0).as("day"),
                        coalesce(unix_date(col("known_on")), lit(Attributes.ALWAYS))
                                .as("known"),
                        lit(Fact.NEVER).as("superseded"));
        Dataset<Row> residences = SparkTables.read(session, Tables.RESIDENCES, List.of(linked))
                .select(
                        col("person"),
                        lit(RESIDENCE),
                        col("agency"),
                        col("household"),
                        text("lsoa"),
                        lit(Double.NaN),
                        unix_date(col("from_on")),
                        unix_date(col("known_on")),
                        supersededOn());
        Dataset<Row> events = SparkTables.read(session, Tables.FACTS, List.of(facts))
                .where(col("purpose").equalTo(purpose))
                .select(
                        col("person"),
                        lit(FACT),
                        col("agency"),
                        col("kind"),
                        text("code"),
                        coalesce(col("amount"), lit(Double.NaN)),
                        unix_date(col("happened_on")),
                        unix_date(col("known_on")),
                        supersededOn());
        MapPartitionsFunction<Row, Row> gather = rows -> Runs.of(rows, row -> row.getString(0))
                .map(Timelines::timeline)
                .filter(timeline -> !timeline.residences().isEmpty())
                .map(timeline -> RowFactory.create(TimelineBytes.write(timeline)))
                .iterator();
        return people.unionAll(residences)
                .unionAll(events)
                .repartition(parts, col("person"))
                .sortWithinPartitions("person")
                .mapPartitions(gather, Encoders.row(SCHEMA));
    }

    /** The timeline in a row of a data set of {@link #SCHEMA}. */
    public static Timeline read(Row row) {
        return TimelineBytes.read(row.getAs("timeline"));
    }

    /** The timeline in a row as {@link #of} makes it, without its facts: who the person is and where they lived. */
    public static Timeline withoutFacts(Row row) {
        return TimelineBytes.withoutFacts(row.getAs(0));
    }

    private static Column supersededOn() {
        return coalesce(unix_date(col("superseded_on")), lit(Fact.NEVER));
    }

    private static Column text(String column) {
        return coalesce(col(column), lit(""));
    }

    private static Timeline timeline(List<Row> rows) {
        List<Attributes> attributes = new ArrayList<>(1);
        List<Residence> residences = new ArrayList<>();
        List<Fact> facts = new ArrayList<>(rows.size());
        for (Row row : rows) {
            switch (row.getInt(1)) {
                case PERSON -> attributes.add(new Attributes(row.getString(3), row.getString(4), row.getInt(7)));
                case RESIDENCE ->
                    residences.add(new Residence(
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getInt(6),
                            row.getInt(7),
                            row.getInt(8)));
                default ->
                    facts.add(new Fact(
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getDouble(5),
                            row.getInt(6),
                            row.getInt(7),
                            row.getInt(8)));
            }
        }
        return new Timeline(rows.get(0).getString(0), attributes, residences, facts);
    }
}
