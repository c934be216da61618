package org.hearth.simulation.youth;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.simulation.people.Person;

/**
 * An offence of a child and what came of it.
 *
 * @param outcome code such as {@code caution}
 * @param formal whether it counts for first-time entrants: a caution or a sentence
 * @param intervention what is done, if anything, and from when to when
 */
public record Offence(
        Person child,
        LocalDate on,
        LocalDate referred,
        String source,
        String type,
        LocalDate decided,
        String outcome,
        boolean formal,
        Optional<Intervention> intervention,
        String safety) {

    /** What the service does with the child. */
    public record Intervention(String type, LocalDate from, LocalDate to) {}
}
