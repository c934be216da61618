package org.hearth.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearth.dataset.Meetings.PassReport;

/**
 * Meetings of records that are new or changed, with each other and with all others. A key is too common where it was so among the
 * records that were learnt from, whoever came since: so it does not matter in which order deliveries come.
 */
final class TouchedBlocking {

    private final BitSet touched;
    private final List<int[]> blocks = new ArrayList<>();
    private final List<Byte> passOf = new ArrayList<>();
    private final List<PassReport> report = new ArrayList<>();

    private TouchedBlocking(BitSet touched) {
        this.touched = touched;
    }

    /**
     * The meetings.
     *
     * @param read all records and their keys
     * @param caps by pass, most records that were learnt from and have a key
     */
    static Meetings meetings(EncodedSets read, Map<String, Integer> caps) {
        TouchedBlocking run = new TouchedBlocking(read.touched());
        List<String> passes = read.schema().passes();
        for (int pass = 0; pass < passes.size(); pass++) {
            run.add(pass, passes.get(pass), caps.getOrDefault(passes.get(pass), 0), read);
        }
        return run.made(passes, read.entries().size());
    }

    private void add(int pass, String name, int cap, EncodedSets read) {
        long[] keys = read.keys()[pass];
        long[] wanted = touched.stream()
                .mapToLong(entry -> keys[entry] & ~Blocking.ENTRY_MASK)
                .filter(key -> key != 0)
                .sorted()
                .distinct()
                .toArray();
        BitSet near = new BitSet(); // of nearly all keys it says at once that they are not wanted
        Arrays.stream(wanted).forEach(key -> near.set(nearness(key)));
        int[] learnt = new int[wanted.length];
        for (long key : read.earlierKeys()[pass]) {
            int at = place(key, wanted, near);
            if (at >= 0) {
                learnt[at]++;
            }
        }
        List<List<Integer>> members = new ArrayList<>();
        IntStream.range(0, wanted.length).forEach(at -> members.add(new ArrayList<>()));
        for (int entry = 0; entry < keys.length; entry++) {
            int at = place(keys[entry], wanted, near);
            if (at >= 0) {
                members.get(at).add(entry);
                learnt[at] += read.learnt().get(entry) ? 1 : 0;
            }
        }
        keep(pass, name, cap, learnt, members);
    }

    private static int place(long key, long[] wanted, BitSet near) {
        long masked = key & ~Blocking.ENTRY_MASK;
        return masked != 0 && near.get(nearness(masked)) ? Arrays.binarySearch(wanted, masked) : -1;
    }

    private static int nearness(long key) {
        return (int) ((key * 0x9e3779b97f4a7c15L) >>> 44);
    }

    private void keep(int pass, String name, int cap, int[] learnt, List<List<Integer>> members) {
        long pairs = 0;
        int kept = 0;
        int largest = 0;
        long dropped = 0;
        int largestDropped = 0;
        long lost = 0;
        for (int at = 0; at < learnt.length; at++) {
            int size = members.get(at).size();
            if (learnt[at] > cap || size > Blocking.LARGEST) {
                dropped++;
                largestDropped = Math.max(largestDropped, size);
                lost += Blocking.pairs(size);
            } else if (size > 1) {
                blocks.add(touchedFirst(members.get(at)));
                passOf.add((byte) pass);
                kept++;
                largest = Math.max(largest, size);
                long old = members.get(at).stream()
                        .filter(entry -> !touched.get(entry))
                        .count();
                pairs += Blocking.pairs(size) - Blocking.pairs(old);
            }
        }
        report.add(new PassReport(name, cap, kept, pairs, largest, dropped, largestDropped, lost));
    }

    private int[] touchedFirst(List<Integer> members) {
        return IntStream.concat(
                        members.stream().mapToInt(i -> i).filter(touched::get),
                        members.stream().mapToInt(i -> i).filter(entry -> !touched.get(entry)))
                .toArray();
    }

    private Meetings made(List<String> passes, int entries) {
        int[] starts = new int[blocks.size() + 1];
        byte[] passOfBlock = new byte[blocks.size()];
        for (int block = 0; block < passOfBlock.length; block++) {
            starts[block + 1] = starts[block] + blocks.get(block).length;
            passOfBlock[block] = passOf.get(block);
        }
        int[] values = blocks.stream().flatMapToInt(Arrays::stream).toArray();
        return new Meetings(passes, new Jagged(starts, values), passOfBlock, entries, report, touched);
    }
}
