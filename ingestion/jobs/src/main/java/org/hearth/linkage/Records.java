package org.hearth.linkage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All records as columns of numbers, in the order of their pseudonyms, with a dictionary a field. About 50 bytes a record
 * besides the dictionaries. Immutable.
 */
final class Records implements Serializable {

    private final Pseudonyms pseudonyms;
    private final EnumMap<Field, int[]> codes;
    private final EnumMap<Field, Dictionary> dictionaries;

    private Records(Pseudonyms pseudonyms, EnumMap<Field, int[]> codes, EnumMap<Field, Dictionary> dictionaries) {
        this.pseudonyms = pseudonyms;
        this.codes = codes;
        this.dictionaries = dictionaries;
    }

    /** Puts parts together. Of several rows of one record the one of the latest delivery counts. */
    static Records of(List<RecordPart> parts) {
        List<Origin> origins = latest(parts);
        Pseudonyms pseudonyms =
                Pseudonyms.of(origins.stream().map(Origin::record).toList());
        EnumMap<Field, int[]> codes = new EnumMap<>(Field.class);
        EnumMap<Field, Dictionary> dictionaries = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            merge(field, parts, origins, codes, dictionaries);
        }
        return new Records(pseudonyms, codes, dictionaries);
    }

    /** Where a record was read. */
    private record Origin(int part, int row, String record, String delivery) {}

    private static List<Origin> latest(List<RecordPart> parts) {
        Map<String, Origin> latest = new HashMap<>();
        for (int part = 0; part < parts.size(); part++) {
            RecordPart read = parts.get(part);
            for (int row = 0; row < read.size(); row++) {
                latest.merge(
                        read.record(row),
                        new Origin(part, row, read.record(row), read.delivery(row)),
                        (a, b) -> a.delivery().compareTo(b.delivery()) < 0 ? b : a);
            }
        }
        List<Origin> sorted = new ArrayList<>(latest.values());
        sorted.sort((a, b) -> a.record().compareTo(b.record()));
        return sorted;
    }

    private static void merge(
            Field field,
            List<RecordPart> parts,
            List<Origin> origins,
            EnumMap<Field, int[]> codes,
            EnumMap<Field, Dictionary> dictionaries) {
        int[][] global = new int[parts.size()][];
        for (int part = 0; part < global.length; part++) {
            global[part] = new int[parts.get(part).distinct(field).size()];
            Arrays.fill(global[part], Codes.MISSING);
        }
        Codes merged = new Codes();
        List<long[]> filters = new ArrayList<>();
        int[] column = new int[origins.size()];
        int[] counts = new int[origins.size()];
        for (int record = 0; record < column.length; record++) {
            Origin origin = origins.get(record);
            RecordPart part = parts.get(origin.part());
            int local = part.code(origin.row(), field);
            if (local == Codes.MISSING) {
                column[record] = Codes.MISSING;
                continue;
            }
            if (global[origin.part()][local] == Codes.MISSING) {
                int known = merged.values().size();
                global[origin.part()][local] = merged.code(part.distinct(field).get(local));
                if (global[origin.part()][local] == known) {
                    filters.add(part.filter(field, local));
                }
            }
            column[record] = global[origin.part()][local];
            counts[column[record]]++;
        }
        codes.put(field, column);
        dictionaries.put(field, new Dictionary(field, merged.values(), filters, Arrays.copyOf(counts, filters.size())));
    }

    int size() {
        return pseudonyms.size();
    }

    Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    String pseudonym(int record) {
        return pseudonyms.text(record);
    }

    /** The numbers of a field's values by record; not to be changed. */
    int[] column(Field field) {
        return require(codes.get(field));
    }

    Dictionary dictionary(Field field) {
        return require(dictionaries.get(field));
    }

    private static <T> T require(@Nullable T present) {
        return Objects.requireNonNull(present);
    }

    /** A record's value of a field; for the coarse ones that are shown. Not on executors. */
    Optional<String> value(int record, Field field) {
        int code = column(field)[record];
        return code == Codes.MISSING
                ? Optional.empty()
                : Optional.of(dictionary(field).value(code));
    }
}
