package org.hearth.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.EncodedSchema.EncodedPart;
import org.hearth.kind.Kind;
import org.hearth.kind.Kind.Part;
import org.hearth.workspace.Fault;

/**
 * Encoded sets put together.
 *
 * @param sets what each says of itself
 * @param keys by pass and record, 0 for none
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers, never compared
record EncodedSets(List<EncodedSchema> sets, Entries entries, long[][] keys) {

    /** Reads the tables of one set, wherever that is done. */
    interface Reader {
        /** Its records, in order. */
        List<SetPart> records(Path folder, EncodedSchema schema);

        /** Its values. */
        List<ValuePart> values(Path folder);
    }

    /**
     * Reads sets that were encoded alike.
     *
     * @throws Fault if they were not: another key, profile or fields
     */
    static EncodedSets read(List<Path> folders, Reader reader) {
        List<EncodedSchema> sets = folders.stream().map(EncodedSchema::read).toList();
        mustAgree(sets, folders);
        List<EncodedPart> parts = sets.get(0).parts();
        Domain[] domains = domains(parts);
        List<List<SetPart>> read = new ArrayList<>();
        List<int[][]> codes = new ArrayList<>();
        for (int set = 0; set < sets.size(); set++) {
            read.add(reader.records(folders.get(set), sets.get(set)));
            codes.add(codes(reader.values(folders.get(set)), domains));
        }
        Arrays.stream(domains).distinct().forEach(Domain::close);
        return together(sets, read, codes, domains);
    }

    EncodedSchema schema() {
        return sets.get(0);
    }

    private static void mustAgree(List<EncodedSchema> sets, List<Path> folders) {
        EncodedSchema first = sets.get(0);
        List<String> faults = new ArrayList<>();
        for (int i = 1; i < sets.size(); i++) {
            EncodedSchema set = sets.get(i);
            String of = "Cannot link " + folders.get(i) + ": expected ";
            if (!set.key().equals(first.key())) {
                faults.add(of + "key " + first.key() + " as in " + folders.get(0) + ", found key " + set.key());
            }
            if (!set.profile().equals(first.profile())) {
                faults.add(of + "profile " + first.profile() + ", found " + set.profile());
            }
            if (!set.fields().equals(first.fields()) || !set.passes().equals(first.passes())) {
                faults.add(of + "the fields of " + folders.get(0) + ", found others. Encode both by one linkage file.");
            }
        }
        if (!faults.isEmpty()) {
            throw new Fault(
                    faults.stream().anyMatch(text -> text.contains("key")) ? Fault.Kind.KEY : Fault.Kind.FILE, faults);
        }
    }

    /** A domain for each part; names share one, and days and months do. */
    private static Domain[] domains(List<EncodedPart> parts) {
        Map<String, Domain> shared = new HashMap<>();
        return parts.stream()
                .map(part -> shared.computeIfAbsent(domain(part), name -> new Domain()))
                .toArray(Domain[]::new);
    }

    private static String domain(EncodedPart part) {
        Kind kind = part.field().kind();
        if (part.part() == Part.FULL && (kind == Kind.FORENAME || kind == Kind.SURNAME)) {
            return "names";
        }
        boolean dayOrMonth = part.part() == Part.DAY || part.part() == Part.MONTH;
        return part.field().name() + "/" + (dayOrMonth ? "day or month" : part.part());
    }

    /** By part and the set's own number, the number in the domain. */
    private static int[][] codes(List<ValuePart> values, Domain[] domains) {
        int[] sizes = new int[domains.length];
        values.forEach(read -> {
            for (int i = 0; i < read.size(); i++) {
                sizes[read.part(i)] = Math.max(sizes[read.part(i)], read.code(i) + 1);
            }
        });
        int[][] codes = new int[domains.length][];
        Arrays.setAll(codes, part -> new int[sizes[part]]);
        values.forEach(read -> {
            for (int i = 0; i < read.size(); i++) {
                int part = read.part(i);
                codes[part][read.code(i)] = domains[part].code(read.token(i), read.filter(i));
            }
        });
        return codes;
    }

    private static EncodedSets together(
            List<EncodedSchema> sets, List<List<SetPart>> read, List<int[][]> codes, Domain[] domains) {
        int size = read.stream().flatMap(List::stream).mapToInt(SetPart::size).sum();
        EncodedSchema schema = sets.get(0);
        int passes = schema.passes().size();
        int width = domains.length;
        List<String> ids = new ArrayList<>(size);
        short[] sourceOf = new short[size];
        int[] cells = new int[Math.multiplyExact(size, width)];
        long[][] keys = new long[passes][size];
        for (int set = 0; set < read.size(); set++) {
            for (SetPart part : read.get(set)) {
                for (int row = 0; row < part.size(); row++) {
                    int entry = ids.size();
                    ids.add(part.id(row));
                    sourceOf[entry] = (short) set;
                    for (int i = 0; i < width; i++) {
                        int code = part.cell(row, i);
                        cells[entry * width + i] = code == Entries.MISSING ? code : codes.get(set)[i][code];
                    }
                    for (int pass = 0; pass < passes; pass++) {
                        keys[pass][entry] = part.key(row, pass);
                    }
                }
            }
        }
        return new EncodedSets(sets, new Entries(ids, sources(sets), schema.parts(), sourceOf, cells, domains), keys);
    }

    /** The names of the sets, with a number where two have one name. */
    private static List<String> sources(List<EncodedSchema> sets) {
        List<String> names = new ArrayList<>();
        for (EncodedSchema set : sets) {
            String name = set.source();
            for (int i = 2; names.contains(name); i++) {
                name = set.source() + "-" + i;
            }
            names.add(name);
        }
        return names;
    }
}
