package org.hearth.simulation.school;

import java.time.LocalDate;

/**
 * A term of the School Census.
 *
 * @param year calendar year of the term
 * @param name autumn, spring or summer
 * @param sessions that a pupil on roll for all of it could attend
 */
public record Term(int year, String name, LocalDate from, LocalDate to, int sessions) implements Comparable<Term> {

    /** The term that ends in a month. */
    static java.util.Optional<Term> endingIn(LocalDate month) {
        int year = month.getYear();
        return java.util.Optional.ofNullable(
                switch (month.getMonthValue()) {
                    case 12 -> new Term(year, "autumn", LocalDate.of(year, 9, 3), LocalDate.of(year, 12, 19), 146);
                    case 3 -> new Term(year, "spring", LocalDate.of(year, 1, 6), LocalDate.of(year, 3, 28), 112);
                    case 7 -> new Term(year, "summer", LocalDate.of(year, 4, 14), LocalDate.of(year, 7, 21), 124);
                    default -> null;
                });
    }

    @Override
    public int compareTo(Term other) {
        return from.compareTo(other.from);
    }
}
