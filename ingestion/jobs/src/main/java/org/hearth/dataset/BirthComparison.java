package org.hearth.dataset;

import java.util.List;

/** Compares dates of birth by their parts and digits; a date of which only a part is known is compared by that part. */
final class BirthComparison extends Comparison {

    private static final double ONE_DIGIT = 0.83;
    private static final double TWO_DIGITS = 0.71;
    private static final int SLIP = 1;
    private static final int TWO_PARTS = 2;
    private static final int NEAR = 3;
    private static final int YEAR = 4;
    private static final int DIFFERENT = 5;

    private final int full;
    private final int year;
    private final int month;
    private final int day;
    private final Domain domain;

    /**
     * Compares dates.
     *
     * @param full place of the whole date; year, month and day follow it
     */
    BirthComparison(String name, int full, Domain domain) {
        super(
                name,
                Shape.IDENTITY,
                List.of("exact", "slip", "two-parts", "near", "year", "different"),
                new double[] {0.85, 0.06, 0.03, 0.02, 0.02, 0.02},
                new double[] {0.02, 0.01, 0.02, 0.03, 0.04, 0.88});
        this.full = full;
        this.year = full + 1;
        this.month = full + 2;
        this.day = full + 3;
        this.domain = domain;
    }

    @Override
    double mostDifferent() {
        return 0.005;
    }

    @Override
    int quick(int[] rows, int left, int right) {
        int a = rows[left + full];
        int b = rows[right + full];
        if (a < 0 || b < 0) {
            int first = rows[left + year];
            int second = rows[right + year];
            if (first < 0 || second < 0) {
                return levels();
            }
            return first == second ? YEAR : DIFFERENT;
        }
        if (a == b) {
            return 0;
        }
        boolean swapped = rows[left + year] == rows[right + year]
                && rows[left + month] == rows[right + day]
                && rows[left + day] == rows[right + month];
        return swapped ? SLIP : same(rows, left, right) >= 2 ? ~SLIP : ~NEAR;
    }

    /** How many of year, month and day are the same. */
    private int same(int[] rows, int left, int right) {
        return (rows[left + year] == rows[right + year] ? 1 : 0)
                + (rows[left + month] == rows[right + month] ? 1 : 0)
                + (rows[left + day] == rows[right + day] ? 1 : 0);
    }

    /** One wrong digit leaves two parts as they are. */
    @Override
    int filtered(int[] rows, int left, int right) {
        double dice = domain.dice(rows[left + full], rows[right + full], TWO_DIGITS);
        if (same(rows, left, right) >= 2) {
            return dice >= ONE_DIGIT ? SLIP : TWO_PARTS;
        }
        if (dice >= TWO_DIGITS) {
            return NEAR;
        }
        return rows[left + year] == rows[right + year] ? YEAR : DIFFERENT;
    }

    @Override
    int rarePart(int level) {
        return level == 0 ? full : -1;
    }
}
