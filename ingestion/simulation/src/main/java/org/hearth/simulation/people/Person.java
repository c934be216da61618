package org.hearth.simulation.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.need.Needs;
import org.hearth.simulation.place.Dwelling;
import org.jspecify.annotations.Nullable;

/** A person: who they are, their surnames and residences over time, and their own needs. Not thread-safe. */
public final class Person {

    /** A surname and the first day it was used. */
    public record Surname(String value, LocalDate from) {}

    private static final double DAYS_PER_YEAR = 365.2425;

    private final Identity identity;
    private final long bornDay;
    private final long grownDay;
    private final List<Surname> surnames = new ArrayList<>();
    private final List<Residence> residences = new ArrayList<>();
    private final Needs needs = new Needs();
    private @Nullable Household household;
    private Optional<Person> absentParent = Optional.empty();
    private Optional<SharedCare> sharedCare = Optional.empty();
    private Optional<LocalDate> died = Optional.empty();

    Person(Identity identity, String surname) {
        this.identity = identity;
        bornDay = identity.born().toEpochDay();
        grownDay = identity.born().plusYears(18).toEpochDay();
        surnames.add(new Surname(surname, identity.born()));
    }

    public Identity identity() {
        return identity;
    }

    public int id() {
        return identity.id();
    }

    public LocalDate born() {
        return identity.born();
    }

    public boolean isFemale() {
        return identity.sex() == Sex.F;
    }

    /** Age in whole years. */
    public int age(LocalDate on) {
        return (int) Math.floor(ageInYears(on));
    }

    /** Age in years and parts of years; negative before birth. */
    public double ageInYears(LocalDate on) {
        return (on.toEpochDay() - bornDay) / DAYS_PER_YEAR;
    }

    public boolean isChild(LocalDate on) {
        return on.toEpochDay() < grownDay;
    }

    /** The eighteenth birthday, as an epoch day. */
    long grownDay() {
        return grownDay;
    }

    /** Years between two births, whole and parts. */
    double yearsApart(Person other) {
        return Math.abs(bornDay - other.bornDay) / DAYS_PER_YEAR;
    }

    /** The surname used on a day; before the first, the first. */
    public String surname(LocalDate on) {
        String found = surnames.get(0).value();
        for (Surname surname : surnames) {
            if (!surname.from().isAfter(on)) {
                found = surname.value();
            }
        }
        return found;
    }

    public String surname() {
        return surnames.get(surnames.size() - 1).value();
    }

    public List<Surname> surnames() {
        return surnames;
    }

    public void rename(String surname, LocalDate on) {
        if (!surname.equals(surname())) {
            surnames.add(new Surname(surname, on));
        }
    }

    /** As if the person had always been called so. */
    void bornAs(String surname) {
        surnames.clear();
        surnames.add(new Surname(surname, identity.born()));
    }

    public Needs needs() {
        return needs;
    }

    public Optional<Household> household() {
        return Optional.ofNullable(household);
    }

    /** A parent who lives elsewhere, or whom no agency of the authority knows. */
    public Optional<Person> absentParent() {
        return absentParent;
    }

    /** The parent with whom a child lives in turn, and since when; its residences are those with the other. */
    public record SharedCare(Person parent, LocalDate from) {}

    public Optional<SharedCare> sharedCare() {
        return sharedCare;
    }

    public void share(Person parent, LocalDate from) {
        sharedCare = Optional.of(new SharedCare(parent, from));
    }

    public void setAbsentParent(Person parent) {
        absentParent = Optional.of(parent);
    }

    public Optional<LocalDate> died() {
        return died;
    }

    /** The day the person died or left the authority for good; nothing for those who are there. */
    public Optional<LocalDate> departed() {
        boolean gone = household == null && !residences.isEmpty();
        return gone ? residences.get(residences.size() - 1).to() : Optional.empty();
    }

    public void dieOn(LocalDate day) {
        died = Optional.of(day);
    }

    /** Where the person lives on a day, as it is in truth. */
    public Optional<Dwelling> home(LocalDate on) {
        for (int i = residences.size() - 1; i >= 0; i--) {
            Residence stay = residences.get(i);
            if (!stay.from().isAfter(on)) {
                return stay.to().filter(to -> !to.isAfter(on)).isPresent()
                        ? Optional.empty()
                        : Optional.of(stay.dwelling());
            }
        }
        return Optional.empty();
    }

    public List<Residence> residences() {
        return residences;
    }

    void enter(Household entered, LocalDate on) {
        household = entered;
        settle(entered.dwelling(), on);
    }

    /** As if the person had lived there alone from a day on, before anything is known of them. */
    public void livedIn(Dwelling dwelling, LocalDate from) {
        LocalDate grown = identity.born().plusYears(18);
        residences.add(new Residence(dwelling, from.isAfter(grown) ? from : grown, Optional.empty()));
    }

    void settle(Dwelling dwelling, LocalDate on) {
        LocalDate start = endResidence(on);
        residences.add(new Residence(dwelling, start, Optional.empty()));
    }

    /** Leaves the authority or dies. */
    void depart(LocalDate on) {
        household = null;
        endResidence(on);
    }

    /** Ends the last residence and says from when the next may begin: never before the last one began. */
    private LocalDate endResidence(LocalDate on) {
        if (residences.isEmpty()) {
            return on;
        }
        Residence last = residences.get(residences.size() - 1);
        LocalDate begun = last.to().orElse(last.from());
        if (last.to().isPresent()) {
            return on.isBefore(begun) ? begun : on;
        }
        residences.remove(residences.size() - 1);
        if (begun.isBefore(on)) {
            residences.add(new Residence(last.dwelling(), begun, Optional.of(on)));
            return on;
        }
        return begun;
    }
}
