package org.hearth.linkage;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.hearth.linkage.Blocks.Share;

/**
 * Work on pairs in Spark tasks. Each task holds the blocks and the records as columns of numbers (two broadcasts) and takes a
 * share of about as many pairs as any other, so that a large block delays nobody and no record is shuffled.
 */
final class SparkPairs implements PairWork {

    private static final int SHARES_PER_CORE = 8;

    private final JavaSparkContext spark;
    private final Broadcast<Blocks> blocks;
    private final JavaRDD<Share> shares;
    private final double review;

    /**
     * Prepares the work.
     *
     * @param review least probability of the pairs to keep
     */
    SparkPairs(JavaSparkContext spark, Blocks blocks, double review) {
        this.spark = spark;
        this.blocks = spark.broadcast(blocks);
        List<Share> cut = blocks.shares(spark.defaultParallelism() * SHARES_PER_CORE);
        this.shares = spark.parallelize(cut, Math.max(1, cut.size()));
        this.review = review;
    }

    @Override
    public Tally tally(Comparisons comparisons) {
        Broadcast<Blocks> held = blocks;
        Broadcast<Comparisons> shared = spark.broadcast(comparisons);
        List<Tally> parts = shares.map(share -> Tally.of(share, held.value(), shared.value()))
                .collect();
        shared.destroy();
        return Tally.sum(
                parts, new Tally(comparisons.patterns(), blocks.value().passes().size()));
    }

    @Override
    public Judged judge(Scorer scorer) {
        Broadcast<Blocks> held = blocks;
        Broadcast<Scorer> shared = spark.broadcast(scorer);
        double least = review;
        List<Judged> parts = shares.map(share -> Judged.of(share, held.value(), shared.value(), least))
                .collect();
        shared.destroy();
        return Judged.sum(parts);
    }
}
