package org.hearth.simulation.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.people.Children;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Couple;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Sex;

/** Pregnancies and births. */
public final class Newborns {

    /** A pregnancy. The father need not live with the mother. */
    public record Pregnancy(Person mother, Person father, LocalDate due) {}

    private final Circle circle;
    private final Children children;
    private final Map<Integer, Pregnancy> pregnancies = new HashMap<>();

    public Newborns(Circle circle) {
        this.circle = circle;
        children = new Children(circle);
    }

    /** The pregnancy of someone in the household, if there is one. */
    public Optional<Pregnancy> pregnancy(Household household) {
        return Optional.ofNullable(pregnancies.get(household.id()));
    }

    /** Lets babies be born and others be expected. */
    public void step(Household household, Month month) {
        Pregnancy pregnancy = pregnancies.get(household.id());
        if (pregnancy != null) {
            if (pregnancy.due().isBefore(month.first().plusMonths(1))) {
                pregnancies.remove(household.id());
                deliver(pregnancy, household.chance());
            }
            return;
        }
        for (Person woman : household.adults()) {
            if (woman.isFemale() && woman.age(month.first()) < 45) {
                conceive(household, woman, month);
                return;
            }
        }
    }

    private void conceive(Household household, Person woman, Month month) {
        Chance chance = household.chance();
        Optional<Person> partner =
                household.couple().filter(c -> c.one() == woman).map(Couple::two);
        double yearly = fertility(woman.age(month.first())) * (partner.isPresent() ? 1.25 : 0.32);
        if (household.children().size() >= 3) {
            yearly *= 0.4;
        }
        if (chance.happens(yearly / 12) && !circle.isFull()) {
            Person father = partner.orElseGet(() -> stranger(woman, chance));
            pregnancies.put(
                    household.id(),
                    new Pregnancy(woman, father, month.day(chance).plusDays(266)));
        }
    }

    private static double fertility(int age) {
        if (age < 20) {
            return 0.02;
        }
        return age < 25 ? 0.08 : age < 30 ? 0.13 : age < 35 ? 0.14 : age < 40 ? 0.075 : 0.012;
    }

    private void deliver(Pregnancy pregnancy, Chance chance) {
        Person mother = pregnancy.mother();
        Optional<Household> home = mother.household();
        if (home.isEmpty()) {
            return;
        }
        boolean together = pregnancy.father().household().equals(home);
        String surname = Children.surname(mother, pregnancy.father(), together, chance);
        List<Person> born =
                new ArrayList<>(children.born(mother, pregnancy.father(), surname, pregnancy.due(), chance));
        for (Person child : born) {
            if (!together) {
                child.setAbsentParent(pregnancy.father());
            }
            home.get().join(child, child.born());
        }
    }

    private Person stranger(Person mother, Chance chance) {
        String ethnicity = mother.identity().ethnicity();
        return circle.person(
                Sex.M,
                mother.born().minusDays(chance.between(-900, 2500)).withDayOfMonth(chance.between(2, 28)),
                circle.names().forename("M", ethnicity, chance),
                circle.names().surname(ethnicity, chance),
                ethnicity,
                Optional.empty(),
                Optional.empty());
    }
}
