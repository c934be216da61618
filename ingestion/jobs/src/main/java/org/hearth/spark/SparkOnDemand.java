package org.hearth.spark;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Spark that starts when it is first asked for, so that a verb with nothing to do does not wait for it. Not thread-safe. */
public final class SparkOnDemand implements AutoCloseable {

    private final String verb;
    private final String master;
    private @Nullable SparkJob job;

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

    public SparkSession session() {
        return job().session();
    }

    public JavaSparkContext context() {
        return job().context();
    }

    private SparkJob job() {
        SparkJob started = job == null ? SparkJob.start(verb, master) : job;
        job = started;
        return started;
    }

    @Override
    public void close() {
        if (job != null) {
            job.close();
        }
    }
}
