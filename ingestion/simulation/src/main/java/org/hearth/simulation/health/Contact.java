package org.hearth.simulation.health;

import java.time.LocalDate;
import java.util.List;
import org.hearth.simulation.people.Person;

/**
 * A health visitor's contact, kept or missed.
 *
 * @param person the child, or the mother before birth
 * @param type antenatal, new-birth, six-week, one-year, two-year or extra
 * @param level universal, targeted or specialist
 */
public record Contact(
        Person person, LocalDate on, String type, boolean attended, String level, List<String> concerns) {}
