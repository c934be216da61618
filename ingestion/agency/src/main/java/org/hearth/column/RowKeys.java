package org.hearth.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.column.Pass.Source;

/** The blocking keys of a row: each atom is looked up once, however many passes it is in. Not thread-safe. */
final class RowKeys {

    private final List<long[]> tables = new ArrayList<>();
    private final List<RawColumn> columns = new ArrayList<>();
    private final int[][] places;
    private final SipHash[] hashes;
    private final long[] atoms;

    /**
     * Prepares keys.
     *
     * @param columns in the order of the fields
     * @param hashes by pass
     */
    RowKeys(List<Pass> passes, List<FieldCodes> fields, List<RawColumn> columns, SipHash[] hashes) {
        this.hashes = hashes;
        this.places = new int[passes.size()][];
        List<Source> sources = passes.stream()
                .flatMap(pass -> pass.sources().stream())
                .distinct()
                .toList();
        for (Source source : sources) {
            this.tables.add(fields.get(source.field()).atoms(source.atom()));
            this.columns.add(columns.get(source.field()));
        }
        for (int pass = 0; pass < places.length; pass++) {
            places[pass] = passes.get(pass).sources().stream()
                    .mapToInt(sources::indexOf)
                    .toArray();
        }
        this.atoms = new long[sources.size()];
    }

    /** The keys by pass; {@link FieldCodes#NONE} where an atom is missing. */
    long[] of(int row) {
        for (int i = 0; i < atoms.length; i++) {
            int value = columns.get(i).code(row);
            long[] table = tables.get(i);
            atoms[i] = value == RawColumn.MISSING || table.length == 0 ? FieldCodes.NONE : table[value];
        }
        long[] keys = new long[places.length];
        Arrays.setAll(keys, pass -> key(places[pass], hashes[pass]));
        return keys;
    }

    private long key(int[] of, SipHash hash) {
        long[] words = new long[3];
        for (int i = 0; i < of.length; i++) {
            words[i] = atoms[of[i]];
            if (words[i] == FieldCodes.NONE) {
                return FieldCodes.NONE;
            }
        }
        return hash.of(words[0], words[1], words[2]);
    }
}
