package org.hearth.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Frequency alignment: the commonest encoding of a field is taken for the commonest value, the second for the second, and so on.
 *
 * <p>Source: P. Christen, T. Ranbaduge, D. Vatsalan, R. Schnell, Precise and fast cryptanalysis for Bloom filter based
 * privacy-preserving record linkage, IEEE TKDE 31 (2019), the alignment step.
 */
final class Frequency {

    /** Standard errors within which counts may be of one value. */
    private static final double CLEAR = 1.8;

    private Frequency() {}

    /** By value of a column of the encoded, the known value of its rank. */
    static Map<Integer, Integer> aligned(People encoded, People known, String column) {
        List<Integer> theirs = encoded.ranked(column);
        List<Integer> ours = known.ranked(column);
        Map<Integer, Integer> aligned = new HashMap<>();
        for (int rank = 0; rank < Math.min(theirs.size(), ours.size()); rank++) {
            aligned.put(theirs.get(rank), ours.get(rank));
        }
        return aligned;
    }

    /**
     * By value of a column of the encoded, the known value whose count is as good as its own, where no other on either side comes near.
     *
     * @param overlap share of the encoded people whom the attacker knows, and knows to know: the rest makes counts differ
     */
    static Map<Integer, Integer> certain(People encoded, People known, String column, double overlap) {
        NavigableMap<Integer, List<Integer>> theirs = byCount(encoded, column);
        NavigableMap<Integer, List<Integer>> ours = byCount(known, column);
        Map<Integer, Integer> certain = new HashMap<>();
        theirs.forEach((count, values) -> {
            double error = 0.5 + Math.sqrt(2 * (1 - overlap) * count);
            List<Integer> alike = within(ours, count, CLEAR * error);
            if (alike.size() == 1 && within(theirs, count, CLEAR * error).size() == 1) {
                certain.put(values.get(0), alike.get(0));
            }
        });
        return certain;
    }

    private static NavigableMap<Integer, List<Integer>> byCount(People people, String column) {
        NavigableMap<Integer, List<Integer>> values = new TreeMap<>();
        int[] counts = people.counts(column);
        for (int value = 0; value < counts.length; value++) {
            values.computeIfAbsent(counts[value], count -> new ArrayList<>()).add(value);
        }
        return values;
    }

    private static List<Integer> within(NavigableMap<Integer, List<Integer>> values, int count, double distance) {
        return values
                .subMap((int) Math.ceil(count - distance), true, (int) Math.floor(count + distance), true)
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
