package org.hearth.column;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearth.column.Combinations.Leaving;
import org.hearth.encoding.LinkageKey;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.kind.Kind;
import org.hearth.kind.LinkageFile;
import org.hearth.kind.LinkageFile.Profile;
import org.hearth.workspace.Fault;
import org.jspecify.annotations.Nullable;

/** The columns of a linkage file, filled record by record and then written encoded. In memory; not thread-safe. */
public final class KindColumns {

    private final List<String> ids = new ArrayList<>();
    private final Map<EncodedField, RawColumn> columns = new LinkedHashMap<>();
    private final Map<String, Long> counted = new TreeMap<>();
    private final Map<String, Adder> adders = new LinkedHashMap<>();
    private final Optional<List<Pass>> own;

    /**
     * Empty columns.
     *
     * @throws Fault if the linkage file has passes of blocking that its fields do not make
     */
    public KindColumns(LinkageFile rules) {
        rules.fields().forEach((name, field) -> adders.put(name, adder(name, field)));
        this.own = rules.blocking().map(written -> OwnPasses.of(written, List.copyOf(columns.keySet())));
    }

    /** Takes the cell of the next record. */
    private interface Adder {
        void add(@Nullable String cell);
    }

    private Adder adder(String name, LinkageFile.Field rule) {
        boolean unique = rule.unique().orElse(false);
        if (rule.kind() != Kind.FULL_NAME) {
            RawColumn column = new RawColumn();
            columns.put(new EncodedField(name, rule.kind(), unique, rule.filtered()), column);
            return column::add;
        }
        RawColumn forename = new RawColumn();
        RawColumn surname = new RawColumn();
        columns.put(new EncodedField(LinkageFile.forenameOf(name), Kind.FORENAME, unique, rule.filtered()), forename);
        columns.put(new EncodedField(LinkageFile.surnameOf(name), Kind.SURNAME, unique, rule.filtered()), surname);
        return cell -> {
            String[] parts = WholeName.parts(cell);
            forename.add(parts[0]);
            surname.add(parts[1]);
        };
    }

    /**
     * Adds a record.
     *
     * @param id by which it is known in what comes of the linkage
     * @param cells its value by the name of the field, null where it has none
     */
    public void add(String id, Function<String, @Nullable String> cells) {
        ids.add(id);
        adders.forEach((field, adder) -> adder.add(cells.apply(field)));
    }

    /** Says of how many rows something is to be told beside the encodings; of none, nothing. */
    void count(String what, long rows) {
        if (rows > 0) {
            counted.put(what, rows);
        }
    }

    /** Puts the records in another order, under other ids. */
    void rename(List<String> sorted, int[] order) {
        ids.clear();
        ids.addAll(sorted);
        columns.replaceAll((field, column) -> column.inOrder(order));
        adders.clear();
    }

    /** The records' ids, in the order in which they were added. */
    List<String> ids() {
        return ids;
    }

    /** The columns, by the fields they become. */
    Map<EncodedField, RawColumn> byField() {
        return Collections.unmodifiableMap(columns);
    }

    /**
     * Writes them encoded.
     *
     * @param source the name by which records of this set are known
     * @param delivery day of the delivery, where the set is one of several of its source
     */
    public EncodedSchema write(String source, Optional<LocalDate> delivery, Protection protection, Path directory)
            throws IOException {
        Leaving leaving = under(protection);
        Map<String, Long> told = new TreeMap<>(counted);
        told.putAll(leaving.counted());
        List<EncodedField> fields = List.copyOf(leaving.columns().keySet());
        boolean asWritten = own.isPresent() && protection.profile() != Profile.HARDENED;
        List<Pass> passes = asWritten ? own.get() : Pass.of(fields);
        return new ColumnEncoder(protection.key(), protection.profile(), fields, passes)
                .write(
                        source,
                        delivery,
                        new ColumnEncoder.Records(
                                ids, List.copyOf(leaving.columns().values()), told),
                        directory);
    }

    /** The columns that leave: under {@code hardened} combinations alone. */
    Leaving under(Protection protection) {
        return protection.profile() == Profile.HARDENED
                ? Combinations.of(columns, protection.key())
                : new Leaving(columns, Map.of());
    }

    /** What protects values that leave. */
    public record Protection(LinkageKey key, Profile profile) {}
}
