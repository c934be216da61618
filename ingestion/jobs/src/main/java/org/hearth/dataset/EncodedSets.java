package org.hearth.dataset;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
        List<Origin> origins = origins(sets, read);
        EncodedSchema schema = sets.get(0);
        int passes = schema.passes().size();
        int width = domains.length;
        List<String> names = new ArrayList<>();
        short[] sourceOf = sources(sets, names);
        short[] sources = new short[origins.size()];
        List<String> ids = new ArrayList<>(origins.size());
        int[] cells = new int[Math.multiplyExact(origins.size(), width)];
        long[][] keys = new long[passes][origins.size()];
        for (int entry = 0; entry < sources.length; entry++) {
            Origin origin = origins.get(entry);
            SetPart part = origin.part();
            ids.add(part.id(origin.row()));
            sources[entry] = sourceOf[origin.set()];
            for (int i = 0; i < width; i++) {
                int code = part.cell(origin.row(), i);
                cells[entry * width + i] = code == Entries.MISSING ? code : codes.get(origin.set())[i][code];
            }
            for (int pass = 0; pass < passes; pass++) {
                keys[pass][entry] = part.key(origin.row(), pass);
            }
        }
        return new EncodedSets(sets, new Entries(ids, names, schema.parts(), sources, cells, domains), keys);
    }

    /** Where a record was read. */
    private record Origin(int set, SetPart part, int row) {

        String id() {
            return part.id(row);
        }
    }

    /**
     * The records of all sets, in the order in which they were read. Of deliveries the latest row of a record counts, and records
     * stand in the order of their ids, so that it does not matter how they were split over deliveries.
     */
    private static List<Origin> origins(List<EncodedSchema> sets, List<List<SetPart>> read) {
        List<Origin> origins = new ArrayList<>();
        Map<String, Origin> latest = new HashMap<>();
        for (int set = 0; set < read.size(); set++) {
            for (SetPart part : read.get(set)) {
                for (int row = 0; row < part.size(); row++) {
                    Origin origin = new Origin(set, part, row);
                    if (sets.get(set).delivery().isEmpty()) {
                        origins.add(origin);
                    } else {
                        latest.merge(origin.id(), origin, (a, b) -> day(sets, a).isAfter(day(sets, b)) ? a : b);
                    }
                }
            }
        }
        origins.addAll(latest.values());
        if (!latest.isEmpty()) {
            origins.sort(Comparator.comparing(Origin::id).thenComparingInt(Origin::set));
        }
        return origins;
    }

    private static LocalDate day(List<EncodedSchema> sets, Origin origin) {
        return sets.get(origin.set()).delivery().orElse(LocalDate.MIN);
    }

    /** The source of each set: deliveries of one name share one; of other sets each has its own, with a number where two have one name. */
    private static short[] sources(List<EncodedSchema> sets, List<String> names) {
        short[] sources = new short[sets.size()];
        for (int i = 0; i < sources.length; i++) {
            EncodedSchema set = sets.get(i);
            String name = set.source();
            for (int n = 2; set.delivery().isEmpty() && names.contains(name); n++) {
                name = set.source() + "-" + n;
            }
            if (!names.contains(name)) {
                names.add(name);
            }
            sources[i] = (short) names.indexOf(name);
        }
        return sources;
    }
}
