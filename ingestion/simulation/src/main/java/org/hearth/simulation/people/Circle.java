package org.hearth.simulation.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.name.Names;
import org.hearth.simulation.place.Dwelling;
import org.hearth.simulation.place.Town;

/**
 * A household of the beginning and everybody who comes from it, joins it or follows it where it lived. Circles never meet: each is
 * the same whoever else there is, however many circles are made and in whatever order. Not thread-safe.
 */
public final class Circle {

    /** Most people a circle may ever have; ids leave room for so many. */
    public static final int MOST_PEOPLE = 96;

    /** With so many people nobody more is let in from outside, so that births still find room. */
    private static final int CROWDED = 60;

    private final int index;
    private final long seed;
    private final Town town;
    private final Names names;
    private final Numbers numbers;
    private final List<Person> people = new ArrayList<>();
    private final List<Household> everyHousehold = new ArrayList<>();
    private List<Household> households = new ArrayList<>();

    /**
     * An empty circle.
     *
     * @param index from 0
     */
    public Circle(int index, long seed, Town town, Names names) {
        this.index = index;
        this.seed = seed;
        this.town = town;
        this.names = names;
        numbers = new Numbers(index);
    }

    public int index() {
        return index;
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

    public boolean isCrowded() {
        return people.size() >= CROWDED;
    }

    /** Whether there is hardly room left even for those who are born. */
    public boolean isFull() {
        return people.size() >= MOST_PEOPLE - 14;
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
        int id = index * MOST_PEOPLE + everyHousehold.size();
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
        if (people.size() == MOST_PEOPLE) {
            throw new IllegalStateException("Cannot let a circle have more than " + MOST_PEOPLE + " people");
        }
        int id = index * MOST_PEOPLE + people.size();
        Identity identity = new Identity(id, sex, born, forename, ethnicity, numbers.nextNhsNumber(), mother, father);
        Person person = new Person(identity, surname);
        people.add(person);
        return person;
    }

    /** Gives back the dwellings of households that have nobody left. */
    public void sweep() {
        if (households.stream().noneMatch(Household::isEmpty)) {
            return;
        }
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
