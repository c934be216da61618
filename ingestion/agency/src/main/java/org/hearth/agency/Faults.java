package org.hearth.agency;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.hearth.workspace.Fault;

/** Collects the faults of several deliveries, so that all are reported at once. Not thread-safe. */
final class Faults {

    private final List<String> lines = new ArrayList<>();
    private Optional<Fault.Kind> kind = Optional.empty();

    /** Runs the work on one delivery; the next goes on if it fails for the user's own reasons. */
    void attempt(Runnable work) {
        try {
            work.run();
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.FILE && fault.kind() != Fault.Kind.CONFIGURATION) {
                throw fault;
            }
            kind = kind.or(() -> Optional.of(fault.kind()));
            lines.addAll(fault.lines());
        }
    }

    /**
     * Throws all of them as one, with the kind of the first.
     *
     * @throws Fault if there is one
     */
    void finish() {
        if (kind.isPresent()) {
            throw new Fault(kind.get(), List.copyOf(new LinkedHashSet<>(lines)));
        }
    }
}
