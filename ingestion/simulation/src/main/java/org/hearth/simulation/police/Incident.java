package org.hearth.simulation.police;

import java.time.LocalDate;
import java.util.List;
import org.hearth.simulation.people.Person;

/**
 * A domestic abuse incident.
 *
 * @param risk high, medium or standard
 */
public record Incident(LocalDate on, String risk, List<Involved> involved) {

    /**
     * A person in it.
     *
     * @param role victim, suspect or child
     */
    public record Involved(Person person, String role) {}
}
