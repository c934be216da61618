package org.hearth.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Frequency alignment: the commonest encoding of a field is taken for the commonest value, the second for the second, and so on.
 *
 * <p>Source: P. Christen, T. Ranbaduge, D. Vatsalan, R. Schnell, Precise and fast cryptanalysis for Bloom filter based
 * privacy-preserving record linkage, IEEE TKDE 31 (2019), the alignment step.
 */
final class Frequency {

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
     * The same, only of values whose count stands clear of the next in rank among the encoded and among the known.
     *
     * @param clear how many standard errors of a count make a rank certain enough
     */
    static Map<Integer, Integer> certain(People encoded, People known, String column, double clear) {
        List<Integer> theirs = encoded.ranked(column);
        List<Integer> ours = known.ranked(column);
        int[] theirCounts = encoded.counts(column);
        int[] ourCounts = known.counts(column);
        Map<Integer, Integer> certain = new HashMap<>();
        for (int rank = 0; rank < Math.min(theirs.size(), ours.size()); rank++) {
            if (!standsClear(theirs, theirCounts, rank, clear) || !standsClear(ours, ourCounts, rank, clear)) {
                break;
            }
            certain.put(theirs.get(rank), ours.get(rank));
        }
        return certain;
    }

    private static boolean standsClear(List<Integer> ranked, int[] counts, int rank, double clear) {
        int next = rank + 1 < ranked.size() ? counts[ranked.get(rank + 1)] : 0;
        int own = counts[ranked.get(rank)];
        return own - next >= clear * Math.sqrt(own);
    }
}
