package org.hearth.simulation.earlyhelp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.people.Person;

/**
 * One episode of early help for a family. Dates may lie after the data end; the writer leaves those out.
 *
 * @param family id of the household when it was referred
 * @param needs codes, the primary one first; none before an assessment
 */
public record Episode(
        int family,
        List<Person> children,
        List<Person> parents,
        LocalDate referred,
        String source,
        Optional<LocalDate> assessed,
        Optional<LocalDate> completed,
        String organisation,
        List<String> needs,
        Optional<LocalDate> planned,
        LocalDate closed,
        String reason) {}
