package org.hearth.household;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Evidence that moved a person, or found them where they were, with the household they are in by it.
 *
 * @param household household id
 * @param fromOn first day of the evidence
 * @param knownOn day on which it could be used
 * @param supersededOn day on which the agency took it back; empty while it holds
 */
public record Residence(
        String person,
        String agency,
        String household,
        Optional<String> lsoa,
        LocalDate fromOn,
        LocalDate knownOn,
        Optional<LocalDate> supersededOn) {

    /** By person, and in each the order in which the residences took effect. */
    public static final Comparator<Residence> ORDER = Comparator.comparing(Residence::person)
            .thenComparing(Residence::fromOn)
            .thenComparing(Residence::knownOn)
            .thenComparing(Residence::agency);

    Residence in(String otherHousehold) {
        return new Residence(person, agency, otherHousehold, lsoa, fromOn, knownOn, supersededOn);
    }

    boolean holds() {
        return supersededOn.isEmpty();
    }
}
