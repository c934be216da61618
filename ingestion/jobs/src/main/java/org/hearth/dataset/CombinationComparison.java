package org.hearth.dataset;

import java.util.List;

/**
 * Compares what a few fields say together: equal or different. Combinations are made of the same few fields, so that one wrong letter
 * undoes most of them: one that differs says next to nothing beside the others.
 */
final class CombinationComparison extends Comparison {

    /** Of pairs that share one, those taken for strangers before all else is known: what is rare enough to leave is shared by few. */
    static final double SHARED_BY_STRANGERS = 0.2;

    private static final double LEAST_DIFFERENT = 0.9;

    private final int full;

    CombinationComparison(String name, int full) {
        super(name, Shape.IDENTITY, List.of("exact", "different"), new double[] {0.6, 0.4}, new double[] {0.02, 0.98});
        this.full = full;
    }

    @Override
    double leastDifferent() {
        return LEAST_DIFFERENT;
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
        return -1;
    }

    /** The place whose equality is the first level. */
    int place() {
        return full;
    }
}
