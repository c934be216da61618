package org.hearth.feature;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearth.fact.Attributes;
import org.hearth.fact.Residence;
import org.hearth.fact.Timeline;

/** What was known of a person before a day, the slow and obvious way. */
final class NaivePerson {

    private NaivePerson() {}

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    static List<Residence> known(Timeline person, LocalDate asOf) {
        return person.residences().stream()
                .filter(r -> date(r.fromOn()).isBefore(asOf)
                        && date(r.knownOn()).isBefore(asOf)
                        && !date(r.supersededOn()).isBefore(asOf))
                .sorted(Comparator.comparing((Residence r) -> r.fromOn())
                        .thenComparing(Residence::knownOn)
                        .thenComparing(Residence::agency)
                        .thenComparing(Residence::household)
                        .thenComparing(Residence::lsoa))
                .toList();
    }

    static Optional<Residence> home(Timeline person, LocalDate asOf) {
        List<Residence> known = known(person, asOf);
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    static Optional<Integer> age(Timeline person, LocalDate asOf) {
        String birthQuarter = person.attributes().stream()
                .filter(known -> known.knownOn() == Attributes.ALWAYS
                        || date(known.knownOn()).isBefore(asOf))
                .max(Comparator.comparingInt(Attributes::knownOn))
                .map(Attributes::birthQuarter)
                .orElse("");
        if (birthQuarter.isEmpty()) {
            return Optional.empty();
        }
        int quarter = Integer.parseInt(birthQuarter.substring(5));
        int month = new int[] {2, 5, 8, 11}[quarter - 1];
        LocalDate born = LocalDate.of(Integer.parseInt(birthQuarter.substring(0, 4)), month, 15);
        return Optional.of(Math.max(0, Period.between(born, asOf).getYears()));
    }

    static boolean child(Timeline person, LocalDate asOf) {
        return age(person, asOf).filter(years -> years < 18).isPresent();
    }

    /** Evidence of another household than the evidence before. */
    static List<Residence> moves(Timeline person, LocalDate asOf) {
        List<Residence> known = known(person, asOf);
        List<Residence> moves = new ArrayList<>();
        for (int i = 1; i < known.size(); i++) {
            if (!known.get(i).household().equals(known.get(i - 1).household())) {
                moves.add(known.get(i));
            }
        }
        return moves;
    }
}
