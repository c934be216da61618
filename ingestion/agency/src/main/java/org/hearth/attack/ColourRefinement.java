package org.hearth.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Colour refinement: rows and values are the two sides of a graph. A row starts with the colour of what is missing in it; then a value
 * has the colours of its rows, and a row those of its values, round after round, in the encoded file as in the known population. A
 * colour that one row has on either side names it. No method that looks at who shares values with whom and runs in reasonable time
 * tells much more apart; it makes use of sizes of groups, missing values and all neighbourhoods at once.
 *
 * <p>Source: B. Weisfeiler, A. Leman, The reduction of a graph to canonical form (1968).
 */
final class ColourRefinement {

    private static final int ROUNDS = 10;

    private final List<int[]> columns = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private long[] rows;

    private ColourRefinement(People people, List<String> names) {
        names.forEach(name -> {
            columns.add(people.column(name));
            sizes.add(people.counts(name).length);
        });
        rows = new long[people.size()];
    }

    /** By row of the encoded, the known person of its colour in the first round in which nobody else has it, or -1. */
    static int[] attack(People encoded, People known) {
        List<String> names = known.columns().keySet().stream().sorted().toList();
        ColourRefinement theirs = new ColourRefinement(encoded, names);
        ColourRefinement ours = new ColourRefinement(known, names);
        int[] found = new int[encoded.size()];
        Arrays.fill(found, -1);
        Set<Integer> taken = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            theirs.refine();
            ours.refine();
            Map<Long, Integer> one = theirs.alone();
            Map<Long, Integer> other = ours.alone();
            one.forEach((colour, row) -> {
                Integer person = other.get(colour);
                if (person != null && found[row] < 0 && taken.add(person)) {
                    found[row] = person;
                }
            });
        }
        return found;
    }

    private void refine() {
        long[] next = new long[rows.length];
        for (int row = 0; row < rows.length; row++) {
            next[row] = mixed(rows[row]);
        }
        for (int c = 0; c < columns.size(); c++) {
            int[] values = columns.get(c);
            long[] colours = new long[sizes.get(c)];
            for (int row = 0; row < values.length; row++) {
                if (values[row] != People.MISSING) {
                    colours[values[row]] += mixed(rows[row] + 1);
                }
            }
            for (int row = 0; row < values.length; row++) {
                next[row] += values[row] == People.MISSING ? 0 : mixed(colours[values[row]] ^ mixed(c + 1));
            }
        }
        rows = next;
    }

    /** The row of each colour that only one has. */
    private Map<Long, Integer> alone() {
        Map<Long, Integer> alone = new HashMap<>();
        for (int row = 0; row < rows.length; row++) {
            alone.merge(rows[row], row, (one, other) -> -1);
        }
        alone.values().removeIf(row -> row < 0);
        return alone;
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
