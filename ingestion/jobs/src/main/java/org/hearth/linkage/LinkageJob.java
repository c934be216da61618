package org.hearth.linkage;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hearth.linkage.Blocks.Share;
import org.hearth.population.Tables;
import org.hearth.spark.SparkTables;
import org.hearth.table.Table;

/**
 * Linkage on Spark. Reading and scoring run in tasks; what is planned and learnt between them, on the driver. Tasks hold the
 * records as columns of numbers (a broadcast) and get equal shares of the pairs, so that a large block delays nobody and no
 * record is shuffled.
 */
public final class LinkageJob {

    private static final String DELIVERY = "delivery";

    private static final int SHARES_PER_CORE = 8;

    /** Log-odds below which a pair adds nothing to the number expected. */
    private static final double NEGLIGIBLE = -16;

    private final SparkSession session;
    private final JavaSparkContext spark;
    private final LinkageRules rules;

    public LinkageJob(SparkSession session, LinkageRules rules) {
        this.session = session;
        this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        this.rules = rules;
    }

    /** Reads the records of deliveries, links them and gives what came of it. */
    public Linkage run(List<Path> deliveries) {
        Records records = Records.of(SparkTables.read(session, Tables.RECORDS, deliveries)
                .withColumn(DELIVERY, col("_metadata.file_path"))
                .javaRDD()
                .mapPartitions(LinkageJob::recordPart)
                .collect());
        Broadcast<Pseudonyms> pseudonyms = spark.broadcast(records.pseudonyms());
        Blocks blocks = Blocking.blocks(
                rows(deliveries, Tables.BLOCKING)
                        .mapPartitions(part -> blockingPart(part, pseudonyms.value()))
                        .collect(),
                records.size(),
                rules.blocking().largestBlock());
        Comparisons comparisons = new Comparisons(rules.comparisons(), records);
        Broadcast<Blocks> sharedBlocks = spark.broadcast(blocks);
        JavaRDD<Share> shares = shares(blocks);
        Tally tally = tally(shares, sharedBlocks, comparisons);
        Mixture mixture = Mixture.learn(
                comparisons, tally.patterns(), Strangers.shares(comparisons, rules.learning()), rules.learning());
        Scorer scorer = new Scorer(comparisons, mixture, rules.learning().termFrequencyBits());
        Judged judged = judge(shares, sharedBlocks, scorer);
        return new Linkage(rules, blocks, scorer, mixture, tally, judged);
    }

    /** Reads the residence evidence of deliveries, by the persons their records were linked to. */
    public LinkedEvidence evidence(List<Path> deliveries, Linkage linkage) {
        Broadcast<Pseudonyms> pseudonyms = spark.broadcast(linkage.records().pseudonyms());
        return LinkedEvidence.of(
                linkage,
                rows(deliveries, Tables.RECORD_RESIDENCES)
                        .mapPartitions(part -> evidencePart(part, pseudonyms.value()))
                        .collect());
    }

    private JavaRDD<Share> shares(Blocks blocks) {
        int number = session.sparkContext().defaultParallelism() * SHARES_PER_CORE;
        List<Share> shares = blocks.shares(number);
        return spark.parallelize(shares, shares.size());
    }

    private Tally tally(JavaRDD<Share> shares, Broadcast<Blocks> blocks, Comparisons comparisons) {
        Broadcast<Comparisons> shared = spark.broadcast(comparisons);
        int patterns = comparisons.patterns();
        int passes = blocks.value().passes().size();
        List<Tally> tallies = shares.map(share -> {
                    Comparisons compare = shared.value();
                    Tally tally = new Tally(patterns, passes);
                    blocks.value()
                            .forEachPair(share, (left, right, pass) -> tally.count(compare.pattern(left, right), pass));
                    return tally;
                })
                .collect();
        return Tally.of(tallies, patterns, passes);
    }

    private Judged judge(JavaRDD<Share> shares, Broadcast<Blocks> blocks, Scorer scorer) {
        Broadcast<Scorer> shared = spark.broadcast(scorer);
        double review = rules.thresholds().review();
        return Judged.of(shares.map(share -> judge(share, blocks.value(), shared.value(), review))
                .collect());
    }

    private static Judged judge(Share share, Blocks blocks, Scorer scorer, double review) {
        Links links = new Links();
        double[] expected = new double[1];
        blocks.forEachPair(share, (left, right, pass) -> {
            int pattern = scorer.comparisons().pattern(left, right);
            if (scorer.bound(pattern) < NEGLIGIBLE) {
                return;
            }
            double logOdds = scorer.logOdds(left, right, pattern);
            double probability = Scorer.probability(logOdds);
            expected[0] += probability;
            if (probability >= review) {
                links.add(left, right, pattern, logOdds);
            }
        });
        return new Judged(links, expected[0]);
    }

    private JavaRDD<Row> rows(List<Path> deliveries, Table table) {
        return SparkTables.read(session, table, deliveries).javaRDD();
    }

    private static Iterator<RecordPart> recordPart(Iterator<Row> rows) {
        RecordPart part = new RecordPart();
        while (rows.hasNext()) {
            Row row = rows.next();
            part.add(row.getAs("record"), row.getAs(DELIVERY));
            for (Field field : Field.values()) {
                part.value(
                        field,
                        row.getAs(field.token()),
                        field.filter().<byte[]>map(row::getAs).orElse(null));
            }
        }
        return List.of(part).iterator();
    }

    private static Iterator<BlockingPart> blockingPart(Iterator<Row> rows, Pseudonyms pseudonyms) {
        BlockingPart part = new BlockingPart();
        while (rows.hasNext()) {
            Row row = rows.next();
            int record = pseudonyms.find(row.getAs("record"));
            if (record >= 0) {
                part.add(record, row.getAs("pass"), row.getAs("key"));
            }
        }
        return List.of(part).iterator();
    }

    private static Iterator<EvidencePart> evidencePart(Iterator<Row> rows, Pseudonyms pseudonyms) {
        EvidencePart part = new EvidencePart();
        while (rows.hasNext()) {
            Row row = rows.next();
            int record = pseudonyms.find(row.getAs("record"));
            if (record >= 0) {
                part.add(record, row.getAs("uprn"), row.getAs("lsoa"), row.getAs("from_on"), row.getAs("known_on"));
            }
        }
        return List.of(part).iterator();
    }
}
