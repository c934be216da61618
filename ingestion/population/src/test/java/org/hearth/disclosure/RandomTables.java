package org.hearth.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Tables of small counts with their totals: {@code counts}, {@code sums} over them, and those that are not told. */
final class RandomTables {

    private final long[] counts;
    private final List<Sum> sums;
    private final BitSet untold = new BitSet();

    private RandomTables(long[] counts, List<Sum> sums) {
        this.counts = counts;
        this.sums = sums;
    }

    BitSet untold() {
        return (BitSet) untold.clone();
    }

    long[] counts() {
        return counts;
    }

    List<Sum> sums() {
        return sums;
    }

    /** Rows and columns with every total; counts below {@code bound}, many of them 0. */
    static RandomTables flat(Random random, int rows, int columns, int bound) {
        long[] counts = new long[(rows + 1) * (columns + 1)];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                counts[row * (columns + 1) + column] = count(random, bound);
            }
        }
        List<Sum> sums = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int from = row * (columns + 1);
            sums.add(new Sum(from + columns, range(from, columns, 1)));
        }
        for (int column = 0; column <= columns; column++) {
            sums.add(new Sum(rows * (columns + 1) + column, range(column, rows, columns + 1)));
        }
        return summed(counts, sums);
    }

    /** Those to whom something happened, the people they are of, and the rest, which is not told: rows, columns and totals. */
    static RandomTables shares(Random random, int rows, int columns, int bound) {
        RandomTables events = flat(random, rows, columns, bound);
        RandomTables rest = flat(random, rows, columns, bound);
        long[] people = new long[events.counts.length];
        Arrays.setAll(people, cell -> events.counts[cell] + rest.counts[cell]);
        return shares(events.counts, people, events.sums);
    }

    /**
     * The same of given counts.
     *
     * @param sums of events, which hold for people as well
     */
    static RandomTables shares(long[] events, long[] people, List<Sum> sums) {
        int many = events.length;
        long[] counts = Arrays.copyOf(events, 3 * many);
        List<Sum> all = new ArrayList<>(sums);
        sums.forEach(sum -> all.add(new Sum(
                many + sum.total(),
                sum.parts().stream().map(part -> many + part).toList())));
        for (int cell = 0; cell < many; cell++) {
            counts[many + cell] = people[cell];
            counts[2 * many + cell] = people[cell] - events[cell];
            all.add(Sum.of(many + cell, cell, 2 * many + cell));
        }
        RandomTables shares = new RandomTables(counts, all);
        shares.untold.set(2 * many, 3 * many);
        return shares;
    }

    /** Small areas in wards in an authority, which add up to deprivation deciles too, over four quarters and their year. */
    static RandomTables linked(Random random, int areas, int bound) {
        int wards = areas / 4;
        int deciles = 3;
        int cells = areas + wards + deciles + 1;
        long[] counts = new long[5 * cells];
        List<Sum> sums = new ArrayList<>();
        for (int quarter = 0; quarter < 4; quarter++) {
            for (int area = 0; area < areas; area++) {
                counts[quarter * cells + area] = count(random, bound);
            }
        }
        int[] decileOf = random.ints(areas, 0, deciles).toArray();
        for (int area = 0; area < deciles; area++) {
            decileOf[area] = area;
        }
        for (int period = 0; period < 5; period++) {
            int from = period * cells;
            for (int cell = 0; period == 4 && cell < cells; cell++) {
                sums.add(new Sum(from + cell, range(cell, 4, cells)));
            }
            for (int ward = 0; ward < wards; ward++) {
                sums.add(new Sum(from + areas + ward, range(from + ward * 4, 4, 1)));
            }
            for (int decile = 0; decile < deciles; decile++) {
                List<Integer> parts = new ArrayList<>();
                for (int area = 0; area < areas; area++) {
                    if (decileOf[area] == decile) {
                        parts.add(from + area);
                    }
                }
                sums.add(new Sum(from + areas + wards + decile, parts));
            }
            sums.add(new Sum(from + cells - 1, range(from + areas, wards, 1)));
            sums.add(new Sum(from + cells - 1, range(from + areas + wards, deciles, 1)));
        }
        return summed(counts, sums);
    }

    private static long count(Random random, int bound) {
        return random.nextInt(3) == 0 ? 0 : random.nextInt(bound);
    }

    private static RandomTables summed(long[] counts, List<Sum> sums) {
        for (Sum sum : sums) {
            counts[sum.total()] =
                    sum.parts().stream().mapToLong(part -> counts[part]).sum();
        }
        return new RandomTables(counts, sums);
    }

    private static List<Integer> range(int from, int many, int step) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            places.add(from + i * step);
        }
        return places;
    }
}
