package org.hearth.feature;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.Partitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.hearth.fact.Residence;
import org.hearth.fact.Runs;
import org.hearth.fact.Timeline;
import org.hearth.fact.TimelineBytes;
import org.hearth.fact.TimelineTables;
import scala.Tuple2;

/**
 * Spreads the sweep over Spark: each person's timeline goes to every household the person is known to live in on some as-of date,
 * and the timelines of one household meet in one place.
 */
final class MatrixJob {

    private MatrixJob() {}

    /** Someone who lives in a household at some time. */
    private record Resident(String household, String person) implements Comparable<Resident>, Serializable {

        private static final Comparator<Resident> ORDER =
                Comparator.comparing(Resident::household).thenComparing(Resident::person);

        @Override
        public int compareTo(Resident other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Writes every part of the matrix and its members, each in a task of its own.
     *
     * @param tables seen by every machine that takes part
     * @param persons those of a piece are held in memory together
     * @param parts where they are put, seen by every machine that takes part
     */
    static void write(JavaSparkContext spark, TimelineTables tables, Cuts persons, Plan plan, MatrixParts parts) {
        List<Integer> pieces = IntStream.range(0, persons.pieces()).boxed().toList();
        spark.parallelize(pieces, pieces.size())
                .flatMapToPair(piece -> tables.of("SELECT person FROM " + tables.residences() + " WHERE "
                                + persons.holds("person", piece))
                        .flatMap(person -> homes(person, plan))
                        .iterator())
                .repartitionAndSortWithinPartitions(new ByHousehold(parts.households()))
                .foreachPartition(rows -> sweep(rows, new Sweep(plan), parts));
    }

    private static Stream<Tuple2<Resident, byte[]>> homes(Timeline person, Plan plan) {
        byte[] bytes = TimelineBytes.of(person);
        return Arrays.stream(plan.days())
                .mapToObj(person::livesOn)
                .flatMap(Optional::stream)
                .map(Residence::household)
                .distinct()
                .map(household -> new Tuple2<>(new Resident(household, person.person()), bytes));
    }

    private static void sweep(Iterator<Tuple2<Resident, byte[]>> residents, Sweep sweep, MatrixParts parts) {
        Stream<MatrixRows.Seen> rows = Runs.of(
                        residents, resident -> resident._1().household())
                .flatMap(household -> {
                    String id = household.get(0)._1().household();
                    List<Timeline> persons = household.stream()
                            .map(resident -> TimelineBytes.read(resident._2()))
                            .toList();
                    return MatrixRows.Seen.of(id, sweep.observe(id, persons));
                });
        parts.write(TaskContext.getPartitionId(), rows);
    }

    /** Households of one part of the matrix go to one task. */
    private static final class ByHousehold extends Partitioner {

        private static final long serialVersionUID = 1;

        private final Cuts households;

        private ByHousehold(Cuts households) {
            this.households = households;
        }

        @Override
        public int numPartitions() {
            return households.pieces();
        }

        @Override
        public int getPartition(Object key) {
            return households.piece(((Resident) key).household());
        }
    }
}
