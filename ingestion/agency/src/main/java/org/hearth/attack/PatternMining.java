package org.hearth.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.kind.EncodedSchema;
import org.hearth.table.TableReader;

/**
 * Pattern mining: bits that are set together as often as a pair of letters occurs are taken for that pair's. Filters that lack them are
 * mined again for the next pair, and so on; a filter is then taken for the known value whose pairs it shows.
 *
 * <p>Source: P. Christen, A. Vidanage, T. Ranbaduge, R. Schnell, Pattern-mining based cryptanalysis of Bloom filters for
 * privacy-preserving record linkage, PAKDD (2018).
 */
final class PatternMining {

    private static final int MOST_PAIRS = 25;
    private static final int BITS_OF_A_PAIR = 8;
    private static final double HOLDS = 0.85;

    private PatternMining() {}

    /** The filters of a column by value, as an encoded set has them. */
    static Map<Integer, BitSet> filters(Path directory, String column) {
        List<String> columns = EncodedSchema.read(directory).parts().stream()
                .map(EncodedSchema.EncodedPart::column)
                .toList();
        Map<Integer, BitSet> filters = new HashMap<>();
        try (TableReader reader = TableReader.open(Map.of("v", EncodedSchema.VALUES.in(directory)))) {
            reader.forEach(
                    "SELECT code, filter FROM v WHERE filter IS NOT NULL AND part = " + columns.indexOf(column),
                    row -> filters.put(
                            (int) row.whole("code"),
                            BitSet.valueOf(row.optionalBytes("filter").orElseThrow())));
        }
        return filters;
    }

    /**
     * By encoded value, the known value it is taken for.
     *
     * @param counts rows by encoded value
     * @param pairs what stands in each known value's filter
     * @param knownCounts rows by known value
     */
    static Map<Integer, Integer> decoded(
            Map<Integer, BitSet> filters, int[] counts, Map<Integer, List<String>> pairs, int[] knownCounts) {
        Map<String, BitSet> mined = mined(filters, counts, pairs, knownCounts);
        Map<List<Boolean>, List<Integer>> byShape = new HashMap<>();
        pairs.forEach((value, of) -> byShape.computeIfAbsent(
                        mined.keySet().stream().map(of::contains).toList(), shape -> new ArrayList<>())
                .add(value));
        byShape.values().forEach(values -> values.sort(Comparator.comparingInt(value -> -knownCounts[value])));
        Map<List<Boolean>, List<Integer>> encodedByShape = new HashMap<>();
        filters.forEach((value, filter) -> encodedByShape
                .computeIfAbsent(
                        mined.values().stream().map(bits -> holds(filter, bits)).toList(), shape -> new ArrayList<>())
                .add(value));
        Map<Integer, Integer> decoded = new HashMap<>();
        encodedByShape.forEach((shape, values) -> {
            values.sort(Comparator.comparingInt(value -> -counts[value]));
            List<Integer> of = byShape.getOrDefault(shape, List.of());
            for (int rank = 0; rank < Math.min(values.size(), of.size()); rank++) {
                decoded.put(values.get(rank), of.get(rank));
            }
        });
        return decoded;
    }

    /** Pairs of letters, commonest first, and the bits that are taken for theirs. */
    private static Map<String, BitSet> mined(
            Map<Integer, BitSet> filters, int[] counts, Map<Integer, List<String>> pairs, int[] knownCounts) {
        Map<String, BitSet> mined = new LinkedHashMap<>();
        Map<Integer, BitSet> left = new HashMap<>(filters);
        Map<Integer, List<String>> leftKnown = new HashMap<>(pairs);
        while (mined.size() < MOST_PAIRS && !left.isEmpty() && !leftKnown.isEmpty()) {
            String pair = commonest(leftKnown, knownCounts);
            BitSet bits = together(left, counts);
            if (pair.isEmpty() || bits.isEmpty() || mined.containsKey(pair)) {
                break;
            }
            mined.put(pair, bits);
            left.values().removeIf(filter -> holds(filter, bits));
            leftKnown.values().removeIf(of -> of.contains(pair));
        }
        return mined;
    }

    private static String commonest(Map<Integer, List<String>> known, int[] counts) {
        Map<String, Integer> rows = new HashMap<>();
        known.forEach(
                (value, of) -> of.stream().distinct().forEach(pair -> rows.merge(pair, counts[value], Integer::sum)));
        return rows.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Bits that stand together most often: the commonest, then again and again the commonest where all so far are set. */
    private static BitSet together(Map<Integer, BitSet> filters, int[] counts) {
        BitSet bits = new BitSet();
        Map<Integer, BitSet> group = filters;
        double before = 0;
        while (bits.cardinality() < BITS_OF_A_PAIR) {
            int[] rows = new int[2048];
            group.forEach((value, filter) -> filter.stream().forEach(bit -> rows[bit] += counts[value]));
            int best = -1;
            for (int bit = 0; bit < rows.length; bit++) {
                best = !bits.get(bit) && rows[bit] > 0 && (best < 0 || rows[bit] > rows[best]) ? bit : best;
            }
            if (best < 0 || (bits.cardinality() > 2 && rows[best] < HOLDS * before)) {
                break;
            }
            before = rows[best];
            bits.set(best);
            int chosen = best;
            Map<Integer, BitSet> next = new HashMap<>(group);
            next.values().removeIf(filter -> !filter.get(chosen));
            group = next;
        }
        return bits;
    }

    private static boolean holds(BitSet filter, BitSet bits) {
        BitSet common = (BitSet) bits.clone();
        common.and(filter);
        return common.equals(bits);
    }
}
