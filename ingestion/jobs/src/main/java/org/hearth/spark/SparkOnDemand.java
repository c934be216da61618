package org.hearth.spark;

import java.util.concurrent.CompletableFuture;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/**
 * Spark that starts when it is first asked for, so that a verb with nothing to do does not wait for it; or at once, beside other work,
 * by {@link #begin}. Not thread-safe.
 */
public final class SparkOnDemand implements AutoCloseable {

    private final String verb;
    private final String master;
    private @Nullable CompletableFuture<SparkJob> job;

    /**
     * Spark to come.
     *
     * @param verb shown as the application's name
     * @param master Spark master URL; a master that spark-submit has set wins over it
     */
    public SparkOnDemand(String verb, String master) {
        this.verb = verb;
        this.master = master;
    }

    public JavaSparkContext context() {
        return job().context();
    }

    /** Starts it on a thread of its own, for whoever will ask for it soon. */
    public void begin() {
        // A thread made here sees the classes that this one sees, which one of a common pool need not.
        job = CompletableFuture.supplyAsync(
                () -> SparkJob.start(verb, master), task -> new Thread(task, "start of Spark").start());
    }

    private SparkJob job() {
        CompletableFuture<SparkJob> started =
                job == null ? CompletableFuture.completedFuture(SparkJob.start(verb, master)) : job;
        job = started;
        return started.join();
    }

    @Override
    public void close() {
        if (job != null) {
            job.join().close();
        }
    }
}
