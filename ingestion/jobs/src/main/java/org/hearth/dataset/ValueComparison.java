package org.hearth.dataset;

import java.util.List;

/** Compares whole values: equal, near, some likeness, different. */
final class ValueComparison extends Comparison {

    private final int full;
    private final Domain domain;
    private final Nearness nearness;

    ValueComparison(
            String name, Shape shape, int full, Domain domain, Nearness nearness, double[] person, double[] relative) {
        super(name, shape, List.of("exact", "near", "some", "different"), person, relative);
        this.full = full;
        this.domain = domain;
        this.nearness = nearness;
    }

    @Override
    int quick(int[] rows, int left, int right) {
        int a = rows[left + full];
        int b = rows[right + full];
        if (a < 0 || b < 0) {
            return levels();
        }
        return a == b ? 0 : ~1;
    }

    @Override
    int filtered(int[] rows, int left, int right) {
        double dice = domain.dice(rows[left + full], rows[right + full], nearness.some());
        return dice >= nearness.near() ? 1 : dice >= nearness.some() ? 2 : 3;
    }

    /** What differs more often than not does not say who someone is. */
    @Override
    double mostDifferent() {
        return shape() == Shape.IDENTITY ? 0.5 : 1;
    }

    @Override
    int rarePart(int level) {
        return level == 0 ? full : -1;
    }
}
