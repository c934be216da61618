package org.hearth.promotion;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.promotion.Register.Act;
import org.hearth.promotion.Register.Entry;
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

    /** Who and why, as one line says it. */
    public String said() {
        return by.strip() + ": " + reason.strip();
    }

    /** Whether both are said. */
    public boolean isNamed() {
        return !by.isBlank() && !reason.isBlank();
    }
}
