package org.hearth.dataset;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.kind.EncodedSchema.EncodedPart;
import org.hearth.kind.Kind;

/**
 * All records of a linkage: a row of numbers each, one a part, and the domains that the numbers stand in. What travels to tasks
 * is the rows and the domains; ids stay behind. Immutable once made.
 */
final class Entries implements Serializable {

    static final int MISSING = -1;

    private final transient List<String> ids;
    private final transient List<String> sources;
    private final transient List<EncodedPart> parts;
    private final short[] sourceOf;
    private final int[] cells;
    private final Domain[] domains;
    private final int[][] counts;

    /**
     * What the numbers of a row stand for.
     *
     * @param domains by part
     * @param counts by part and value, how many of the records that are learnt from hold it
     */
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers, never compared
    record Values(Domain[] domains, int[][] counts) {}

    Entries(
            List<String> ids,
            List<String> sources,
            List<EncodedPart> parts,
            short[] sourceOf,
            int[] cells,
            Values values) {
        this.ids = ids;
        this.sources = sources;
        this.parts = List.copyOf(parts);
        this.sourceOf = sourceOf;
        this.cells = cells;
        this.domains = values.domains();
        this.counts = values.counts();
    }

    int size() {
        return sourceOf.length;
    }

    /** Numbers in a row. */
    int width() {
        return domains.length;
    }

    /** The rows, one after the other; not to be changed. */
    int[] cells() {
        return cells;
    }

    int cell(int entry, int part) {
        return cells[entry * domains.length + part];
    }

    List<EncodedPart> parts() {
        return parts;
    }

    /** The place of a part, or -1 if no field has it. */
    int place(EncodedField field, org.hearth.kind.Kind.Part part) {
        return parts.indexOf(new EncodedPart(field, part));
    }

    Domain domain(int part) {
        return domains[part];
    }

    /** How many of the records that are learnt from hold each value of a part; not to be changed. */
    int[] counts(int part) {
        return counts[part];
    }

    /** How many of them hold any value of a part. */
    long total(int part) {
        long total = 0;
        for (int count : counts[part]) {
            total += count;
        }
        return total;
    }

    /** Probability that two different records hold one value of a part, given that both hold any. */
    double agreement(int part) {
        double pairs = 0;
        double total = 0;
        for (int count : counts[part]) {
            pairs += (double) count * (count - 1);
            total += count;
        }
        return total < 2 ? 0 : pairs / (total * (total - 1));
    }

    short source(int entry) {
        return sourceOf[entry];
    }

    String sourceName(int entry) {
        return sources.get(sourceOf[entry]);
    }

    List<String> sources() {
        return sources;
    }

    String id(int entry) {
        return ids.get(entry);
    }

    /** The entry of an id, or a negative number if there is none; of deliveries, whose entries stand in order. */
    int find(String id) {
        return Collections.binarySearch(ids, id);
    }

    /** The place of the whole value of the first field of a kind, or -1. */
    int first(Kind kind) {
        return parts.stream()
                .filter(part -> part.field().kind() == kind && part.part() == Kind.Part.FULL)
                .findFirst()
                .map(parts::indexOf)
                .orElse(-1);
    }
}
