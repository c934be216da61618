package org.hearth.simulation.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.simulation.people.Person;

/**
 * A pupil on roll at the end of a term.
 *
 * @param enrolment which spell at which school
 * @param year national curriculum year, 0 for reception
 * @param sen N, K or E
 * @param possible sessions that could be attended
 * @param missed sessions missed, by attendance code, in order
 * @param freeMeals periods that touch the term
 */
public record PupilTerm(
        Person person,
        String upn,
        Enrolment enrolment,
        Term term,
        int year,
        String sen,
        String senType,
        int possible,
        Map<String, Integer> missed,
        List<Exclusion> exclusions,
        List<FreeMeals> freeMeals,
        boolean youngCarer) {

    /** A spell on the roll of a school. */
    public record Enrolment(int school, LocalDate entered) {}

    /** A period of entitlement to free meals. */
    public record FreeMeals(LocalDate from, Optional<LocalDate> to) {}
}
