package org.hearth.dataset;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Scored pairs as columns, in the order they were met, and what was seen on the way. Not thread-safe. */
final class Found implements Serializable {

    private int[] ends = new int[512];
    private long[] patterns = new long[256];
    private float[] logOdds = new float[256];
    private int size;
    private double expected;
    private long scored;
    private final List<Long> took = new ArrayList<>();

    static Found of(List<Found> parts) {
        Found all = new Found();
        for (Found part : parts) {
            for (int i = 0; i < part.size; i++) {
                all.add(part.left(i), part.right(i), part.patterns[i], part.logOdds[i]);
            }
            all.expected += part.expected;
            all.scored += part.scored;
            all.took.addAll(part.took);
        }
        return all;
    }

    void add(int left, int right, long pattern, double odds) {
        if (size == patterns.length) {
            ends = Arrays.copyOf(ends, 4 * size);
            patterns = Arrays.copyOf(patterns, 2 * size);
            logOdds = Arrays.copyOf(logOdds, 2 * size);
        }
        ends[2 * size] = left;
        ends[2 * size + 1] = right;
        patterns[size] = pattern;
        logOdds[size] = (float) odds;
        size++;
    }

    /** Takes in what was decided: its odds are without end, whichever way, and pairs decided to be of one person are there. */
    void hold(Scores scores) {
        Decisions decisions = scores.decisions();
        Set<Long> there = new HashSet<>();
        for (int link = 0; link < size; link++) {
            logOdds[link] = (float) decisions.logOdds(left(link), right(link), logOdds[link]);
            if (Double.isInfinite(logOdds[link])) {
                there.add(Decisions.key(left(link), right(link)));
            }
        }
        int[] levels = scores.scratch();
        int width = scores.entries().width();
        for (int[] pair : decisions.same()) {
            if (there.contains(Decisions.key(pair[0], pair[1]))) {
                continue;
            }
            scores.logOdds(scores.entries().cells(), pair[0] * width, pair[1] * width, levels);
            add(pair[0], pair[1], Model.pattern(levels, scores.comparisons()), Double.POSITIVE_INFINITY);
        }
    }

    /** Counts a pair that was scored, and how likely it was. */
    void count(double probability) {
        expected += probability;
        scored++;
    }

    /** Notes how long the task took that scored these. */
    void took(long nanoseconds) {
        took.add(nanoseconds);
    }

    /** How long each task took, in nanoseconds; empty where none did the work. */
    List<Long> took() {
        return took;
    }

    int size() {
        return size;
    }

    int left(int link) {
        return ends[2 * link];
    }

    int right(int link) {
        return ends[2 * link + 1];
    }

    long pattern(int link) {
        return patterns[link];
    }

    double logOdds(int link) {
        return logOdds[link];
    }

    double probability(int link) {
        return Scores.probability(logOdds[link]);
    }

    /** How many pairs of one person are to be expected among those scored: the sum of their posteriors. */
    double expected() {
        return expected;
    }

    /** How many pairs were scored in full; the others could not have reached a link by what is cheap to see. */
    long scored() {
        return scored;
    }
}
