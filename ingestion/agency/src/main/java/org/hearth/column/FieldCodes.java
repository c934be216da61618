package org.hearth.column;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.encoding.LinkageKey;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.kind.Kind;
import org.hearth.kind.Kind.Part;

/**
 * One column encoded: for each distinct raw value the number of each of its parts and the hash of each of its atoms. Not
 * thread-safe.
 */
final class FieldCodes {

    /** The atom that a value lacks. */
    static final long NONE = 0;

    private final EncodedField field;
    private final List<Map<String, Integer>> codes = new ArrayList<>();
    private final int[][] parts;
    private final Map<Atom, long[]> atoms = new EnumMap<>(Atom.class);
    private final Map<String, List<String>> tokens = new HashMap<>();
    private final DayOrder order;
    private long unread;
    private long impossible;

    /** Encodes the distinct values of a column. */
    FieldCodes(EncodedField field, RawColumn column, LinkageKey key) {
        this.field = field;
        List<String> values = column.values();
        int[] counts = column.counts();
        List<Part> kinds = field.kind().parts();
        this.order = field.kind() == Kind.DATE_OF_BIRTH ? DayOrder.of(values) : DayOrder.YEAR_MONTH_DAY;
        this.parts = new int[kinds.size()][values.size()];
        // In the order of numbers: that of a hash map would tell something of the values.
        kinds.forEach(part -> codes.add(new LinkedHashMap<>()));
        Map<Atom, SipHash> hashes = new EnumMap<>(Atom.class);
        for (int value = 0; value < values.size(); value++) {
            String raw = values.get(value);
            Normal normal = Normals.of(field.kind(), raw, order);
            unread += normal.parts().isEmpty() ? counts[value] : 0;
            impossible += impossible(normal) ? counts[value] : 0;
            for (int part = 0; part < parts.length; part++) {
                parts[part][value] = code(part, normal.parts().getOrDefault(kinds.get(part), ""));
            }
            String whole = normal.parts().getOrDefault(Part.FULL, "");
            if (!whole.isEmpty()) {
                tokens.putIfAbsent(whole, normal.tokens());
            }
            for (Map.Entry<Atom, String> atom : normal.atoms().entrySet()) {
                SipHash hash = hashes.computeIfAbsent(
                        atom.getKey(),
                        kind -> new SipHash(key.derive("atom/" + name(kind)).of("")));
                long hashed = hash.of(atom.getValue());
                atoms.computeIfAbsent(atom.getKey(), kind -> new long[values.size()])[value] =
                        hashed == NONE ? 1 : hashed;
            }
        }
    }

    private String name(Atom atom) {
        return atom.ofOneField() ? atom + "/" + field.name() : atom.name();
    }

    private boolean impossible(Normal normal) {
        return field.kind() == Kind.DATE_OF_BIRTH
                && normal.parts().containsKey(Part.FULL)
                && !new DayOrder.Written(
                                normal.parts().getOrDefault(Part.YEAR, ""),
                                normal.parts().getOrDefault(Part.MONTH, ""),
                                normal.parts().getOrDefault(Part.DAY, ""))
                        .exists();
    }

    private int code(int part, String value) {
        if (value.isEmpty()) {
            return RawColumn.MISSING;
        }
        Map<String, Integer> known = codes.get(part);
        return known.computeIfAbsent(value, text -> known.size());
    }

    EncodedField field() {
        return field;
    }

    DayOrder order() {
        return order;
    }

    /** Rows whose value could not be read and counts as missing, and whose date is none of the calendar's, compared as written. */
    static Map<String, Long> counts(List<FieldCodes> fields) {
        Map<String, Long> counts = new TreeMap<>();
        for (FieldCodes codes : fields) {
            counts.put(codes.field.name() + ": values that say nothing", codes.unread);
            counts.put(codes.field.name() + ": impossible dates", codes.impossible);
        }
        counts.values().removeIf(rows -> rows == 0);
        return counts;
    }

    int parts() {
        return parts.length;
    }

    /** The number of a part of a raw value. */
    int code(int part, int value) {
        return value == RawColumn.MISSING ? RawColumn.MISSING : parts[part][value];
    }

    /** The hashes of an atom by raw value, {@link #NONE} where a value lacks it; of no length if all do. */
    long[] atoms(Atom atom) {
        return atoms.getOrDefault(atom, new long[0]);
    }

    /** The distinct values of a part and their numbers, in the order of those. */
    Map<String, Integer> values(int part) {
        return codes.get(part);
    }

    /** What is put into the filter of a whole value. */
    List<String> tokens(String whole) {
        return tokens.getOrDefault(whole, List.of());
    }
}
