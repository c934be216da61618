package org.hearth.column;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.column.PlainFile.PassedOver;
import org.hearth.encoding.Pseudonyms;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.LinkageFile;
import org.hearth.workspace.Fault;

/** One plain file in memory: its record ids and the columns that a linkage file names. */
final class PlainSet {

    private final String source;
    private final List<String> absent;
    private final KindColumns columns;

    private PlainSet(String source, List<String> absent, LinkageFile rules) {
        this.source = source;
        this.absent = absent;
        this.columns = new KindColumns(rules);
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
        PlainSet set = new PlainSet(source, absent, rules);
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
        Map<String, Integer> places = new HashMap<>();
        rules.fields().keySet().stream()
                .filter(field -> !absent.contains(field))
                .forEach(field -> {
                    places.put(field, names.size());
                    names.add(rules.column(field));
                });
        boolean named = rules.recordId().isPresent();
        PassedOver passedOver = file.read(names, (number, cells) -> {
            String id = named ? cells[0] : String.valueOf(number);
            set.columns.add(id == null ? "" : id.strip(), field -> {
                Integer place = places.get(field);
                return place == null ? null : cells[place];
            });
        });
        set.columns.count("rows without anything in them, passed over", passedOver.blank());
        set.columns.count("rows of another number of cells, passed over", passedOver.ragged());
        set.mustHaveDistinctIds();
        return set;
    }

    KindColumns columns() {
        return columns;
    }

    private void mustHaveDistinctIds() {
        SipHash hash = new SipHash(new byte[16]);
        List<String> ids = columns.ids();
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

    /**
     * Writes the set encoded.
     *
     * @param pseudonyms whether records leave under pseudonyms, in the order of those: the file's own order may tell who is who
     */
    EncodedSchema encode(KindColumns.Protection protection, boolean pseudonyms, Path directory) throws IOException {
        if (pseudonyms) {
            Pseudonyms hidden = protection.key().pseudonyms();
            String[] known =
                    columns.ids().stream().map(id -> hidden.of(source, id)).toArray(String[]::new);
            int[] order = IntStream.range(0, known.length)
                    .boxed()
                    .sorted(Comparator.comparing(row -> known[row]))
                    .mapToInt(row -> row)
                    .toArray();
            columns.rename(Arrays.stream(order).mapToObj(row -> known[row]).toList(), order);
        }
        return columns.write(source, Optional.empty(), protection, directory);
    }
}
