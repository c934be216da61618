package org.hearth.feature;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hearth.fact.Residence;
import org.hearth.fact.Runs;
import org.hearth.fact.Timeline;
import org.hearth.fact.Timelines;
import org.hearth.population.Tables;
import org.hearth.spark.SparkTables;
import org.jspecify.annotations.Nullable;

/**
 * Spreads the sweep over Spark: each person's timeline goes to every household the person is known to live in on some as-of date,
 * and the timelines of one household meet in one place.
 */
final class MatrixJob {

    private static final StructType BY_HOUSEHOLD = new StructType()
            .add("household", DataTypes.StringType, false)
            .add("person", DataTypes.StringType, false)
            .add("timeline", DataTypes.BinaryType, false);

    private MatrixJob() {}

    /** The rows of the matrix in the form of {@link MatrixRows}, in no order. */
    static Dataset<Row> rows(Dataset<Row> timelines, Plan plan, int parts) {
        MapPartitionsFunction<Row, Row> sweep = rows -> {
            Sweep over = new Sweep(plan);
            return Runs.of(rows, row -> row.getString(0))
                    .flatMap(household -> rows(over, household))
                    .iterator();
        };
        return byHousehold(timelines, plan)
                .repartition(parts, col("household"))
                .sortWithinPartitions("household", "person")
                .mapPartitions(sweep, Encoders.row(MatrixRows.SCHEMA));
    }

    private static Stream<Row> rows(Sweep sweep, List<Row> household) {
        String id = household.get(0).getString(0);
        List<Timeline> persons = household.stream().map(Timelines::read).toList();
        return sweep.observe(id, persons).stream().map(row -> MatrixRows.row(id, row));
    }

    /** The members of every household on every as-of date, in no order. */
    static Dataset<Row> members(Dataset<Row> timelines, List<LocalDate> asOfDates) {
        FlatMapFunction<Row, Row> homes = row -> {
            Timeline person = Timelines.read(row);
            return asOfDates.stream()
                    .flatMap(asOf -> member(person, asOf).stream())
                    .iterator();
        };
        return timelines.flatMap(homes, Encoders.row(SparkTables.schema(Tables.MEMBERS)));
    }

    private static Optional<Row> member(Timeline person, LocalDate asOf) {
        return person.livesOn((int) asOf.toEpochDay())
                .map(home -> RowFactory.create(
                        home.household(),
                        asOf,
                        person.person(),
                        orNull(person.birthQuarter()),
                        orNull(person.sex()),
                        person.isChildOn(asOf)));
    }

    private static Dataset<Row> byHousehold(Dataset<Row> timelines, Plan plan) {
        int[] days = plan.asOfDates().stream()
                .mapToInt(date -> (int) date.toEpochDay())
                .toArray();
        FlatMapFunction<Row, Row> send = row -> {
            Timeline person = Timelines.read(row);
            return Arrays.stream(days)
                    .mapToObj(person::livesOn)
                    .flatMap(Optional::stream)
                    .map(Residence::household)
                    .distinct()
                    .map(household -> RowFactory.create(household, person.person(), row.getAs(0)))
                    .iterator();
        };
        return timelines.flatMap(send, Encoders.row(BY_HOUSEHOLD));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
