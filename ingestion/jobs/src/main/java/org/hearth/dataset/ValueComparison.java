package org.hearth.dataset;

import java.util.List;

/** Compares whole values: equal, near, some likeness, different. */
final class ValueComparison extends Comparison {

    private final int full;
    private final Domain domain;
    private final double near;
    private final double some;

    /**
     * Compares values.
     *
     * @param near least Dice coefficient of near values, 0 to 1
     * @param some least Dice coefficient of values with some likeness, 0 to near
     */
    ValueComparison(
            String name,
            Shape shape,
            int full,
            Domain domain,
            double near,
            double some,
            double[] person,
            double[] relative) {
        super(name, shape, List.of("exact", "near", "some", "different"), person, relative);
        this.full = full;
        this.domain = domain;
        this.near = near;
        this.some = some;
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
        double dice = domain.dice(rows[left + full], rows[right + full], some);
        return dice >= near ? 1 : dice >= some ? 2 : 3;
    }

    @Override
    int rarePart(int level) {
        return level == 0 ? full : -1;
    }
}
