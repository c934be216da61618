package org.hearth.dataset;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.hearth.dataset.Meetings.Share;

/** Work on pairs in Spark tasks: blocks and rows are broadcast, each task takes a share of about as many pairs as any other. */
final class SparkRounds implements Rounds {

    private static final int SHARES_PER_CORE = 16;
    private static final long ENOUGH_TO_LEARN = 3_000_000;

    private final JavaSparkContext spark;
    private final Broadcast<Meetings> meetings;
    private final JavaRDD<Share> shares;
    private final long pairs;

    SparkRounds(JavaSparkContext spark, Meetings meetings) {
        this.spark = spark;
        this.meetings = spark.broadcast(meetings);
        this.pairs = meetings.pairs();
        List<Share> cut = meetings.shares(spark.defaultParallelism() * SHARES_PER_CORE);
        this.shares = spark.parallelize(cut, Math.max(1, cut.size()));
    }

    @Override
    public Patterns tally(Entries entries, List<Comparison> comparisons, boolean across) {
        Broadcast<Meetings> held = meetings;
        Broadcast<Entries> shared = spark.broadcast(entries);
        int every = every(pairs);
        Patterns all = new Patterns();
        shares.map(share -> Kernel.tally(share, held.value(), shared.value(), comparisons, every, across))
                .collect()
                .forEach(all::addAll);
        shared.destroy();
        return all;
    }

    /** Of many pairs a part is enough to learn from. */
    static int every(long pairs) {
        return (int) Math.max(1, pairs / ENOUGH_TO_LEARN);
    }

    @Override
    public Found judge(Scores scores, double least) {
        Broadcast<Meetings> held = meetings;
        Broadcast<Scores> shared = spark.broadcast(scores);
        Found all = Found.of(shares.map(share -> {
                    Meetings met = held.value();
                    Scores scored = shared.value();
                    long start = System.nanoTime();
                    Found found = Kernel.judge(share, met, scored, least);
                    found.took(System.nanoTime() - start);
                    return found;
                })
                .collect());
        shared.destroy();
        return all;
    }
}
