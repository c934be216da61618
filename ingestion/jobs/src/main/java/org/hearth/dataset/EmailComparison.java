package org.hearth.dataset;

import java.util.List;

/**
 * Compares addresses of electronic mail: equal or different. Nearly equal ones say nothing: half of an address is its provider's name
 * and much of the rest the name of its owner, so that strangers of one name have them too.
 */
final class EmailComparison extends Comparison {

    private static final int DIFFERENT = 1;

    private final int full;
    private final Domain domain;
    private final double near;

    /**
     * Compares addresses.
     *
     * @param near least Dice coefficient of addresses that may be one, mistyped, 0 to 1
     */
    EmailComparison(String name, int full, Domain domain, double near) {
        super(name, Shape.IDENTITY, List.of("exact", "different"), new double[] {0.85, 0.15}, new double[] {0.1, 0.9});
        this.full = full;
        this.domain = domain;
        this.near = near;
    }

    /** Many have several addresses; still, what differs more often than not does not say who someone is. */
    @Override
    double mostDifferent() {
        return 0.5;
    }

    /** What filters may yet tell, difference or nothing, is bounded by equality: saying nothing is better than to differ. */
    @Override
    int quick(int[] rows, int left, int right) {
        int a = rows[left + full];
        int b = rows[right + full];
        if (a < 0 || b < 0) {
            return levels();
        }
        return a == b ? 0 : ~0;
    }

    @Override
    int filtered(int[] rows, int left, int right) {
        return domain.dice(rows[left + full], rows[right + full], near) >= near ? levels() : DIFFERENT;
    }

    @Override
    int rarePart(int level) {
        return level == 0 ? full : -1;
    }
}
