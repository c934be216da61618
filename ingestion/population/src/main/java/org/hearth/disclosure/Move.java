package org.hearth.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * A change of counts that every sum survives: whoever sees only the other cells cannot tell the counts from the changed ones.
 */
final class Move {

    /** Whole number by which each cell changes; most are 0. */
    private final int[] steps;

    Move(int[] steps) {
        this.steps = steps.clone();
    }

    /** Whether every sum still holds after it. */
    boolean keeps(List<Sum> sums) {
        return sums.stream()
                .allMatch(sum -> steps[sum.total()]
                        == sum.parts().stream().mapToInt(part -> steps[part]).sum());
    }

    /** Whether so many times this move takes the cell so far, with no count below 0. */
    boolean reaches(int cell, int target, long[] counts) {
        if (steps[cell] == 0 || target % steps[cell] != 0) {
            return false;
        }
        int times = target / steps[cell];
        for (int i = 0; i < steps.length; i++) {
            if (counts[i] + (long) times * steps[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Withholds every cell that it changes. */
    void withhold(BitSet withheld) {
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] != 0) {
                withheld.set(i);
            }
        }
    }
}
