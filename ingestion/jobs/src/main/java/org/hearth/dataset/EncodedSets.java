package org.hearth.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
 * @param learnt records whose row here is one that is learnt from
 * @param earlierKeys keys, by pass, of rows that are learnt from though a later one of their record is here
 * @param touched records that are new or say something else than before
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers, never compared
record EncodedSets(
        List<EncodedSchema> sets, Entries entries, long[][] keys, BitSet learnt, long[][] earlierKeys, BitSet touched) {

    /**
     * What the sets of a run are to it.
     *
     * @param learnt whether a set is one that is learnt from
     * @param known whether a set was linked before
     */
    record Standing(Predicate<Path> learnt, Predicate<Path> known) {

        /** Everything is new and learnt from. */
        static final Standing NEW = new Standing(folder -> true, folder -> false);
    }

    /**
     * Reads sets that were encoded alike.
     *
     * @throws Fault if they were not: another key, profile or fields
     */
    static EncodedSets read(List<Path> folders) {
        return read(folders, Standing.NEW);
    }

    /** Reads sets of which some may have been linked before. */
    static EncodedSets read(List<Path> folders, Standing standing) {
        List<EncodedSchema> sets = folders.stream().map(EncodedSchema::read).toList();
        mustAgree(sets, folders);
        List<EncodedPart> parts = sets.get(0).parts();
        Domain[] domains = domains(parts);
        List<SetPart> read = new ArrayList<>();
        List<int[][]> codes = new ArrayList<>();
        try (SetReader reader = new SetReader()) {
            for (int set = 0; set < sets.size(); set++) {
                read.add(reader.records(folders.get(set), sets.get(set)));
                codes.add(codes(reader.values(folders.get(set)), domains));
            }
        }
        Arrays.stream(domains).distinct().forEach(Domain::close);
        return new Together(sets, read, codes, domains).of(folders, standing);
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
    private static int[][] codes(ValuePart read, Domain[] domains) {
        int[] sizes = new int[domains.length];
        for (int i = 0; i < read.size(); i++) {
            sizes[read.part(i)] = Math.max(sizes[read.part(i)], read.code(i) + 1);
        }
        int[][] codes = new int[domains.length][];
        Arrays.setAll(codes, part -> new int[sizes[part]]);
        for (int i = 0; i < read.size(); i++) {
            int part = read.part(i);
            codes[part][read.code(i)] = domains[part].code(read.token(i), read.filter(i));
        }
        return codes;
    }
}
