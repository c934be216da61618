package org.hearth.simulation.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;

/** Makes children: at the start of a household, and when they are born. */
public final class Children {

    /** Maternities with twins, in England about 1.5%. */
    private static final double TWINS = 0.016;

    /** Share of couples of two surnames who give both. */
    private static final double DOUBLE_BARRELLED = 0.12;

    private static final double SON_NAMED_AFTER_FATHER = 0.03;

    private final Circle circle;

    public Children(Circle circle) {
        this.circle = circle;
    }

    /** Adds children of two parents to the household of the first; the second need not live there. */
    void join(Household household, Couple parents, int count, double youngest, LocalDate on) {
        Chance chance = household.chance();
        Person parent = parents.one();
        Person other = parents.two();
        boolean together = other.household().isPresent();
        String surname = surname(parent, other, together, chance);
        double age = youngest;
        for (int i = 0; i < count; i++) {
            LocalDate born = on.minusDays(1 + (long) (age * 365.2425));
            for (Person child : born(parent, other, surname, born, chance)) {
                if (!together) {
                    child.setAbsentParent(other);
                }
                household.join(child, on);
            }
            age += 1.2 + chance.uniform() * 3.2;
        }
    }

    /** One child or twins, of no household yet. */
    public List<Person> born(Person parent, Person other, String surname, LocalDate near, Chance chance) {
        List<Person> born = new ArrayList<>();
        LocalDate day = Births.day(near, chance);
        int count = chance.happens(TWINS) ? 2 : 1;
        Person mother = parent.isFemale() ? parent : other;
        Person father = mother == parent ? other : parent;
        String ethnicity = Ethnicity.ofChild(
                mother.identity().ethnicity(), father.identity().ethnicity());
        while (born.size() < count) {
            Sex sex = chance.happens(0.487) ? Sex.F : Sex.M;
            String forename = forename(sex, ethnicity, mother, father, born, chance);
            born.add(circle.person(sex, day, forename, surname, ethnicity, Optional.of(mother), Optional.of(father)));
        }
        return born;
    }

    /** The surname parents give: most often the father's when they live together. */
    public static String surname(Person parent, Person other, boolean together, Chance chance) {
        Person father = parent.isFemale() ? other : parent;
        Person mother = father == parent ? other : parent;
        boolean two = !mother.surname().equals(father.surname());
        boolean plain = !(mother.surname() + father.surname()).contains("-");
        if (together && two && plain && chance.happens(DOUBLE_BARRELLED)) {
            return mother.surname() + "-" + father.surname();
        }
        return chance.happens(together ? 0.88 : 0.45) ? father.surname() : mother.surname();
    }

    private String forename(
            Sex sex, String ethnicity, Person mother, Person father, List<Person> twins, Chance chance) {
        if (sex == Sex.M && twins.isEmpty() && chance.happens(SON_NAMED_AFTER_FATHER)) {
            return father.identity().forename();
        }
        String forename = circle.names().forename(sex.name(), ethnicity, chance);
        for (int i = 0; i < 20 && isTaken(forename, mother, twins); i++) {
            forename = circle.names().forename(sex.name(), ethnicity, chance);
        }
        return forename;
    }

    private static boolean isTaken(String forename, Person mother, List<Person> twins) {
        boolean ofTwin = twins.stream().anyMatch(t -> t.identity().forename().equals(forename));
        return ofTwin
                || mother.household()
                        .map(home -> home.members().stream()
                                .anyMatch(p -> p.identity().forename().equals(forename)))
                        .orElse(false);
    }
}
