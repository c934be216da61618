package org.hearth.fact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hearth.population.JobTables;
import org.hearth.spark.SparkTables;

/**
 * Brings all that is known of each person together in one value. The tables lie in order of person, so rows are gathered where they are
 * read: what is shuffled is one value a person, not a row a fact.
 */
public final class Timelines {

    /** One row a person: the timeline in the form of {@link TimelineBytes}. */
    public static final StructType SCHEMA = new StructType().add("timeline", DataTypes.BinaryType, false);

    private static final StructType PARTS = new StructType()
            .add("person", DataTypes.StringType, false)
            .add("part", DataTypes.IntegerType, false)
            .add("bytes", DataTypes.BinaryType, false);

    private static final Column KNOWN_ON = unix_date(col("known_on"));

    private Timelines() {}

    /** From rows of one person in one table to a part of its bytes. */
    private interface Gathering extends Function<List<Row>, byte[]>, Serializable {}

    /**
     * The timeline of every person who is known to live somewhere.
     *
     * @param facts directory of the facts and the persons' attributes
     * @param linked directory of the residences
     * @param purpose facts shared for another purpose stay out
     * @param parts over how many partitions persons are spread
     */
    public static Dataset<Row> of(SparkSession session, Path facts, Path linked, String purpose, int parts) {
        Dataset<Row> people = SparkTables.read(session, JobTables.ATTRIBUTES, List.of(facts))
                .select(col("person"), text("birth_quarter"), text("sex"), coalesce(KNOWN_ON, lit(Attributes.ALWAYS)));
        Dataset<Row> residences = SparkTables.read(session, JobTables.RESIDENCES, List.of(linked))
                .select(
                        col("person"),
                        col("agency"),
                        col("household"),
                        text("lsoa"),
                        unix_date(col("from_on")),
                        KNOWN_ON,
                        supersededOn());
        Dataset<Row> events = SparkTables.read(session, JobTables.FACTS, List.of(facts))
                .where(col("purpose").equalTo(purpose))
                .select(
                        col("person"),
                        col("agency"),
                        col("kind"),
                        text("code"),
                        coalesce(col("amount"), lit(Double.NaN)),
                        unix_date(col("happened_on")),
                        KNOWN_ON,
                        supersededOn());
        MapPartitionsFunction<Row, Row> join = rows -> Runs.of(rows, row -> row.getString(0))
                .filter(Timelines::livesSomewhere)
                .map(Timelines::joined)
                .iterator();
        return gathered(people, TimelineBytes.ATTRIBUTES, Timelines::attributes)
                .unionAll(gathered(residences, TimelineBytes.RESIDENCES, Timelines::residences))
                .unionAll(gathered(events, TimelineBytes.FACTS, Timelines::facts))
                .repartition(parts, col("person"))
                .sortWithinPartitions("person")
                .mapPartitions(join, Encoders.row(SCHEMA));
    }

    /** The timeline in a row of a data set of {@link #SCHEMA}. */
    public static Timeline read(Row row) {
        return TimelineBytes.read(row.getAs("timeline"));
    }

    /** The timeline in a row as {@link #of} makes it, without its facts: who the person is and where they lived. */
    public static Timeline withoutFacts(Row row) {
        return TimelineBytes.withoutFacts(row.getAs(0));
    }

    private static Dataset<Row> gathered(Dataset<Row> table, int part, Gathering gathering) {
        MapPartitionsFunction<Row, Row> gather = rows -> Runs.of(rows, row -> row.getString(0))
                .map(run -> RowFactory.create(run.get(0).getString(0), part, gathering.apply(run)))
                .iterator();
        return table.mapPartitions(gather, Encoders.row(PARTS));
    }

    private static boolean livesSomewhere(List<Row> parts) {
        return parts.stream().anyMatch(part -> part.getInt(1) == TimelineBytes.RESIDENCES);
    }

    private static Row joined(List<Row> parts) {
        TimelineBytes bytes = new TimelineBytes(parts.get(0).getString(0));
        parts.forEach(part -> bytes.with(part.getInt(1), part.getAs(2)));
        return RowFactory.create((Object) bytes.written());
    }

    private static byte[] attributes(List<Row> rows) {
        return TimelineBytes.attributes(rows.stream()
                .map(row -> new Attributes(row.getString(1), row.getString(2), row.getInt(3)))
                .toList());
    }

    private static byte[] residences(List<Row> rows) {
        return TimelineBytes.residences(rows.stream()
                .map(row -> new Residence(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6)))
                .toList());
    }

    private static byte[] facts(List<Row> rows) {
        return TimelineBytes.facts(rows.stream()
                .map(row -> new Fact(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getDouble(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)))
                .toList());
    }

    private static Column supersededOn() {
        return coalesce(unix_date(col("superseded_on")), lit(Fact.NEVER));
    }

    private static Column text(String column) {
        return coalesce(col(column), lit(""));
    }
}
