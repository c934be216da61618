package org.hearth.dataset;

import java.util.List;

/** Compares sex. Where the forename is the same, the same sex says nothing new. */
final class SexComparison extends Comparison {

    private final int full;
    private final int forename;

    /**
     * Compares sex.
     *
     * @param forename place of the forename, or -1
     */
    SexComparison(String name, int full, int forename) {
        super(name, Shape.IDENTITY, List.of("same", "different"), new double[] {0.985, 0.015}, new double[] {0.5, 0.5});
        this.full = full;
        this.forename = forename;
    }

    @Override
    int quick(int[] rows, int left, int right) {
        int a = rows[left + full];
        int b = rows[right + full];
        if (a < 0 || b < 0) {
            return levels();
        }
        if (a != b) {
            return 1;
        }
        boolean implied =
                forename >= 0 && rows[left + forename] >= 0 && rows[left + forename] == rows[right + forename];
        return implied ? levels() : 0;
    }

    @Override
    int rarePart(int level) {
        return -1;
    }
}
