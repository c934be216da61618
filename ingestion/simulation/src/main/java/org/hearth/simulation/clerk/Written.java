package org.hearth.simulation.clerk;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person as an agency wrote them down.
 *
 * @param ethnicity code, or nothing
 */
public record Written(
        String forename, String surname, Optional<LocalDate> born, String sex, String ethnicity, String nhsNumber) {

    /** The date of birth in ISO form, or nothing. */
    public String bornText() {
        return born.map(LocalDate::toString).orElse("");
    }

    @Override
    public String toString() {
        return "Written[…]";
    }
}
