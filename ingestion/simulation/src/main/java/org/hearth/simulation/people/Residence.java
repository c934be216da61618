package org.hearth.simulation.people;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.simulation.place.Dwelling;

/**
 * A stay of a person in a dwelling.
 *
 * @param from first day
 * @param to last day, excluded; empty while it lasts
 */
public record Residence(Dwelling dwelling, LocalDate from, Optional<LocalDate> to) {}
