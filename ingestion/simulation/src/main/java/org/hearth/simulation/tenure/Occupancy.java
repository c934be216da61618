package org.hearth.simulation.tenure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.need.Needs;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Residence;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.place.Dwelling;

/**
 * A household in one of its homes.
 *
 * @param number which home of the household, from 0
 * @param stays of the people who lived there, first comers first
 */
record Occupancy(Household household, int number, Dwelling dwelling, List<Stay> stays) {

    /** A person's stay in the home. */
    record Stay(Person person, LocalDate from, Optional<LocalDate> to) {

        boolean isAdult() {
            return !person.isChild(from);
        }
    }

    /** Every home of a circle's households that is not temporary and lasted into the years of the extracts. */
    static List<Occupancy> of(Circle circle) {
        List<Occupancy> found = new ArrayList<>();
        for (Household household : circle.everyHousehold()) {
            List<Dwelling> homes = household.homes();
            for (int i = 0; i < homes.size(); i++) {
                if (!homes.get(i).temporary()) {
                    Occupancy one = new Occupancy(household, i, homes.get(i), stays(circle, household, homes.get(i)));
                    if (one.isCovered() && one.stays().get(0).isAdult()) {
                        found.add(one);
                    }
                }
            }
        }
        return found;
    }

    /** Stays in a home; those of a household that had it before or after are told apart by who is of the household. */
    private static List<Stay> stays(Circle circle, Household household, Dwelling home) {
        List<Stay> stays = new ArrayList<>();
        boolean reused = circle.everyHousehold().stream()
                .anyMatch(other -> other != household && other.homes().contains(home));
        for (Person person : circle.people()) {
            for (Residence stay : person.residences()) {
                boolean here = stay.dwelling().uprn().equals(home.uprn());
                if (here
                        && (!reused
                                || person.household()
                                        .filter(h -> h == household)
                                        .isPresent())) {
                    stays.add(new Stay(person, stay.from(), stay.to()));
                }
            }
        }
        stays.sort(java.util.Comparator.comparing(Stay::from).thenComparing(stay -> !stay.isAdult()));
        return stays;
    }

    private boolean isCovered() {
        return !stays.isEmpty()
                && stays.stream()
                        .anyMatch(stay -> stay.to().map(Span.FROM::isBefore).orElse(true))
                && from().isBefore(Span.TO);
    }

    LocalDate from() {
        return stays.get(0).from();
    }

    /** The day the last one left; empty while somebody lives there. */
    Optional<LocalDate> to() {
        boolean lasts = stays.stream().anyMatch(stay -> stay.to().isEmpty());
        return lasts
                ? Optional.empty()
                : stays.stream().flatMap(stay -> stay.to().stream()).max(LocalDate::compareTo);
    }

    boolean isOpen(LocalDate on) {
        return !from().isAfter(on) && to().map(on::isBefore).orElse(true);
    }

    /** Spells of want of the household that began while it lived here, in the years of the extracts. */
    List<LocalDate> wantBegan() {
        return household.needs().spells().stream()
                .filter(spell -> spell.need() == Need.MONEY)
                .map(Needs.Spell::from)
                .filter(on -> isOpen(on) && Span.covers(on))
                .sorted()
                .toList();
    }

    /** A number of the household in this home, for a stream of draws. */
    long key() {
        return household.id() * 97L + number;
    }
}
