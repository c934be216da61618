package org.hearth.dataset;

import java.util.List;

/** Compares forenames: equal, nickname, near, some likeness, initial; or forename and surname in each other's place. */
final class NameComparison extends Comparison {

    private static final int NICKNAME = 1;
    private static final int NEAR = 2;
    private static final int SOME = 3;
    private static final int INITIAL = 4;
    private static final int DIFFERENT = 5;
    private static final int SWAPPED = 6;

    private final int full;
    private final int root;
    private final int initial;
    private final int surname;
    private final Domain domain;
    private final Nearness nearness;

    /**
     * Compares forenames.
     *
     * @param full place of the whole name; root and initial follow it
     * @param surname place of the surname, or -1
     */
    NameComparison(String name, int full, int surname, Domain domain, Nearness nearness) {
        super(
                name,
                Shape.IDENTITY,
                List.of("exact", "nickname", "near", "some", "initial", "different", "swapped"),
                new double[] {0.80, 0.04, 0.06, 0.03, 0.02, 0.04, 0.01},
                new double[] {0.02, 0.005, 0.01, 0.03, 0.06, 0.8745, 0.0005});
        this.full = full;
        this.root = full + 1;
        this.initial = full + 2;
        this.surname = surname;
        this.domain = domain;
        this.nearness = nearness;
    }

    @Override
    int ordered() {
        return SWAPPED;
    }

    /**
     * A person is written with another forename now and then (in a quarter of pairs of historical figures, whose titles stand in its
     * place), not as a rule. Without this, a set of names and addresses alone in which families are more common than people written
     * twice would teach that a family is one person.
     */
    @Override
    double mostDifferent() {
        return 0.3;
    }

    @Override
    int quick(int[] rows, int left, int right) {
        int a = rows[left + full];
        int b = rows[right + full];
        if (a < 0 || b < 0) {
            int first = rows[left + initial];
            int second = rows[right + initial];
            if (first < 0 || second < 0) {
                return levels();
            }
            return first == second ? INITIAL : DIFFERENT;
        }
        if (a == b) {
            return 0;
        }
        if (swapped(rows, left, right, full, surname)) {
            return SWAPPED;
        }
        return rows[left + root] == rows[right + root] ? NICKNAME : ~NEAR;
    }

    /** Whether the forename of each is the surname of the other. */
    static boolean swapped(int[] rows, int left, int right, int forename, int surname) {
        return surname >= 0
                && forename >= 0
                && rows[left + forename] == rows[right + surname]
                && rows[right + forename] == rows[left + surname]
                && rows[left + forename] >= 0
                && rows[right + forename] >= 0
                && rows[left + forename] != rows[right + forename];
    }

    @Override
    int filtered(int[] rows, int left, int right) {
        double dice = domain.dice(rows[left + full], rows[right + full], nearness.some());
        if (dice >= nearness.near()) {
            return NEAR;
        }
        if (dice >= nearness.some()) {
            return SOME;
        }
        return rows[left + initial] == rows[right + initial] ? INITIAL : DIFFERENT;
    }

    @Override
    int rarePart(int level) {
        return switch (level) {
            case 0 -> full;
            case NICKNAME -> root;
            default -> -1;
        };
    }
}
