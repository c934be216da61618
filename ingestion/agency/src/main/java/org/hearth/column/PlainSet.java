package org.hearth.column;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearth.encoding.LinkageKey;
import org.hearth.encoding.Pseudonyms;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.kind.Kind;
import org.hearth.kind.LinkageFile;
import org.hearth.kind.LinkageFile.Profile;
import org.hearth.workspace.Fault;
import org.jspecify.annotations.Nullable;

/** One plain file in memory: its record ids and the columns that a linkage file names. */
final class PlainSet {

    private final String source;
    private final List<String> absent;
    private final List<String> ids = new ArrayList<>();
    private final Map<EncodedField, RawColumn> columns = new LinkedHashMap<>();

    private PlainSet(String source, List<String> absent) {
        this.source = source;
        this.absent = absent;
    }

    /**
     * Reads a file.
     *
     * @param rulesFile where the rules were read, for faults
     * @throws Fault if a record has no id, or two records have one
     */
    static PlainSet read(PlainFile file, String source, LinkageFile rules, Path rulesFile) {
        List<String> absent = rules.fields().keySet().stream()
                .filter(field -> !file.columns().contains(rules.column(field)))
                .toList();
        PlainSet set = new PlainSet(source, absent);
        List<String> names = new ArrayList<>();
        rules.recordId().ifPresent(id -> {
            if (!file.columns().contains(id)) {
                throw new Fault(
                        Fault.Kind.CONFIGURATION,
                        "Cannot use " + rulesFile + ": expected a column of " + source + " as record_id, found " + id
                                + ", which is none of its " + file.columns().size() + " columns");
            }
            names.add(id);
        });
        List<Adder> adders = new ArrayList<>();
        rules.fields().forEach((name, field) -> {
            adders.add(set.adder(name, field));
            if (!absent.contains(name)) {
                names.add(rules.column(name));
            }
        });
        boolean named = rules.recordId().isPresent();
        List<String> fields = List.copyOf(rules.fields().keySet());
        file.read(names, cells -> {
            int at = named ? 1 : 0;
            String id = named ? cells[0] : String.valueOf(set.ids.size() + 1);
            set.ids.add(id == null ? "" : id.strip());
            for (int f = 0; f < adders.size(); f++) {
                adders.get(f).add(absent.contains(fields.get(f)) ? null : cells[at++]);
            }
        });
        set.mustHaveDistinctIds();
        return set;
    }

    /** Takes a row's cell. */
    private interface Adder {
        void add(@Nullable String cell);
    }

    private Adder adder(String name, LinkageFile.Field rule) {
        boolean unique = rule.unique().orElse(false);
        if (rule.kind() != Kind.FULL_NAME) {
            RawColumn column = new RawColumn();
            columns.put(new EncodedField(name, rule.kind(), unique), column);
            return column::add;
        }
        RawColumn forename = new RawColumn();
        RawColumn surname = new RawColumn();
        columns.put(new EncodedField(name + "_forename", Kind.FORENAME, unique), forename);
        columns.put(new EncodedField(name + "_surname", Kind.SURNAME, unique), surname);
        return cell -> {
            String[] parts = WholeName.parts(cell);
            forename.add(parts[0]);
            surname.add(parts[1]);
        };
    }

    private void mustHaveDistinctIds() {
        SipHash hash = new SipHash(new byte[16]);
        long[] hashes = ids.stream().mapToLong(hash::of).toArray();
        long empty = ids.stream().filter(String::isEmpty).count();
        Arrays.sort(hashes);
        long repeated = IntStream.range(1, hashes.length)
                        .filter(i -> hashes[i] == hashes[i - 1])
                        .count()
                - Math.max(0, empty - 1);
        if (empty > 0 || repeated > 0) {
            throw new Fault(
                    Fault.Kind.FILE,
                    "Cannot link " + source + ": expected a record id of its own in each of " + ids.size()
                            + " rows, found " + empty + " rows without and " + repeated
                            + " with one that stands above");
        }
    }

    /**
     * Refuses a linkage file that names columns no file has.
     *
     * @return what some files lack and others have, one line each
     *
     * @throws Fault naming them all
     */
    static List<String> mustHaveEveryField(List<PlainSet> sets, LinkageFile rules, Path rulesFile) {
        List<String> nowhere = rules.fields().keySet().stream()
                .filter(field -> sets.stream().allMatch(set -> set.absent.contains(field)))
                .toList();
        if (!nowhere.isEmpty()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    nowhere.stream()
                            .map(field -> "Cannot use " + rulesFile + ": expected a column " + rules.column(field)
                                    + " for field " + field + ", found none"
                                    + (sets.size() == 1 ? "" : " in any of " + sets.size() + " files"))
                            .toList());
        }
        return sets.stream()
                .flatMap(set -> set.absent.stream()
                        .map(field -> set.source + " has no column " + rules.column(field) + ": counted as missing"))
                .toList();
    }

    /** Writes the set encoded. */
    EncodedSchema encode(LinkageKey key, Profile profile, boolean pseudonyms, Path directory) throws IOException {
        Pseudonyms hidden = key.pseudonyms();
        List<String> known =
                pseudonyms ? ids.stream().map(id -> hidden.of(source, id)).toList() : ids;
        Map<EncodedField, RawColumn> protectedColumns = profile == Profile.HARDENED ? Salt.salted(columns) : columns;
        return new ColumnEncoder(key, profile, List.copyOf(columns.keySet()))
                .write(source, known, List.copyOf(protectedColumns.values()), directory);
    }
}
