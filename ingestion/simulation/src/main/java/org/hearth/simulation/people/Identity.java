package org.hearth.simulation.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What does not change about a person.
 *
 * @param ethnicity code of the Department for Education
 * @param nhsNumber ten digits with a modulus 11 check digit
 */
public record Identity(
        int id,
        Sex sex,
        LocalDate born,
        String forename,
        String ethnicity,
        String nhsNumber,
        Optional<Person> mother,
        Optional<Person> father) {

    @Override
    public String toString() {
        return "Identity[" + id + "]";
    }
}
