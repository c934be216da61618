package org.hearth.dataset;

import java.util.List;

/** Compares numbers of which nobody has two: equal, or never one person. */
final class UniqueComparison extends Comparison {

    private final int full;

    UniqueComparison(String name, int full) {
        super(name, Shape.UNIQUE, List.of("exact", "different"), new double[] {0.999, 0.001}, new double[] {0.001, 0.999
        });
        this.full = full;
    }

    @Override
    int quick(int[] rows, int left, int right) {
        int a = rows[left + full];
        int b = rows[right + full];
        if (a < 0 || b < 0) {
            return levels();
        }
        return a == b ? 0 : 1;
    }

    @Override
    int rarePart(int level) {
        return level == 0 ? full : -1;
    }
}
