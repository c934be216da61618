package org.hearth.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.hearth.workspace.Scratch;

/**
 * Spark with hearth's settings: no user interface, loopback only, UTC, dates as
 * {@code LocalDate}, timestamps other engines can read, and a
 * folder of its own for temporary files that is gone when it closes.
 *
 * <pre>{@code
 * try (SparkJob job = SparkJob.start("link", "local[*]")) {
 *     job.session().read()...
 * }
 * }</pre>
 */
public final class SparkJob implements AutoCloseable {

    private static final String MASTER = "spark.master";

    private final JavaSparkContext context;
    private final Scratch temporary;

    private SparkJob(JavaSparkContext context, Scratch temporary) {
        this.context = context;
        this.temporary = temporary;
    }

    /**
     * Starts Spark.
     *
     * @param verb shown as the application's name
     * @param master Spark master URL; a master that spark-submit has set wins over it
     */
    public static SparkJob start(String verb, String master) {
        Scratch temporary = Scratch.of(verb);
        String chosen = System.getProperty(MASTER, master);
        SparkConf conf = new SparkConf()
                .setAppName("hearth " + verb)
                .setMaster(chosen)
                .set("spark.ui.showConsoleProgress", String.valueOf(onConsole()))
                .set("spark.ui.enabled", "false")
                .set("spark.sql.session.timeZone", "UTC")
                .set("spark.sql.datetime.java8API.enabled", "true")
                .set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
                .set("spark.sql.parquet.compression.codec", "zstd")
                .set(
                        "spark.sql.warehouse.dir",
                        temporary.folder().resolve("warehouse").toString())
                .set("spark.local.dir", temporary.folder().toString())
                .set(
                        "spark.driver.maxResultSize",
                        "0") // the driver holds ids and keys of all records; its heap is the limit
                .set("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
        if (chosen.startsWith("local")) {
            int cores = Runtime.getRuntime().availableProcessors();
            conf.set("spark.driver.host", "127.0.0.1")
                    .set("spark.driver.bindAddress", "127.0.0.1")
                    .set("spark.sql.shuffle.partitions", String.valueOf(cores));
        }
        return new SparkJob(new JavaSparkContext(conf), temporary);
    }

    /** Spark itself, for work that is no query. */
    public JavaSparkContext context() {
        return context;
    }

    /** A session for queries, made when it is first asked for. */
    public SparkSession session() {
        return SparkSession.builder().sparkContext(context.sc()).getOrCreate();
    }

    @Override
    public void close() {
        context.stop();
        temporary.close();
    }

    @SuppressWarnings("SystemConsoleNull") // Java 17 has none where input or output is redirected
    private static boolean onConsole() {
        return System.console() != null;
    }
}
