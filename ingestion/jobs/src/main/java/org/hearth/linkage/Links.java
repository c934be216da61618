package org.hearth.linkage;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Scored pairs of records as columns, in the order they were met. Not thread-safe. */
final class Links implements Serializable {

    private int[] left = new int[256];
    private int[] right = new int[256];
    private int[] pattern = new int[256];
    private double[] logOdds = new double[256];
    private int size;

    static Links of(List<Links> parts) {
        Links all = new Links();
        parts.forEach(part -> {
            for (int i = 0; i < part.size; i++) {
                all.add(part.left[i], part.right[i], part.pattern[i], part.logOdds[i]);
            }
        });
        return all;
    }

    void add(int left, int right, int pattern, double logOdds) {
        if (size == this.left.length) {
            this.left = Arrays.copyOf(this.left, 2 * size);
            this.right = Arrays.copyOf(this.right, 2 * size);
            this.pattern = Arrays.copyOf(this.pattern, 2 * size);
            this.logOdds = Arrays.copyOf(this.logOdds, 2 * size);
        }
        this.left[size] = left;
        this.right[size] = right;
        this.pattern[size] = pattern;
        this.logOdds[size] = logOdds;
        size++;
    }

    int size() {
        return size;
    }

    int left(int link) {
        return left[link];
    }

    int right(int link) {
        return right[link];
    }

    int pattern(int link) {
        return pattern[link];
    }

    double logOdds(int link) {
        return logOdds[link];
    }

    double probability(int link) {
        return Scorer.probability(logOdds[link]);
    }
}
