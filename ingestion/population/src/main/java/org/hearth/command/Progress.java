package org.hearth.command;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Progress of long work, on standard error, at most every two seconds: what is done, of how many, and the time left.
 * Thread-safe.
 */
public final class Progress {

    private static final long EVERY_NANOS = Duration.ofSeconds(2).toNanos();

    private final PrintStream err;
    private final String verb;
    private final String what;
    private final long total;
    private final long start = System.nanoTime();
    private long done;
    private long shown = start;

    private Progress(PrintStream err, String verb, String what, long total) {
        this.err = err;
        this.verb = verb;
        this.what = what;
        this.total = total;
    }

    /**
     * Progress of a verb from now on.
     *
     * @param total how many there are; 0 when that is not known
     */
    public static Progress of(String verb, String what, long total) {
        return new Progress(System.err, verb, what, total);
    }

    public synchronized void add(long more) {
        done += more;
        long now = System.nanoTime();
        if (now - shown < EVERY_NANOS) {
            return;
        }
        shown = now;
        if (total <= 0) {
            err.printf("  %-10s %s: %,d%n", verb, what, done);
            return;
        }
        double left = (now - start) / 1e9 / done * (total - done);
        err.printf(
                "  %-10s %s: %,d of %,d (%d%%), about %.0f s left%n",
                verb, what, done, total, done * 100 / total, left);
    }
}
