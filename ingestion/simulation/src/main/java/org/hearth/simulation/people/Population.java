package org.hearth.simulation.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.name.Names;
import org.hearth.simulation.place.Dwelling;
import org.hearth.simulation.place.Town;

/** Everybody who ever lived in the authority, and the households there are now. Not thread-safe. */
public final class Population {

    private final long seed;
    private final Town town;
    private final Names names = new Names();
    private final Numbers numbers = new Numbers();
    private final Chance chance;
    private final List<Person> people = new ArrayList<>();
    private final List<Household> everyHousehold = new ArrayList<>();
    private List<Household> households = new ArrayList<>();

    public Population(Town town, long seed) {
        this.town = town;
        this.seed = seed;
        chance = Chance.of(seed, "population", 0);
    }

    public long seed() {
        return seed;
    }

    public Town town() {
        return town;
    }

    public Names names() {
        return names;
    }

    public Numbers numbers() {
        return numbers;
    }

    /** Everybody, in order of their ids. */
    public List<Person> people() {
        return people;
    }

    /** Households that have members now. */
    public List<Household> households() {
        return households;
    }

    /** Every household there ever was. */
    public List<Household> everyHousehold() {
        return everyHousehold;
    }

    /** A household without members yet. */
    public Household found(Dwelling dwelling) {
        int id = everyHousehold.size();
        Household household = new Household(id, dwelling, Chance.of(seed, "household", id));
        everyHousehold.add(household);
        households.add(household);
        return household;
    }

    /** Somebody new, of no household yet. */
    public Person person(
            Sex sex,
            LocalDate born,
            String forename,
            String surname,
            String ethnicity,
            Optional<Person> mother,
            Optional<Person> father) {
        Identity identity =
                new Identity(people.size(), sex, born, forename, ethnicity, numbers.nhsNumber(chance), mother, father);
        Person person = new Person(identity, surname);
        people.add(person);
        return person;
    }

    /** Gives back the dwellings of households that have nobody left. */
    public void sweep() {
        List<Household> left = new ArrayList<>(households.size());
        for (Household household : households) {
            if (household.isEmpty()) {
                town.leave(household.dwelling());
            } else {
                left.add(household);
            }
        }
        households = left;
    }
}
