package org.hearth.forecast;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Which starts a series counts: those of a locality, or all; for a need, or all.
 *
 * @param locality locality id, or {@link #ALL}
 * @param need need group, or {@link #ALL}
 */
record Cell(String locality, String need) implements Comparable<Cell> {

    static final String ALL = "all";
    static final Cell WHOLE = new Cell(ALL, ALL);

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::locality).thenComparing(Cell::need);

    /** The cells that a start in this one counts towards: itself and its three totals. */
    Stream<Cell> withTotals() {
        return Stream.of(this, new Cell(locality, ALL), new Cell(ALL, need), WHOLE);
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
