package org.hearth.simulation.police;

import java.time.LocalDateTime;
import org.hearth.simulation.people.Person;

/**
 * A child reported missing.
 *
 * @param risk high, medium or low
 */
public record MissingReport(Person person, LocalDateTime from, LocalDateTime found, String risk) {}
