package org.hearth.feature;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
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

    /**
     * Writes the matrix and its members. Each task writes its own part by itself: through Spark a row of some hundred columns costs
     * several times as much.
     *
     * @param parts where they are put, seen by every machine that takes part
     * @param number how many
     */
    static void write(Dataset<Row> timelines, Plan plan, MatrixParts parts, int number) {
        ForeachPartitionFunction<Row> sweep = rows -> {
            Sweep over = new Sweep(plan);
            try (MatrixRows.Writer writer = parts.writer(TaskContext.getPartitionId())) {
                Runs.of(rows, row -> row.getString(0)).forEach(household -> write(writer, over, household));
            }
        };
        byHousehold(timelines, plan)
                .repartition(number, col("household"))
                .sortWithinPartitions("household", "person")
                .foreachPartition(sweep);
    }

    private static void write(MatrixRows.Writer writer, Sweep sweep, List<Row> household) {
        String id = household.get(0).getString(0);
        List<Timeline> persons = household.stream().map(Timelines::read).toList();
        sweep.observe(id, persons).forEach(row -> writer.write(id, row));
    }

    private static Dataset<Row> byHousehold(Dataset<Row> timelines, Plan plan) {
        int[] days = plan.asOfDates().stream()
                .mapToInt(date -> (int) date.toEpochDay())
                .toArray();
        FlatMapFunction<Row, Row> send = row -> {
            Timeline person = Timelines.withoutFacts(row);
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
}
