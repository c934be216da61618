package org.hearth.workspace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Collects the faults of several deliveries or files, so that all are reported at once. Not thread-safe. */
public final class Faults {

    private final List<String> lines = new ArrayList<>();
    private Optional<Fault.Kind> kind = Optional.empty();

    /** Runs the work on one of them; the next goes on if it fails for the user's own reasons. */
    public void attempt(Runnable work) {
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
    public void finish() {
        if (kind.isPresent()) {
            throw new Fault(kind.get(), List.copyOf(new LinkedHashSet<>(lines)));
        }
    }
}
