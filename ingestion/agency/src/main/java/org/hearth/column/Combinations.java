package org.hearth.column;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearth.encoding.LinkageKey;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.kind.Kind;
import org.hearth.workspace.Fault;

/**
 * What is left of records under the profile {@code hardened}: keyed hashes of combinations of fields, each of which hardly two people
 * have in common. No field leaves by itself, in whatever form: there is no frequency to align, no filter to mine, and to who knows
 * everybody nearly all records look alike. Two records compare by the combinations they share.
 *
 * <p>Source: the near-unique salt of Y. Chen, R. Schnell (2022), taken further: each field is salted by several others in turn.
 */
final class Combinations {

    /** Records of a file that one value may stand in: what more share tells of a common value, or of none at all. */
    private static final int MOST_SHARING = 20;

    private Combinations() {}

    /**
     * Columns that leave.
     *
     * @param counted what is to be told of the fields they are made of
     */
    record Leaving(Map<EncodedField, RawColumn> columns, Map<String, Long> counted) {}

    /**
     * The combinations of the columns of a set, each a number that one person has alone.
     *
     * @throws Fault if the fields make none
     */
    static Leaving of(Map<EncodedField, RawColumn> columns, LinkageKey key) {
        List<EncodedField> fields = List.copyOf(columns.keySet());
        List<RawColumn> values = List.copyOf(columns.values());
        List<Pass> passes = NearlyUnique.passes(fields);
        if (passes.isEmpty()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot encode under the profile hardened: expected fields that tell people apart together, such as a"
                            + " forename, a surname and a date of birth, found none");
        }
        List<FieldCodes> codes = IntStream.range(0, fields.size())
                .parallel()
                .mapToObj(f -> new FieldCodes(fields.get(f), values.get(f), key))
                .toList();
        long[][] keys = keys(passes, fields, codes, values, key);
        Map<EncodedField, RawColumn> leaving = new LinkedHashMap<>();
        long common = 0;
        for (int pass = 0; pass < passes.size(); pass++) {
            common += withoutCommon(keys[pass]);
            leaving.put(field(passes.get(pass), fields), column(keys[pass]));
        }
        Map<String, Long> counted = new TreeMap<>(FieldCodes.counts(codes));
        counted.put("combinations that more than " + MOST_SHARING + " records share, left out", common);
        counted.put("records that nothing is left of", empty(keys));
        counted.values().removeIf(count -> count == 0);
        return new Leaving(leaving, counted);
    }

    /** By pass and row. */
    private static long[][] keys(
            List<Pass> passes,
            List<EncodedField> fields,
            List<FieldCodes> codes,
            List<RawColumn> values,
            LinkageKey key) {
        SipHash[] hashes = passes.stream()
                .map(pass -> new SipHash(
                        key.derive("combination/" + pass.name(fields)).of("")))
                .toArray(SipHash[]::new);
        RowKeys rowKeys = new RowKeys(passes, codes, values, hashes);
        long[][] keys = new long[passes.size()][values.get(0).size()];
        for (int row = 0; row < keys[0].length; row++) {
            long[] of = rowKeys.of(row);
            for (int pass = 0; pass < of.length; pass++) {
                keys[pass][row] = of[pass];
            }
        }
        return keys;
    }

    /** Lets go of what too many rows share, and says how many rows that was. */
    private static long withoutCommon(long[] keys) {
        Map<Long, Integer> sharing = new HashMap<>();
        for (long one : keys) {
            sharing.merge(one, 1, Integer::sum);
        }
        sharing.remove(FieldCodes.NONE);
        long common = 0;
        for (int row = 0; row < keys.length; row++) {
            if (sharing.getOrDefault(keys[row], 0) > MOST_SHARING) {
                keys[row] = FieldCodes.NONE;
                common++;
            }
        }
        return common;
    }

    private static long empty(long[][] keys) {
        return IntStream.range(0, keys[0].length)
                .filter(row -> Arrays.stream(keys).allMatch(ofPass -> ofPass[row] == FieldCodes.NONE))
                .count();
    }

    private static EncodedField field(Pass pass, List<EncodedField> fields) {
        List<EncodedField> of = pass.sources().stream()
                .map(source -> fields.get(source.field()))
                .distinct()
                .toList();
        return new EncodedField(
                pass.name(fields),
                Kind.IDENTIFIER,
                of.size() == 1 && of.get(0).unique(),
                false,
                of.stream().map(EncodedField::name).toList());
    }

    private static RawColumn column(long[] keys) {
        RawColumn column = new RawColumn();
        for (long one : keys) {
            column.add(one == FieldCodes.NONE ? null : HexFormat.of().toHexDigits(one));
        }
        return column;
    }
}
