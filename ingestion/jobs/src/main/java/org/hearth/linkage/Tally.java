package org.hearth.linkage;

import java.io.Serializable;
import java.util.List;
import org.hearth.linkage.Blocks.Share;

/** How many pairs showed each pattern, and how many each pass brought first. Not thread-safe. */
final class Tally implements Serializable {

    private final long[] patterns;
    private final long[] passes;

    Tally(int patterns, int passes) {
        this.patterns = new long[patterns];
        this.passes = new long[passes];
    }

    /** Counts a share. */
    static Tally of(Share share, Blocks blocks, Comparisons comparisons) {
        Tally tally = new Tally(comparisons.patterns(), blocks.passes().size());
        blocks.forEachPair(share, (left, right, pass) -> tally.count(comparisons.pattern(left, right), pass));
        return tally;
    }

    /** Adds shares up. */
    static Tally sum(List<Tally> parts, Tally none) {
        parts.forEach(part -> {
            add(none.patterns, part.patterns);
            add(none.passes, part.passes);
        });
        return none;
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
