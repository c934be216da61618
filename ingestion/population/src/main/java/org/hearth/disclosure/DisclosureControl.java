package org.hearth.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rule by which the Department for Education publishes children in need: counts of 1 to 5 are withheld, shown as {@code c}, and
 * so are others where one could be worked out by subtraction. Here that is proved, not hoped: for each count of 1 to 5 there are
 * other counts that fit everything left, in which it is 1, and others in which it is 5.
 *
 * <p>Source: Department for Education, <i>Children in need: methodology</i> ("values relating to between 1 and 5 children inclusive
 * have been suppressed and replaced by c … secondary suppression").
 */
public final class DisclosureControl {

    /** The mark of a withheld count in published tables. */
    public static final String MARK = "c";

    /** The smallest count that is withheld for its own sake. */
    public static final int LEAST = 1;

    /** The largest count that is withheld for its own sake. */
    public static final int MOST = 5;

    private DisclosureControl() {}

    /** Whether a count is withheld for its own sake. */
    public static boolean isSmall(long count) {
        return count >= LEAST && count <= MOST;
    }

    /**
     * Which counts are withheld. The same counts and sums always give the same answer.
     *
     * @param counts of people, 0 or more; every cell that is published anywhere and adds up with these belongs here
     * @param sums every way in which they add up, over rows, columns, areas and periods
     * @param untold counts that are not published anyway, and that others could be worked out by: the rest of a population,
     *     say, which also keeps a count from being more than the people there are
     * @param told counts that are told elsewhere, and so are not withheld unless they are small
     * @return a bit for each count
     * @throws IllegalArgumentException if a count is below 0 or a sum does not hold
     */
    public static BitSet withheld(long[] counts, List<Sum> sums, BitSet untold, BitSet told) {
        check(counts, sums);
        BitSet withheld = (BitSet) untold.clone();
        List<Integer> small = IntStream.range(0, counts.length)
                .filter(cell -> isSmall(counts[cell]))
                .boxed()
                .sorted(Comparator.comparingLong((Integer cell) -> counts[cell])
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        small.forEach(withheld::set);
        MoveSearch search = new MoveSearch(counts, sums, fixed(counts, told));
        List<Move> known = new ArrayList<>();
        for (int cell : small) {
            protect(cell, (int) (MOST - counts[cell]), counts, search, known, withheld);
            protect(cell, (int) (LEAST - counts[cell]), counts, search, known, withheld);
        }
        return withheld;
    }

    private static BitSet fixed(long[] counts, BitSet told) {
        BitSet fixed = new BitSet();
        told.stream().filter(cell -> !isSmall(counts[cell])).forEach(fixed::set);
        return fixed;
    }

    private static void protect(
            int cell, int target, long[] counts, MoveSearch search, List<Move> known, BitSet withheld) {
        if (target == 0 || known.stream().anyMatch(move -> move.reaches(cell, target, counts))) {
            return;
        }
        Move move = search.cheapest(cell, target, withheld);
        move.withhold(withheld);
        known.add(move);
    }

    private static void check(long[] counts, List<Sum> sums) {
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("Cannot control counts: one is below 0");
            }
        }
        for (Sum sum : sums) {
            long parts = sum.parts().stream().mapToLong(part -> counts[part]).sum();
            if (parts != counts[sum.total()]) {
                throw new IllegalArgumentException("Cannot control counts: a total is not the sum of its parts");
            }
        }
    }
}
