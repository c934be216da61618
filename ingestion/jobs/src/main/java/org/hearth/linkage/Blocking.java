package org.hearth.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.hearth.linkage.Blocks.Dropped;

/** Makes {@link Blocks} of the keys that tasks have read. A key is one number, the pass in its highest bits. */
final class Blocking {

    private static final int MOST_PASSES = 32;
    private static final int PASS_BITS = 6;
    private static final int KEY_BITS = Long.SIZE - PASS_BITS;

    private final List<String> passes;
    private final long[][] keysOf;
    private final List<Dropped> dropped = new ArrayList<>();

    private Blocking(List<BlockingPart> parts, int records) {
        passes = passes(parts);
        keysOf = keysOf(parts, passes, records);
    }

    /**
     * The blocks of records.
     *
     * @param records how many there are
     * @param largest most records a block may have; larger ones are dropped and counted
     */
    static Blocks blocks(List<BlockingPart> parts, int records, int largest) {
        Blocking run = new Blocking(parts, records);
        long[] shared = run.shared(largest);
        byte[] passOf = new byte[shared.length];
        for (int block = 0; block < shared.length; block++) {
            passOf[block] = (byte) pass(shared[block]);
        }
        return new Blocks(run.passes, run.blocksOf(shared), passOf, run.dropped);
    }

    private static List<String> passes(List<BlockingPart> parts) {
        TreeSet<String> names = new TreeSet<>();
        parts.forEach(part -> names.addAll(part.passes()));
        if (names.size() > MOST_PASSES) {
            throw new IllegalArgumentException(
                    "Cannot block: expected at most " + MOST_PASSES + " passes, found " + names.size());
        }
        return List.copyOf(names);
    }

    /** The keys of each record, sorted, each once. */
    private static long[][] keysOf(List<BlockingPart> parts, List<String> passes, int records) {
        int[] left = new int[records];
        parts.forEach(part -> {
            for (int entry = 0; entry < part.size(); entry++) {
                left[part.record(entry)]++;
            }
        });
        long[][] keys = new long[records][];
        Arrays.setAll(keys, record -> new long[left[record]]);
        for (BlockingPart part : parts) {
            int[] pass = part.passes().stream().mapToInt(passes::indexOf).toArray();
            for (int entry = 0; entry < part.size(); entry++) {
                int record = part.record(entry);
                keys[record][--left[record]] =
                        ((long) pass[part.pass(entry)] << KEY_BITS) | (part.key(entry) >>> PASS_BITS);
            }
        }
        Arrays.setAll(
                keys, record -> Arrays.stream(keys[record]).sorted().distinct().toArray());
        return keys;
    }

    private static int pass(long key) {
        return (int) (key >>> KEY_BITS);
    }

    /** The keys, sorted, that at least two and not too many records share. */
    private long[] shared(int largest) {
        long[] keys = Arrays.stream(keysOf).flatMapToLong(Arrays::stream).toArray();
        Arrays.parallelSort(keys);
        Dropped[] tooLarge = new Dropped[passes.size()];
        Arrays.setAll(tooLarge, pass -> new Dropped(passes.get(pass), 0, 0, 0));
        int n = 0;
        for (int from = 0, to = 0; from < keys.length; from = to) {
            while (to < keys.length && keys[to] == keys[from]) {
                to++;
            }
            if (to - from > largest) {
                int pass = pass(keys[from]);
                tooLarge[pass] = tooLarge[pass].and(to - from);
            } else if (to - from > 1) {
                keys[n++] = keys[from];
            }
        }
        Arrays.stream(tooLarge).filter(pass -> pass.keys() > 0).forEach(dropped::add);
        return Arrays.copyOf(keys, n);
    }

    private Jagged blocksOf(long[] shared) {
        int[] starts = new int[keysOf.length + 1];
        int[] blocks =
                new int[Arrays.stream(keysOf).mapToInt(keys -> keys.length).sum()];
        int n = 0;
        for (int record = 0; record < keysOf.length; record++) {
            for (long key : keysOf[record]) {
                int block = Arrays.binarySearch(shared, key);
                if (block >= 0) {
                    blocks[n++] = block;
                }
            }
            starts[record + 1] = n;
        }
        return new Jagged(starts, Arrays.copyOf(blocks, n));
    }
}
