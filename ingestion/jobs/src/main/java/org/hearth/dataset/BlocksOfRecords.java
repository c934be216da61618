package org.hearth.dataset;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The blocks that each record is in. Of passes that hold a record once at most they stand in a table, a row a record and a column a pass,
 * so that two records are compared pass by pass without a branch that depends on them; those of later passes stand in lists. Immutable;
 * 4 bytes a record and pass.
 */
final class BlocksOfRecords implements Serializable {

    private final int width;
    private final int[] table;
    private final Jagged lists;

    /**
     * Turns the members of blocks into the blocks of records.
     *
     * @param passOf by block, in order
     */
    BlocksOfRecords(Jagged membersOf, byte[] passOf, int passes, int entries) {
        int single = singleUntil(membersOf, passOf, entries);
        this.width = single < passOf.length ? passOf[single] : passes;
        this.table = new int[Math.multiplyExact(entries, width)];
        for (int entry = 0; entry < entries; entry++) {
            Arrays.fill(table, entry * width, (entry + 1) * width, -1 - entry); // in no block: like no other record
        }
        for (int block = 0; block < single; block++) {
            for (int place = membersOf.start(block); place < membersOf.end(block); place++) {
                table[membersOf.value(place) * width + passOf[block]] = block;
            }
        }
        this.lists = membersOf.turned(single, entries);
    }

    /** The first block of the first pass that holds a record more than once, or the number of blocks. */
    private static int singleUntil(Jagged membersOf, byte[] passOf, int entries) {
        byte[] lastPass = new byte[entries]; // one more than the pass in which a record was met last
        int first = 0;
        for (int block = 0; block < passOf.length; block++) {
            first = block > 0 && passOf[block] != passOf[block - 1] ? block : first;
            for (int place = membersOf.start(block); place < membersOf.end(block); place++) {
                if (lastPass[membersOf.value(place)] == passOf[block] + 1) {
                    return first;
                }
                lastPass[membersOf.value(place)] = (byte) (passOf[block] + 1);
            }
        }
        return passOf.length;
    }

    /** The first block that two records share, or -1. */
    int firstCommon(int left, int right) {
        int row = left * width;
        int other = right * width;
        for (int end = row + width; row < end; row++, other++) {
            if (table[row] == table[other]) {
                return table[row];
            }
        }
        int i = lists.start(left);
        int j = lists.start(right);
        while (i < lists.end(left) && j < lists.end(right)) {
            int a = lists.value(i);
            int b = lists.value(j);
            if (a == b) {
                return a;
            }
            i += a < b ? 1 : 0;
            j += a < b ? 0 : 1;
        }
        return -1;
    }

    /** Gives every block that two records share, in order. */
    void common(int left, int right, IntConsumer block) {
        for (int pass = 0; pass < width; pass++) {
            if (table[left * width + pass] == table[right * width + pass]) {
                block.accept(table[left * width + pass]);
            }
        }
        for (int i = lists.start(left); i < lists.end(left); i++) {
            for (int j = lists.start(right); j < lists.end(right); j++) {
                if (lists.value(i) == lists.value(j)) {
                    block.accept(lists.value(i));
                }
            }
        }
    }
}
