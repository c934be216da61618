package org.hearth.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hearth.dataset.Meetings.PassReport;

/**
 * Makes {@link Meetings} of keys within a budget of pairs. Every pass gets a fair share: what a narrow pass leaves goes to the
 * wide ones. Within its share a pass keeps its smallest blocks, which are those of its rarest values; larger ones are split by
 * the other large blocks that their records are in, and what is still too large is left out and counted.
 */
final class Blocking {

    static final int ENTRY_BITS = 26;
    static final long ENTRY_MASK = (1L << ENTRY_BITS) - 1;
    static final int LARGEST = 20_000;
    private static final int MOST_SPLITS = 6;

    private final List<String> passes;
    private final List<long[]> sorted = new ArrayList<>();
    private final int entries;
    private final long budget;

    private Blocking(List<String> passes, int entries, long budget) {
        this.passes = new ArrayList<>(passes);
        this.entries = entries;
        this.budget = budget;
    }

    /**
     * The meetings of records.
     *
     * @param keys by pass and record, 0 for none; taken apart on the way
     * @param alike keys of {@link Likeness} with their records, sorted; a pass of their own unless there are none
     * @param pairsPerRecord how many pairs a record may take part in on average
     */
    static Meetings meetings(List<String> passes, long[][] keys, long[] alike, int entries, int pairsPerRecord) {
        if (entries > ENTRY_MASK) {
            throw new IllegalArgumentException(
                    "Cannot block: expected at most " + ENTRY_MASK + " records, found " + entries);
        }
        Blocking run = new Blocking(passes, entries, (long) entries * pairsPerRecord / 2);
        IntStream.range(0, keys.length).parallel().forEach(pass -> keys[pass] = sorted(keys[pass]));
        run.sorted.addAll(List.of(keys));
        Arrays.fill(keys, new long[0]);
        if (alike.length > 0) {
            run.sorted.add(alike);
            run.passes.add(Likeness.PASS);
        }
        int[] caps = run.caps();
        run.sorted.add(run.split(caps));
        run.passes.add("split");
        return run.made(Arrays.copyOf(caps, caps.length + 1));
    }

    /** Key and record in one number each, in order of keys. Keys are as good as random: their first bits sort them nearly. */
    private static long[] sorted(long[] keys) {
        int shift = Math.min(48, 2 + Long.numberOfLeadingZeros(keys.length));
        int[] ends = new int[1 << (Long.SIZE - shift)];
        int n = 0;
        for (long key : keys) {
            if (key != 0) {
                ends[bucket(key, shift)]++;
                n++;
            }
        }
        for (int bucket = 1; bucket < ends.length; bucket++) {
            ends[bucket] += ends[bucket - 1];
        }
        long[] all = new long[n];
        for (int entry = keys.length - 1; entry >= 0; entry--) {
            if (keys[entry] != 0) {
                all[--ends[bucket(keys[entry], shift)]] = (keys[entry] & ~ENTRY_MASK) | entry;
            }
        }
        for (int bucket = 0; bucket < ends.length; bucket++) {
            Arrays.sort(all, ends[bucket], bucket + 1 < ends.length ? ends[bucket + 1] : n);
        }
        return all;
    }

    /** The place of a key's first bits in the order of signed numbers. */
    private static int bucket(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift);
    }

    static long pairs(long block) {
        return block * (block - 1) / 2;
    }

    private static int end(long[] keys, int from) {
        long key = keys[from] & ~ENTRY_MASK;
        int to = from + 1;
        while (to < keys.length && (keys[to] & ~ENTRY_MASK) == key) {
            to++;
        }
        return to;
    }

    /** By pass, the largest block that fits its share of the budget. */
    private int[] caps() {
        long[][] bySize = sorted.stream().map(Blocking::pairsBySize).toArray(long[][]::new);
        long[] wanted =
                Arrays.stream(bySize).mapToLong(x -> LongStream.of(x).sum()).toArray();
        long[] share = fairShares(wanted, budget);
        int[] caps = new int[share.length];
        for (int pass = 0; pass < caps.length; pass++) {
            long used = 0;
            int cap = 1;
            while (cap + 1 < bySize[pass].length && used + bySize[pass][cap + 1] <= share[pass]) {
                used += bySize[pass][++cap];
            }
            caps[pass] = Math.max(2, cap);
        }
        return caps;
    }

    private static long[] pairsBySize(long[] keys) {
        long[] pairs = new long[LARGEST + 1];
        for (int from = 0, to; from < keys.length; from = to) {
            to = end(keys, from);
            if (to - from <= LARGEST) {
                pairs[to - from] += pairs(to - from);
            }
        }
        return pairs;
    }

    /** Shares a budget among wants: who wants less than an equal part gets all, and the rest is shared among the others. */
    static long[] fairShares(long[] wanted, long budget) {
        long[] shares = new long[wanted.length];
        Integer[] order = new Integer[wanted.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(wanted[a], wanted[b]));
        long left = budget;
        for (int i = 0; i < order.length; i++) {
            long part = left / (order.length - i);
            shares[order[i]] = Math.min(wanted[order[i]], part);
            left -= shares[order[i]];
        }
        return shares;
    }

    /** Keys of records that stand together in two blocks too large to be kept. */
    private long[] split(int[] caps) {
        long[] large = new long[Math.multiplyExact(entries, MOST_SPLITS)];
        byte[] had = new byte[entries];
        for (int pass = 0; pass < caps.length; pass++) {
            long[] keys = sorted.get(pass);
            for (int from = 0, to; from < keys.length; from = to) {
                to = end(keys, from);
                for (int at = from; to - from > caps[pass] && at < to; at++) {
                    int entry = (int) (keys[at] & ENTRY_MASK);
                    if (had[entry] < MOST_SPLITS) {
                        large[entry * MOST_SPLITS + had[entry]++] = (keys[from] & ~ENTRY_MASK) + pass;
                    }
                }
            }
        }
        return crossed(large, had);
    }

    /** A key for each two of the large blocks that a record is in. */
    private static long[] crossed(long[] large, byte[] had) {
        int number = 0;
        for (byte blocks : had) {
            number = Math.addExact(number, blocks * (blocks - 1) / 2);
        }
        long[] keys = new long[number];
        int n = 0;
        for (int entry = 0; entry < had.length; entry++) {
            int start = entry * MOST_SPLITS;
            for (int i = start; i < start + had[entry]; i++) {
                for (int j = i + 1; j < start + had[entry]; j++) {
                    keys[n++] = (mixed(large[i], large[j]) & ~ENTRY_MASK) | entry;
                }
            }
        }
        Arrays.parallelSort(keys);
        return keys;
    }

    static long mixed(long a, long b) {
        long hash = (a * 0x9e3779b97f4a7c15L) ^ Long.rotateLeft(b * 0xc2b2ae3d27d4eb4fL, 31);
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 29);
    }

    private Meetings made(int[] caps) {
        long room = budget / Math.max(1, sorted.size());
        caps[caps.length - 1] = (int) Math.max(2, Math.min(200, room));
        List<PassReport> report = new ArrayList<>();
        int blocks = 0;
        int members = 0;
        for (int pass = 0; pass < caps.length; pass++) {
            PassReport told = report(passes.get(pass), sorted.get(pass), caps[pass]);
            report.add(told);
            blocks += (int) told.blocks();
            members += members(sorted.get(pass), caps[pass]);
        }
        int[] starts = new int[blocks + 1];
        int[] values = new int[members];
        byte[] passOf = new byte[blocks];
        int block = 0;
        int n = 0;
        for (int pass = 0; pass < caps.length; pass++) {
            long[] keys = sorted.get(pass);
            for (int from = 0, to; from < keys.length; from = to) {
                to = end(keys, from);
                if (to - from > 1 && to - from <= caps[pass]) {
                    for (int at = from; at < to; at++) {
                        values[n++] = (int) (keys[at] & ENTRY_MASK);
                    }
                    passOf[block++] = (byte) pass;
                    starts[block] = n;
                }
            }
        }
        return new Meetings(List.copyOf(passes), new Jagged(starts, values), passOf, entries, report);
    }

    private static int members(long[] keys, int cap) {
        int members = 0;
        for (int from = 0, to; from < keys.length; from = to) {
            to = end(keys, from);
            members += to - from > 1 && to - from <= cap ? to - from : 0;
        }
        return members;
    }

    private static PassReport report(String pass, long[] keys, int cap) {
        long blocks = 0;
        long kept = 0;
        int largest = 0;
        long dropped = 0;
        int largestDropped = 0;
        long lost = 0;
        for (int from = 0, to; from < keys.length; from = to) {
            to = end(keys, from);
            int size = to - from;
            if (size > cap) {
                dropped++;
                largestDropped = Math.max(largestDropped, size);
                lost += pairs(size);
            } else if (size > 1) {
                blocks++;
                kept += pairs(size);
                largest = Math.max(largest, size);
            }
        }
        return new PassReport(pass, cap, blocks, kept, largest, dropped, largestDropped, lost);
    }
}
