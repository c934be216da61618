package org.hearth.dataset;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records meet: blocks of records that share a key of a pass. A pair belongs to the first block that its two records share,
 * so that it is scored once without ever being sorted or made distinct. Immutable; 8 bytes a record and key.
 */
public final class Meetings implements Serializable {

    private final List<String> passes;
    private final BlocksOfRecords blocksOf;
    private final Jagged membersOf;
    private final byte[] passOf;
    private final List<PassReport> report;
    private final @Nullable BitSet touched;

    Meetings(List<String> passes, Jagged membersOf, byte[] passOf, int entries, List<PassReport> report) {
        this(passes, membersOf, passOf, entries, report, null);
    }

    /**
     * Meetings of some records with all.
     *
     * @param touched the records; they stand first in every block, and only pairs with one of them meet
     */
    Meetings(
            List<String> passes,
            Jagged membersOf,
            byte[] passOf,
            int entries,
            List<PassReport> report,
            @Nullable BitSet touched) {
        this.touched = touched;
        this.passes = passes;
        this.membersOf = membersOf;
        this.blocksOf = new BlocksOfRecords(membersOf, passOf, passes.size(), entries);
        this.passOf = passOf;
        this.report = report;
    }

    /**
     * What a pass comes to, known before any pair is scored.
     *
     * @param cap most records that a key may have
     * @param blocks keys that at least two records share and that are kept
     * @param pairs pairs in them, a pair counted once a key
     * @param largestBlock most records that a kept key has
     * @param dropped keys left out because too many records share them
     * @param largestDropped most records that such a key has
     * @param pairsDropped pairs that they would have made
     */
    public record PassReport(
            String pass,
            int cap,
            long blocks,
            long pairs,
            int largestBlock,
            long dropped,
            int largestDropped,
            long pairsDropped)
            implements Serializable {}

    List<String> passes() {
        return passes;
    }

    List<PassReport> report() {
        return report;
    }

    int size() {
        return passOf.length;
    }

    int start(int block) {
        return membersOf.start(block);
    }

    int end(int block) {
        return membersOf.end(block);
    }

    int member(int place) {
        return membersOf.value(place);
    }

    /** Whether the record at a place meets those after it in its block. */
    boolean opens(int place) {
        return touched == null || touched.get(member(place));
    }

    int pass(int block) {
        return passOf[block];
    }

    int blockOf(int place) {
        return membersOf.rowOf(place);
    }

    /** Pairs of all blocks, a pair counted once a key. */
    long pairs() {
        return report.stream().mapToLong(PassReport::pairs).sum();
    }

    /** A stretch of places in the list of all blocks' members: each record there meets those after it in its block. */
    record Share(int from, int to) implements Serializable {}

    /** Cuts the work into shares of about equally many pairs, whatever the sizes of the blocks: a hot key fills several. */
    List<Share> shares(int number) {
        long aim = Math.max(1, pairs() / number);
        List<Share> shares = new ArrayList<>();
        int from = 0;
        long pairs = 0;
        for (int block = 0; block < size(); block++) {
            for (int place = start(block); place < end(block); place++) {
                pairs += end(block) - place - 1;
                if (pairs >= aim) {
                    shares.add(new Share(from, place + 1));
                    from = place + 1;
                    pairs = 0;
                }
            }
        }
        if (from < membersOf.size()) {
            shares.add(new Share(from, membersOf.size()));
        }
        return shares;
    }

    /** The first block that two records share, or -1. */
    int firstCommon(int left, int right) {
        return blocksOf.firstCommon(left, right);
    }

    /** The names of the passes of all blocks that two records share. */
    List<String> shared(int left, int right) {
        List<String> names = new ArrayList<>();
        blocksOf.common(left, right, block -> names.add(passes.get(passOf[block])));
        return names;
    }
}
