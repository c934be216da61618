package org.hearth.dataset;

import java.util.List;

/** Compares surnames: equal, near, sounding alike, some likeness. Says nothing where forename and surname stand in each other's place. */
final class SurnameComparison extends Comparison {

    private static final int NEAR = 1;

    private final int full;
    private final int forename;
    private final Domain domain;
    private final Nearness nearness;

    /**
     * Compares surnames.
     *
     * @param full place of the whole name; its sound follows it
     * @param forename place of the forename, or -1
     */
    SurnameComparison(String name, int full, int forename, Domain domain, Nearness nearness) {
        super(
                name,
                Shape.IDENTITY,
                List.of("exact", "near", "sound", "some", "different"),
                new double[] {0.82, 0.07, 0.03, 0.03, 0.05},
                new double[] {0.72, 0.04, 0.02, 0.02, 0.20});
        this.full = full;
        this.forename = forename;
        this.domain = domain;
        this.nearness = nearness;
    }

    /** Names change at weddings and are left out now and then; most of a person's pairs have one surname. */
    @Override
    double mostDifferent() {
        return 0.3;
    }

    @Override
    int quick(int[] rows, int left, int right) {
        int a = rows[left + full];
        int b = rows[right + full];
        if (a < 0 || b < 0) {
            return levels();
        }
        if (a == b) {
            return 0;
        }
        return NameComparison.swapped(rows, left, right, forename, full) ? levels() : ~NEAR;
    }

    @Override
    int filtered(int[] rows, int left, int right) {
        double dice = domain.dice(rows[left + full], rows[right + full], nearness.some());
        if (dice >= nearness.near()) {
            return NEAR;
        }
        if (rows[left + full + 1] == rows[right + full + 1]) {
            return 2;
        }
        return dice >= nearness.some() ? 3 : 4;
    }

    @Override
    int rarePart(int level) {
        return level == 0 ? full : -1;
    }
}
