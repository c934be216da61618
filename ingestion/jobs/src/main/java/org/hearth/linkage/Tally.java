package org.hearth.linkage;

import java.io.Serializable;
import java.util.List;

/** How many pairs showed each pattern, and how many each pass brought first. Not thread-safe. */
final class Tally implements Serializable {

    private final long[] patterns;
    private final long[] passes;

    Tally(int patterns, int passes) {
        this.patterns = new long[patterns];
        this.passes = new long[passes];
    }

    static Tally of(List<Tally> parts, int patterns, int passes) {
        Tally sum = new Tally(patterns, passes);
        for (Tally part : parts) {
            add(sum.patterns, part.patterns);
            add(sum.passes, part.passes);
        }
        return sum;
    }

    private static void add(long[] sum, long[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    void count(int pattern, int pass) {
        patterns[pattern]++;
        passes[pass]++;
    }

    /** Pairs by pattern; not to be changed. */
    long[] patterns() {
        return patterns;
    }

    /** Pairs by pass; not to be changed. */
    long[] passes() {
        return passes;
    }

    long pairs() {
        long pairs = 0;
        for (long pass : passes) {
            pairs += pass;
        }
        return pairs;
    }
}
