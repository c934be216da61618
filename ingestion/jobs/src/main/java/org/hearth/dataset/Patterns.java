package org.hearth.dataset;

import java.io.Serializable;
import java.util.Arrays;

/** How many pairs showed each pattern of levels; a pattern is one number, mixed radix. Open addressing. Not thread-safe. */
final class Patterns implements Serializable {

    private static final long FREE = -1;

    private long[] patterns = new long[1024];
    private double[] counts = new double[1024];
    private int size;

    Patterns() {
        Arrays.fill(patterns, FREE);
    }

    void add(long pattern, double count) {
        int at = find(pattern);
        if (patterns[at] == FREE) {
            if (2 * size > patterns.length) {
                grow();
                add(pattern, count);
                return;
            }
            patterns[at] = pattern;
            size++;
        }
        counts[at] += count;
    }

    private int find(long pattern) {
        long hash = pattern * 0x9e3779b97f4a7c15L;
        int at = (int) (hash >>> 40) & (patterns.length - 1);
        while (patterns[at] != FREE && patterns[at] != pattern) {
            at = (at + 1) & (patterns.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldPatterns = patterns;
        double[] oldCounts = counts;
        patterns = new long[2 * oldPatterns.length];
        counts = new double[patterns.length];
        size = 0;
        Arrays.fill(patterns, FREE);
        for (int i = 0; i < oldPatterns.length; i++) {
            if (oldPatterns[i] != FREE) {
                add(oldPatterns[i], oldCounts[i]);
            }
        }
    }

    void addAll(Patterns more) {
        for (int i = 0; i < more.patterns.length; i++) {
            if (more.patterns[i] != FREE) {
                add(more.patterns[i], more.counts[i]);
            }
        }
    }

    /** The patterns seen, in order. */
    long[] seen() {
        return Arrays.stream(patterns)
                .filter(pattern -> pattern != FREE)
                .sorted()
                .toArray();
    }

    double count(long pattern) {
        return counts[find(pattern)];
    }

    double total() {
        return Arrays.stream(counts).sum();
    }
}
