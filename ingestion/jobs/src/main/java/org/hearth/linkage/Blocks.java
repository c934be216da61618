package org.hearth.linkage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which records are compared: blocks of records that share a key of a pass. A block lists its records in order, a record its
 * blocks in order; a pair belongs to the first block the two share, so that each pair is scored once without ever being
 * sorted or made distinct. Blocks stand in the order of pass, then key. Immutable; 8 bytes a record and key.
 */
final class Blocks implements Serializable {

    private final List<String> passes;
    private final Jagged blocksOf;
    private final Jagged membersOf;
    private final byte[] passOf;
    private final List<Dropped> dropped;

    /**
     * Blocks of records.
     *
     * @param blocksOf by record, its blocks in order
     * @param passOf by block, the place of its pass in passes
     */
    Blocks(List<String> passes, Jagged blocksOf, byte[] passOf, List<Dropped> dropped) {
        this.passes = passes;
        this.blocksOf = blocksOf;
        this.membersOf = blocksOf.turned(passOf.length);
        this.passOf = passOf;
        this.dropped = dropped;
    }

    /**
     * Keys of a pass that too many records share to be compared.
     *
     * @param pairs how many pairs they would have made, a pair counted once a key
     */
    record Dropped(String pass, int keys, int largestBlock, long pairs) implements Serializable {

        Dropped and(int block) {
            return new Dropped(pass, keys + 1, Math.max(largestBlock, block), pairs + (long) block * (block - 1) / 2);
        }
    }

    List<String> passes() {
        return passes;
    }

    List<Dropped> dropped() {
        return dropped;
    }

    /** How many blocks there are. */
    int size() {
        return passOf.length;
    }

    /** A stretch of places in the list of all blocks' members: each record there meets those after it in its block. */
    record Share(int from, int to) implements Serializable {}

    /** Cuts the work into shares of about equal numbers of pairs, whatever the sizes of the blocks. */
    List<Share> shares(int number) {
        long total = 0;
        for (int block = 0; block < size(); block++) {
            long members = (long) membersOf.end(block) - membersOf.start(block);
            total += members * (members - 1) / 2;
        }
        long aim = Math.max(1, total / number);
        List<Share> shares = new ArrayList<>();
        int from = 0;
        long pairs = 0;
        for (int block = 0; block < size(); block++) {
            for (int place = membersOf.start(block); place < membersOf.end(block); place++) {
                pairs += membersOf.end(block) - place - 1;
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

    /** Meets the pairs of a share, each pair of records in one block alone. */
    void forEachPair(Share share, Visitor visitor) {
        int block = membersOf.rowOf(share.from());
        for (int place = share.from(); place < share.to(); place++) {
            while (membersOf.end(block) <= place) {
                block++;
            }
            int left = membersOf.value(place);
            for (int other = place + 1; other < membersOf.end(block); other++) {
                int right = membersOf.value(other);
                if (firstCommon(left, right) == block) {
                    visitor.pair(left, right, passOf[block]);
                }
            }
        }
    }

    /** Sees one pair; left is the smaller record. */
    interface Visitor {
        void pair(int left, int right, int pass);
    }

    /** Whether any block holds both. */
    boolean compared(int left, int right) {
        return firstCommon(left, right) >= 0;
    }

    private int firstCommon(int left, int right) {
        int i = blocksOf.start(left);
        int j = blocksOf.start(right);
        while (i < blocksOf.end(left) && j < blocksOf.end(right)) {
            int a = blocksOf.value(i);
            int b = blocksOf.value(j);
            if (a == b) {
                return a;
            }
            if (a < b) {
                i++;
            } else {
                j++;
            }
        }
        return -1;
    }
}
