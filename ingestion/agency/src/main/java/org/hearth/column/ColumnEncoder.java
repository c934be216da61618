package org.hearth.column;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hearth.encoding.KeyedHash;
import org.hearth.encoding.LinkageKey;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.kind.Kind;
import org.hearth.kind.LinkageFile.Profile;
import org.hearth.table.TableWriter;
import org.jspecify.annotations.Nullable;

/** Writes one plain file, once read, as an encoded data set. */
final class ColumnEncoder {

    private static final int TOKEN_BYTES = 16;

    private final LinkageKey key;
    private final Profile profile;
    private final List<EncodedField> fields;
    private final List<Pass> passes;

    ColumnEncoder(LinkageKey key, Profile profile, List<EncodedField> fields, List<Pass> passes) {
        this.key = key;
        this.profile = profile;
        this.fields = List.copyOf(fields);
        this.passes = List.copyOf(passes);
    }

    /**
     * What is encoded.
     *
     * @param ids of the records, as they may leave
     * @param columns in the order of the fields
     * @param counted what is to be told of the file's rows
     */
    record Records(List<String> ids, List<RawColumn> columns, Map<String, Long> counted) {}

    /**
     * Encodes.
     *
     * @param source the name by which the records of this file are known
     * @param delivery day of the delivery, where the file is one of several of its source
     */
    EncodedSchema write(String source, Optional<LocalDate> delivery, Records records, Path directory)
            throws IOException {
        List<String> ids = records.ids();
        List<RawColumn> columns = records.columns();
        List<FieldCodes> encoded = IntStream.range(0, fields.size())
                .parallel()
                .mapToObj(f -> new FieldCodes(fields.get(f), columns.get(f), key))
                .toList();
        EncodedSchema schema = new EncodedSchema(
                EncodedSchema.LAYOUT,
                profile.name().toLowerCase(java.util.Locale.ROOT),
                key.fingerprint(),
                source,
                fields,
                passes.stream().map(pass -> pass.name(fields)).toList(),
                delivery,
                ids.size(),
                counts(records, encoded));
        CompletableFuture<Void> values = CompletableFuture.runAsync(() -> writeValues(encoded, directory));
        writeRecords(schema, ids, columns, encoded, directory);
        values.join();
        schema.write(directory);
        return schema;
    }

    private static Map<String, Long> counts(Records records, List<FieldCodes> encoded) {
        Map<String, Long> counts = new TreeMap<>(records.counted());
        counts.put("records", (long) records.ids().size());
        counts.putAll(FieldCodes.counts(encoded));
        return counts;
    }

    private void writeRecords(
            EncodedSchema schema, List<String> ids, List<RawColumn> columns, List<FieldCodes> encoded, Path directory) {
        SipHash[] hashes = new SipHash[passes.size()];
        Arrays.setAll(
                hashes,
                pass -> new SipHash(
                        key.derive("pass/" + schema.passes().get(pass)).of("")));
        RowKeys keys = new RowKeys(passes, encoded, columns, hashes);
        @Nullable Object[] cells = new Object[2 + schema.parts().size()];
        try (TableWriter writer = TableWriter.open(schema.recordTable(), directory)) {
            for (int row = 0; row < ids.size(); row++) {
                int at = 0;
                cells[at++] = ids.get(row);
                for (int f = 0; f < encoded.size(); f++) {
                    int value = columns.get(f).code(row);
                    for (int part = 0; part < encoded.get(f).parts(); part++) {
                        int code = encoded.get(f).code(part, value);
                        cells[at++] = code == RawColumn.MISSING ? null : Integer.valueOf(code);
                    }
                }
                cells[at] = bytes(keys.of(row));
                writer.write(cells);
            }
        }
    }

    private static byte[] bytes(long[] keys) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * keys.length);
        bytes.asLongBuffer().put(keys);
        return bytes.array();
    }

    private void writeValues(List<FieldCodes> encoded, Path directory) {
        try (TableWriter writer = TableWriter.open(EncodedSchema.VALUES, directory)) {
            int at = 0;
            for (FieldCodes codes : encoded) {
                for (int part = 0; part < codes.parts(); part++) {
                    writeValues(codes, part, at++, writer);
                }
            }
        }
    }

    private void writeValues(FieldCodes codes, int part, int at, TableWriter writer) {
        EncodedField field = codes.field();
        Kind kind = field.kind();
        KeyedHash tokens = key.derive("token/" + domain(field, part));
        TokenFilter filters = part == 0 && field.filtered()
                ? new TokenFilter(key.derive("filter/" + domain(field, 0)), bits(kind), hashes(kind))
                : null;
        for (Map.Entry<String, Integer> value : codes.values(part).entrySet()) {
            List<String> bigrams = codes.tokens(value.getKey());
            writer.write(
                    at,
                    value.getValue(),
                    Arrays.copyOf(tokens.of(value.getKey()), TOKEN_BYTES),
                    filters == null || bigrams.isEmpty() ? null : filters.of(bigrams));
        }
    }

    /** Parts whose values are compared with each other share a domain: names of both kinds, and days with months. */
    private static String domain(EncodedField field, int part) {
        Kind kind = field.kind();
        return switch (kind.parts().get(part)) {
            case FULL -> kind == Kind.FORENAME || kind == Kind.SURNAME ? "name" : field.name();
            case MONTH, DAY -> field.name() + "/day-or-month";
            default -> field.name() + "/" + kind.parts().get(part);
        };
    }

    private int bits(Kind kind) {
        int bits = kind == Kind.ADDRESS ? 1024 : 512;
        return profile == Profile.CLEAR ? 8 * bits : bits;
    }

    private static int hashes(Kind kind) {
        return switch (kind) {
            case FORENAME, SURNAME -> 14;
            case DATE_OF_BIRTH, POSTCODE -> 10;
            default -> 6;
        };
    }
}
