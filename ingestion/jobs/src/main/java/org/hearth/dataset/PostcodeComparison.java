package org.hearth.dataset;

import java.util.List;

/** Compares property and postcode as one thing, since the first implies the second. */
final class PostcodeComparison extends Comparison {

    private static final int POSTCODE = 1;
    private static final int NEAR = 2;
    private static final int SECTOR = 3;
    private static final int OUTWARD = 4;
    private static final int DIFFERENT = 5;

    private final int property;
    private final int full;
    private final Domain domain;
    private final double near;

    /**
     * Compares places.
     *
     * @param property place of the property, or -1
     * @param full place of the whole postcode; sector and outward part follow it
     * @param near least Dice coefficient of near postcodes, 0 to 1
     * @param born whether the set has dates of birth. Where it has neither these nor properties, it must be expected beforehand that those
     *     of one home have one postcode, or a family is learnt to be one person; elsewhere it is better left to be learnt
     */
    PostcodeComparison(String name, int property, int full, Domain domain, double near, boolean born) {
        super(
                name,
                Shape.PLACE,
                List.of("property", "postcode", "near", "sector", "outward", "different"),
                new double[] {0.60, 0.15, 0.05, 0.02, 0.03, 0.15},
                property < 0 && !born
                        ? new double[] {0, 0.92, 0.02, 0.01, 0.01, 0.04}
                        : new double[] {0.82, 0.10, 0.02, 0.01, 0.01, 0.04});
        this.property = property;
        this.full = full;
        this.domain = domain;
        this.near = near;
    }

    @Override
    boolean occurs(int level) {
        return level > 0 || property >= 0;
    }

    @Override
    int quick(int[] rows, int left, int right) {
        boolean properties = property >= 0 && rows[left + property] >= 0 && rows[right + property] >= 0;
        if (properties && rows[left + property] == rows[right + property]) {
            return 0;
        }
        int a = rows[left + full];
        int b = rows[right + full];
        if (a < 0 || b < 0) {
            return properties ? DIFFERENT : levels();
        }
        return a == b ? POSTCODE : ~NEAR;
    }

    @Override
    int filtered(int[] rows, int left, int right) {
        if (domain.dice(rows[left + full], rows[right + full], near) >= near) {
            return NEAR;
        }
        if (rows[left + full + 1] == rows[right + full + 1]) {
            return SECTOR;
        }
        return rows[left + full + 2] == rows[right + full + 2] ? OUTWARD : DIFFERENT;
    }

    @Override
    int rarePart(int level) {
        return switch (level) {
            case 0 -> property;
            case POSTCODE -> full;
            default -> -1;
        };
    }
}
