package org.hearth.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.column.Pass.Source;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.workspace.Fault;

/** Reads the blocking passes that a linkage file has of its own: each a list of fields, or parts of them such as {@code dob.year}. */
final class OwnPasses {

    private static final int MOST = 40;
    private static final int MOST_OF_ONE = 3;

    private final List<EncodedField> fields;
    private final List<String> faults = new ArrayList<>();

    private OwnPasses(List<EncodedField> fields) {
        this.fields = fields;
    }

    /**
     * The passes as written.
     *
     * @throws Fault with everything wrong with them
     */
    static List<Pass> of(List<List<String>> written, List<EncodedField> fields) {
        OwnPasses own = new OwnPasses(fields);
        if (written.isEmpty() || written.size() > MOST) {
            own.faults.add("expected 1 to " + MOST + " passes of blocking, found " + written.size());
        }
        List<Pass> passes = written.stream().map(own::pass).toList();
        if (!own.faults.isEmpty()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    own.faults.stream()
                            .distinct()
                            .map(text -> "Cannot use the linkage file: " + text)
                            .toList());
        }
        return passes;
    }

    private Pass pass(List<String> written) {
        if (written.isEmpty() || written.size() > MOST_OF_ONE) {
            faults.add("expected 1 to " + MOST_OF_ONE + " fields in a pass of blocking, found " + written.size());
        }
        return new Pass(
                written.stream().map(this::source).flatMap(Optional::stream).toList(), written);
    }

    private Optional<Source> source(String written) {
        int dot = written.indexOf('.');
        String name = dot < 0 ? written : written.substring(0, dot);
        String part = dot < 0 ? "" : written.substring(dot + 1);
        int place = IntStream.range(0, fields.size())
                .filter(f -> fields.get(f).name().equals(name))
                .findFirst()
                .orElse(-1);
        if (place < 0) {
            faults.add("expected a field in blocking, one of "
                    + String.join(", ", fields.stream().map(EncodedField::name).toList()) + ", found " + name);
            return Optional.empty();
        }
        Optional<Atom> atom = Atom.of(fields.get(place).kind(), part);
        if (atom.isEmpty()) {
            List<String> parts = Atom.partsOf(fields.get(place).kind());
            faults.add("expected " + name + " in blocking "
                    + (parts.isEmpty() ? "alone" : "alone or with one of " + String.join(", ", parts)) + ", found "
                    + written);
        }
        return atom.map(of -> new Source(place, of));
    }
}
