package org.hearth.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every table of counts that fits what is published, by trying them all: small tables of rows and columns only. */
final class EveryTable {

    private static final int HIGHEST = 14;

    private final RandomTables tables;
    private final BitSet withheld;
    private final Set<Integer> totals = new HashSet<>();
    private final List<Integer> inner;
    private final long[] guess;
    private final Map<Integer, Set<Long>> seen = new HashMap<>();

    EveryTable(RandomTables tables, BitSet withheld) {
        this.tables = tables;
        this.withheld = withheld;
        tables.sums().forEach(sum -> totals.add(sum.total()));
        this.guess = tables.counts().clone();
        this.inner =
                withheld.stream().filter(cell -> !totals.contains(cell)).boxed().toList();
        withheld.stream().forEach(cell -> seen.put(cell, new HashSet<>()));
    }

    /** How many inner cells are withheld: the work grows with 15 to this power. */
    int many() {
        return inner.size();
    }

    void tryAll() {
        guess(0);
    }

    /** The values a withheld count takes in them. */
    Set<Long> values(int cell) {
        return seen.get(cell);
    }

    private void guess(int place) {
        if (place == inner.size()) {
            record();
            return;
        }
        for (int value = 0; value <= HIGHEST; value++) {
            guess[inner.get(place)] = value;
            if (!isOver()) {
                guess(place + 1);
            }
        }
        guess[inner.get(place)] = 0;
    }

    /** Only sums of inner cells tell early: totals that are withheld follow from the guesses. */
    private boolean isOver() {
        return tables.sums().stream()
                .filter(sum ->
                        !withheld.get(sum.total()) && sum.parts().stream().noneMatch(totals::contains))
                .anyMatch(sum -> parts(sum) > tables.counts()[sum.total()] + over(sum));
    }

    /** What is not guessed yet still stands at its true count, which may be more than will be guessed. */
    private long over(Sum sum) {
        return sum.parts().stream()
                .filter(withheld::get)
                .mapToLong(part -> tables.counts()[part])
                .sum();
    }

    private void record() {
        for (Sum sum : tables.sums()) {
            if (withheld.get(sum.total())) {
                guess[sum.total()] = parts(sum);
            } else if (parts(sum) != tables.counts()[sum.total()]) {
                return;
            }
        }
        withheld.stream().forEach(cell -> seen.get(cell).add(guess[cell]));
    }

    private long parts(Sum sum) {
        return sum.parts().stream().mapToLong(part -> guess[part]).sum();
    }
}
