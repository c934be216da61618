package org.hearth.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * A Spark session with hearth's settings: no user interface, loopback only, UTC, dates as
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

    private final SparkSession session;
    private final Path temporary;

    private SparkJob(SparkSession session, Path temporary) {
        this.session = session;
        this.temporary = temporary;
    }

    /**
     * Starts Spark.
     *
     * @param verb shown as the application's name
     * @param master Spark master URL; a master that spark-submit has set wins over it
     */
    public static SparkJob start(String verb, String master) {
        Path temporary = temporaryFolder(verb);
        SparkSession.Builder builder = SparkSession.builder()
                .appName("hearth " + verb)
                .config("spark.ui.showConsoleProgress", onConsole())
                .config("spark.ui.enabled", false)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.datetime.java8API.enabled", true)
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config(
                        "spark.sql.warehouse.dir",
                        temporary.resolve("warehouse").toString())
                .config("spark.local.dir", temporary.toString())
                .config(
                        "spark.driver.maxResultSize",
                        0) // the driver holds ids and keys of all records; its heap is the limit
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", false);
        String chosen = System.getProperty(MASTER, master);
        if (chosen.startsWith("local")) {
            builder.config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.sql.shuffle.partitions", Runtime.getRuntime().availableProcessors());
        }
        builder.master(chosen);
        return new SparkJob(builder.getOrCreate(), temporary);
    }

    public SparkSession session() {
        return session;
    }

    @Override
    public void close() {
        session.stop();
        delete(temporary);
    }

    @SuppressWarnings("SystemConsoleNull") // Java 17 has none where input or output is redirected
    private static boolean onConsole() {
        return System.console() != null;
    }

    private static Path temporaryFolder(String verb) {
        try {
            return Files.createTempDirectory("hearth-" + verb + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
