package org.hearth.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.hearth.workspace.Scratch;

/**
 * Spark with hearth's settings: no user interface, loopback only, and a folder of its own for temporary files that is gone when it
 * closes. Its queries are not used: starting them costs more than most of what is done here.
 *
 * <pre>{@code
 * try (SparkJob job = SparkJob.start("link", "local[*]")) {
 *     job.context().parallelize(...)
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
                .set("spark.local.dir", temporary.folder().toString())
                .set(
                        "spark.driver.maxResultSize",
                        "0"); // the driver holds ids and keys of all records; its heap is the limit
        if (chosen.startsWith("local")) {
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        }
        return new SparkJob(new JavaSparkContext(conf), temporary);
    }

    public JavaSparkContext context() {
        return context;
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
