package org.hearth.linkage;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hearth.fact.Homes;
import org.hearth.population.Tables;
import org.hearth.spark.SparkTables;
import org.hearth.table.Table;

/** Linkage on Spark: deliveries are read in tasks, part by part, each part already as numbers; pairs are {@link SparkPairs}. */
public final class LinkageJob {

    private static final String DELIVERY = "delivery";

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
        List<BlockingPart> keys = new ArrayList<>(rows(deliveries, Tables.BLOCKING)
                .mapPartitions(part -> blockingPart(part, pseudonyms.value()))
                .collect());
        keys.add(BlockingPart.ofProperties(records));
        Blocks blocks = Blocking.blocks(keys, records.size(), rules.blocking().largestBlock());
        return Linkage.of(
                rules,
                blocks,
                new Comparisons(rules.comparisons(), records),
                new SparkPairs(spark, blocks, rules.thresholds().review()));
    }

    /** Reads the residence evidence of deliveries, by the persons their records were linked to. */
    public LinkedEvidence evidence(List<Path> deliveries, Linkage linkage) {
        Broadcast<Pseudonyms> pseudonyms = spark.broadcast(linkage.records().pseudonyms());
        return LinkedEvidence.of(
                linkage,
                Homes.of(session, deliveries)
                        .javaRDD()
                        .mapPartitions(part -> evidencePart(part, pseudonyms.value()))
                        .collect());
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
                part.add(
                        record,
                        row.getAs("uprn"),
                        row.getAs("lsoa"),
                        row.getAs("from_on"),
                        row.getAs("known_on"),
                        row.getAs("superseded_on"));
            }
        }
        return List.of(part).iterator();
    }
}
