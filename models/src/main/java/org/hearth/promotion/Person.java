package org.hearth.promotion;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.promotion.Register.Act;
import org.hearth.promotion.Register.Entry;
import org.hearth.workspace.Fault;
import picocli.CommandLine.Option;

/** Who does something with a model, when and why. A picocli mixin. */
public final class Person {

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who decides, by name and role")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why; kept for good")
    private String reason = "";

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "the day of the decision, 2026-11-30")
    private LocalDate on = LocalDate.EPOCH;

    /** The act as an entry of a register. */
    public Entry does(Act act, String version) {
        return new Entry(act, version, by.strip(), reason.strip(), Optional.of(on));
    }

    /** Who, by name and role. */
    public String by() {
        return by.strip();
    }

    public String reason() {
        return reason.strip();
    }

    /** The day of the decision. */
    public LocalDate on() {
        return on;
    }

    /** Who and why, as one line says it. */
    public String said() {
        return by.strip() + ": " + reason.strip();
    }

    /**
     * Requires that both are said.
     *
     * @param what what cannot be done without, such as halt the model
     * @throws Fault if either is empty
     */
    public void requireNamed(String what) {
        if (by.isBlank() || reason.isBlank()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot " + what + ": expected a person and a reason (--by, --reason), found an empty one");
        }
    }
}
