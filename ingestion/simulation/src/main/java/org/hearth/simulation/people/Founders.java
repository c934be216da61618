package org.hearth.simulation.people;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.place.Dwelling;
import org.hearth.simulation.place.Town;

/** Makes whole households: those there at the start and those that move in later. */
public final class Founders {

    private static final double FAMILY_SHARE = 0.355;
    private static final double SINGLE_SHARE = 0.125;
    private static final double COUPLE_SHARE = 0.33;
    private static final double GROWN_SHARE = 0.09;
    private static final double SHARERS_SHARE = 0.04;

    /** Share of families with a grandparent in the house. */
    private static final double GRANDPARENT = 0.05;

    /** Age from which somebody counts as past working. */
    private static final int OLD = 66;

    /** Share of absent parents who live in the authority. */
    private static final double NEAR = 0.4;

    private final Circle circle;
    private final Children children;

    public Founders(Circle circle) {
        this.circle = circle;
        children = new Children(circle);
    }

    /** A household that lives in a dwelling from a day on. */
    public Household found(Dwelling dwelling, LocalDate on) {
        Household household = circle.found(dwelling);
        Chance chance = household.chance();
        int decile = dwelling.area().imdDecile();
        double family = FAMILY_SHARE * (1.12 - 0.022 * decile);
        switch (chance.weighted(family, SINGLE_SHARE, COUPLE_SHARE, GROWN_SHARE, SHARERS_SHARE)) {
            case 0 -> family(household, on, decile);
            case 1 -> single(household, on);
            case 2 -> couple(household, chance.happens(0.45) ? chance.between(62, 85) : chance.between(24, 61), on);
            case 3 -> grown(household, on);
            default -> sharers(household, on);
        }
        boolean lone = household.members().stream().filter(p -> !p.isChild(on)).count() == 1;
        household.setLowIncome(chance.happens(lowIncome(household, lone, on)), on);
        boolean old = household.members().stream().allMatch(p -> p.age(on) >= OLD);
        household.setDeprivation(Deprivation.drawn(decile, household.isLowIncome(), old, chance));
        return household;
    }

    /** How likely a household of its kind is to be on a low income: families with children more than others. */
    private static double lowIncome(Household household, boolean lone, LocalDate on) {
        boolean young = household.members().stream().anyMatch(p -> p.isChild(on));
        double kind = young ? (lone ? 2.6 : 1.25) : 0.78;
        return Math.min(0.88, household.dwelling().area().incomeScore() * kind);
    }

    /** Parents whose children have grown up and still live with them. */
    private void grown(Household household, LocalDate on) {
        Chance chance = household.chance();
        int age = chance.between(47, 66);
        Couple parents = couple(household, age, on);
        children.join(household, parents, chance.happens(0.75) ? 1 : 2, 18.3 + chance.uniform() * (age - 44.0) / 2, on);
        if (chance.happens(0.35)) {
            household.lose(parents.two(), on);
        }
    }

    private void single(Household household, LocalDate on) {
        Chance chance = household.chance();
        boolean old = chance.happens(0.44);
        int age = old ? chance.between(64, 91) : chance.between(21, 63);
        household.join(adult(chance.happens(old ? 0.66 : 0.42) ? Sex.F : Sex.M, age, "", on, chance), on);
    }

    private void sharers(Household household, LocalDate on) {
        Chance chance = household.chance();
        int count = chance.between(2, 4);
        for (int i = 0; i < count; i++) {
            household.join(adult(chance.happens(0.5) ? Sex.F : Sex.M, chance.between(19, 34), "", on, chance), on);
        }
    }

    private Couple couple(Household household, int age, LocalDate on) {
        Chance chance = household.chance();
        Person woman = adult(Sex.F, age, "", on, chance);
        int older = (int) Math.round(2 + 3.5 * chance.normal());
        String like = chance.happens(0.9) ? woman.identity().ethnicity() : "";
        Person man = adult(Sex.M, Math.max(18, age + older), like, on, chance);
        if (chance.happens(0.55)) {
            woman.bornAs(man.surname());
        }
        household.join(woman, on);
        household.join(man, on);
        return new Couple(woman, man);
    }

    private void family(Household household, LocalDate on, int decile) {
        Chance chance = household.chance();
        int count = 1 + chance.weighted(0.31, 0.50, 0.14, 0.04, 0.01);
        double youngest = chance.uniform() * 17.5;
        int motherAge = (int) Math.max(18, Math.round(28.5 + 5.5 * chance.normal()) + youngest);
        boolean lone = chance.happens(Math.min(0.6, 0.60 - 0.034 * decile));
        if (lone) {
            Person parent = adult(chance.happens(0.9) ? Sex.F : Sex.M, motherAge, "", on, chance);
            household.join(parent, on);
            Person other = other(parent, on, chance);
            children.join(household, new Couple(parent, other), count, youngest, on);
            house(other, on, household, chance);
        } else {
            children.join(household, couple(household, motherAge, on), count, youngest, on);
        }
        if (chance.happens(GRANDPARENT)) {
            String like = household.members().get(0).identity().ethnicity();
            household.join(adult(chance.happens(0.7) ? Sex.F : Sex.M, motherAge + 28, like, on, chance), on);
        }
    }

    /** Some absent parents live near, on their own; the others live outside the authority. */
    private void house(Person absent, LocalDate on, Household family, Chance chance) {
        if (chance.happens(NEAR)) {
            Town town = circle.town();
            int district = town.districtFrom(family.dwelling().district(), chance);
            circle.found(town.takeNew(district, chance)).join(absent, on);
        }
    }

    /** The parent who does not live with the child: known by name, of no household here. */
    private Person other(Person parent, LocalDate on, Chance chance) {
        Sex sex = parent.isFemale() ? Sex.M : Sex.F;
        String like = chance.happens(0.85) ? parent.identity().ethnicity() : "";
        return adult(sex, Math.max(18, parent.age(on) + chance.between(-3, 6)), like, on, chance);
    }

    /** Somebody of like age and the other sex, of no household yet. */
    public Person partner(Person lone, LocalDate on, Chance chance) {
        Sex sex = lone.isFemale() ? Sex.M : Sex.F;
        String like = chance.happens(0.9) ? lone.identity().ethnicity() : "";
        return adult(sex, Math.max(18, lone.age(on) + chance.between(-7, 7)), like, on, chance);
    }

    private Person adult(Sex sex, int age, String like, LocalDate on, Chance chance) {
        String ethnicity = like.isEmpty() ? Ethnicity.drawn(chance) : like;
        return circle.person(
                sex,
                Births.day(on.minusDays((long) (age * 365.2425)).minusDays(chance.below(365)), chance),
                circle.names().forename(sex.name(), ethnicity, chance),
                circle.names().surname(ethnicity, chance),
                ethnicity,
                Optional.empty(),
                Optional.empty());
    }
}
