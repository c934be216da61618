package org.hearth.simulation.life;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Couple;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.place.Town;

/** People who leave a household: separated parents, grown children, the dead. And surnames that change. */
public final class Partings {

    private static final double YEARLY_SEPARATION = 0.017;
    /** Share of children of parents who part who live with both in turn. */
    private static final double SHARED_CARE = 0.3;

    private static final double YEARLY_LEAVING_HOME = 0.10;
    private static final double YEARLY_MARRIAGE = 0.03;

    private static final double INFANT_MORTALITY = 0.0039;
    private static final double CHILD_MORTALITY = 0.0001;

    /** Chance to die in a year, by age up to 120. */
    private static final double[] MORTALITY = mortality();

    private final Circle circle;

    public Partings(Circle circle) {
        this.circle = circle;
    }

    private static double[] mortality() {
        double[] yearly = new double[121];
        for (int age = 0; age < yearly.length; age++) {
            yearly[age] = 0.0000262 * StrictMath.exp(0.0955 * age);
        }
        return yearly;
    }

    public void step(Household household, Month month) {
        Chance chance = household.chance();
        if (household.adults().size() > 1) {
            leaveHome(household, month, chance);
            household.couple().ifPresent(couple -> part(household, couple, month, chance));
        }
        die(household, month, chance);
    }

    private void part(Household household, Couple couple, Month month, Chance chance) {
        if (!household.members().contains(couple.one()) || !household.members().contains(couple.two())) {
            return;
        }
        boolean strained =
                household.needs().has(Need.CONFLICT) || household.needs().has(Need.DOMESTIC_ABUSE);
        if (chance.happens(YEARLY_SEPARATION * (strained ? 5 : 1) / 12)) {
            separate(household, couple, month.day(chance), chance);
        } else if (!couple.one().surname().equals(couple.two().surname()) && chance.happens(YEARLY_MARRIAGE / 12)) {
            marry(household, couple, month.day(chance));
        }
    }

    private void separate(Household household, Couple couple, LocalDate on, Chance chance) {
        Person leaver = chance.happens(0.8) ? couple.two() : couple.one();
        Optional<Household> home = alone(leaver, household, on, chance);
        for (Person child : household.children()) {
            if (isParent(leaver, child)) {
                child.setAbsentParent(leaver);
                if (home.isPresent() && chance.happens(SHARED_CARE)) {
                    child.share(leaver, on);
                }
            }
        }
        if (home.isPresent() && household.children().size() > 1 && chance.happens(0.2)) {
            Person child = household.children().get(0);
            if (child.household().equals(Optional.of(household))) {
                home.get().join(child, on);
                child.setAbsentParent(leaver == couple.one() ? couple.two() : couple.one());
            }
        }
        if (leaver == couple.two() && chance.happens(0.15)) {
            couple.one().surnames().stream()
                    .findFirst()
                    .ifPresent(maiden -> couple.one().rename(maiden.value(), on.plusMonths(3)));
        }
    }

    private static void marry(Household household, Couple couple, LocalDate on) {
        String former = couple.one().surname();
        String taken = couple.two().surname();
        couple.one().rename(taken, on);
        for (Person child : household.children()) {
            if (child.surname().equals(former)) {
                child.rename(taken, on);
            }
        }
    }

    /** The leaver goes to a dwelling of their own, or out of the authority. */
    private Optional<Household> alone(Person leaver, Household from, LocalDate on, Chance chance) {
        if (circle.isCrowded() || !chance.happens(0.75)) {
            from.lose(leaver, on);
            return Optional.empty();
        }
        Town town = circle.town();
        int district = town.districtFrom(from.dwelling().district(), chance);
        Household home = circle.found(town.takeNew(district, chance));
        home.join(leaver, on);
        return Optional.of(home);
    }

    private void leaveHome(Household household, Month month, Chance chance) {
        for (Person grown : household.adults()) {
            boolean atHome = grown.identity()
                            .mother()
                            .filter(mother -> mother.household().equals(Optional.of(household)))
                            .isPresent()
                    || grown.identity()
                            .father()
                            .filter(father -> father.household().equals(Optional.of(household)))
                            .isPresent();
            if (atHome && chance.happens(YEARLY_LEAVING_HOME / 12)) {
                alone(grown, household, month.day(chance), chance);
            }
        }
    }

    private static void die(Household household, Month month, Chance chance) {
        for (Person child : household.children()) {
            double yearly = child.ageInYears(month.first()) < 1 ? INFANT_MORTALITY : CHILD_MORTALITY;
            if (child.household().equals(Optional.of(household)) && chance.happens(yearly / 12)) {
                child.dieOn(month.day(chance));
                household.lose(child, child.died().orElseThrow());
            }
        }
        for (Person adult : household.adults()) {
            double yearly = MORTALITY[Math.min(adult.age(month.first()), MORTALITY.length - 1)];
            boolean needed =
                    !household.children().isEmpty() && household.adults().size() == 1;
            if (!needed && adult.household().equals(Optional.of(household)) && chance.happens(yearly / 12)) {
                adult.dieOn(month.day(chance));
                household.lose(adult, adult.died().orElseThrow());
            }
        }
    }

    private static boolean isParent(Person parent, Person child) {
        return child.identity().mother().equals(Optional.of(parent))
                || child.identity().father().equals(Optional.of(parent));
    }
}
