package org.hearth.linkage;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Blocking keys read in one task: which record, which pass, and 64 bits of the key. Not thread-safe. */
final class BlockingPart implements Serializable {

    private final Codes passes = new Codes();
    private int[] records = new int[1024];
    private int[] pass = new int[1024];
    private long[] keys = new long[1024];
    private int size;

    /**
     * A pass of the linkage's own: records at one property. Agencies' keys bring together what may be one person; who two
     * people of one household are can only be learnt where they are compared too.
     */
    static BlockingPart ofProperties(Records records) {
        BlockingPart part = new BlockingPart();
        int[] property = records.column(Field.UPRN);
        for (int record = 0; record < property.length; record++) {
            if (property[record] != Codes.MISSING) {
                part.add(record, "same-property", records.dictionary(Field.UPRN).value(property[record]));
            }
        }
        return part;
    }

    void add(int record, String passName, String key) {
        if (size == records.length) {
            records = Arrays.copyOf(records, 2 * size);
            pass = Arrays.copyOf(pass, 2 * size);
            keys = Arrays.copyOf(keys, 2 * size);
        }
        records[size] = record;
        pass[size] = passes.code(passName);
        keys[size] = hash(key);
        size++;
    }

    int size() {
        return size;
    }

    int record(int entry) {
        return records[entry];
    }

    int pass(int entry) {
        return pass[entry];
    }

    long key(int entry) {
        return keys[entry];
    }

    List<String> passes() {
        return passes.values();
    }

    /** FNV-1a, then mixed so that every bit depends on all: a key is a keyed hash already, this only makes it short. */
    static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }
}
