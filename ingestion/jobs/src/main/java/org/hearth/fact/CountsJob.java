package org.hearth.fact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hearth.population.Tables;
import org.hearth.spark.SparkTables;

/** Early-help assessments by household and day: one for each family episode, however many persons it is about. */
public final class CountsJob {

    static final String KIND = "early-help.assessment";

    private CountsJob() {}

    /**
     * The assessments, each where its person lived at the time: the latest evidence from that day or before, else the
     * earliest after it.
     *
     * @param facts directory of the facts
     * @param linked directory of the residences
     * @param purpose facts shared for another purpose stay out
     */
    public static List<Starts.Start> starts(SparkSession session, Path facts, Path linked, String purpose) {
        Dataset<Row> assessments = SparkTables.read(session, Tables.FACTS, List.of(facts))
                .where(col("kind").equalTo(KIND).and(col("purpose").equalTo(purpose)))
                .select("person", "code", "happened_on");
        Dataset<Row> residences = SparkTables.read(session, Tables.RESIDENCES, List.of(linked));
        Column home = struct(col("from_on"), col("known_on"), col("agency"), col("household"), col("lsoa"));
        Column before = col("from_on").leq(col("happened_on"));
        return assessments
                .join(residences, "person")
                .groupBy("person", "code", "happened_on")
                .agg(coalesce(max(when(before, home)), min(home)).as("home"))
                .select(col("home.household"), col("home.lsoa"), col("code"), col("happened_on"))
                .distinct()
                .collectAsList()
                .stream()
                .map(CountsJob::start)
                .toList();
    }

    private static Starts.Start start(Row row) {
        return new Starts.Start(
                row.getString(0),
                Optional.ofNullable(row.<String>getAs(1)),
                Optional.ofNullable(row.<String>getAs(2)),
                row.getLocalDate(3));
    }
}
