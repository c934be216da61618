package org.hearth.simulation.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.simulation.people.Span;

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

    /** Every term that ends in the years the extracts cover, in order. */
    static List<Term> covered() {
        List<Term> terms = new ArrayList<>();
        for (LocalDate month = Span.FROM; month.isBefore(Span.TO); month = month.plusMonths(1)) {
            endingIn(month).ifPresent(terms::add);
        }
        return terms;
    }

    /** As file names begin, such as {@code 2024_autumn_}. */
    String fileName() {
        return year + "_" + name + "_";
    }

    @Override
    public int compareTo(Term other) {
        return from.compareTo(other.from);
    }
}
