package org.hearth.simulation.life;

import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.need.Needs;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;

/**
 * Needs that begin and end. A need begins more easily where deprivation is greater, where the household is frail and where other
 * needs are; it ends sooner when early help is given.
 */
public final class Hardship {

    private static final Need[] FAMILY = {
        Need.DOMESTIC_ABUSE, Need.PARENT_MENTAL_HEALTH, Need.SUBSTANCE, Need.HOUSING, Need.MONEY, Need.CONFLICT
    };
    private static final Need[] CHILDLESS = {Need.DOMESTIC_ABUSE, Need.HOUSING};
    private static final Need[] CHILD = {
        Need.ATTENDANCE, Need.BEHAVIOUR, Need.DEVELOPMENT, Need.CHILD_MENTAL_HEALTH, Need.EXPLOITATION
    };
    private static final double[] REINFORCEMENT = {1, 1.7, 2.7, 3.9, 5.2, 6.5, 7.5};
    private static final double HELP = 1.5;

    public void step(Household household, Month month) {
        if (household.members().isEmpty()) {
            return;
        }
        boolean family = !household.children().isEmpty();
        double proneness = proneness(household);
        boolean helped = household.isHelped(month.first()) || household.isStatutory(month.first());
        Chance chance = household.chance();
        for (Need need : family ? FAMILY : CHILDLESS) {
            if (need == Need.DOMESTIC_ABUSE && household.adults().size() < 2 && !family) {
                household.needs().end(need, month.first());
                continue;
            }
            double ease = need == Need.HOUSING && !family ? 0.6 : 1;
            step(household.needs(), need, proneness * ease, helped, month, chance);
        }
        if (family) {
            earn(household, chance);
        }
        for (Person child : household.children()) {
            for (Need need : CHILD) {
                double ease = byAge(need, child.age(month.first())) * (household.isLowIncome() ? 1.4 : 0.85);
                step(child.needs(), need, proneness * ease, helped, month, chance);
            }
        }
    }

    /** Families fall into low income and rise out of it. */
    private static void earn(Household household, Chance chance) {
        if (household.isLowIncome()) {
            household.setLowIncome(!chance.happens(0.006));
            return;
        }
        double hardship = household.needs().has(Need.MONEY) ? 5 : 1;
        double lone = household.adults().size() == 1 ? 2 : 1;
        household.setLowIncome(
                chance.happens(0.006 * household.dwelling().area().incomeScore() * hardship * lone));
    }

    private static double proneness(Household household) {
        int decile = household.dwelling().area().imdDecile();
        double deprivation = StrictMath.exp(0.11 * (5.0 - decile));
        int others = Math.min(household.needs().count(), REINFORCEMENT.length - 1);
        return deprivation * household.frailty() * REINFORCEMENT[others] * 0.72;
    }

    private static void step(Needs needs, Need need, double proneness, boolean helped, Month month, Chance chance) {
        if (needs.has(need)) {
            if (proneness == 0 || chance.happens((helped ? HELP : 1.0) / need.meanMonths())) {
                needs.end(need, month.day(chance));
            }
        } else if (chance.happens(need.monthlyOnset() * proneness)) {
            needs.begin(need, month.day(chance));
        }
    }

    private static double byAge(Need need, int age) {
        return switch (need) {
            case ATTENDANCE -> age < 5 ? 0 : age < 11 ? 0.8 : 1.9;
            case BEHAVIOUR -> age < 5 ? 0 : age < 11 ? 0.9 : 2.2;
            case DEVELOPMENT -> age < 5 ? 1.5 : 0;
            case CHILD_MENTAL_HEALTH -> age < 8 ? 0 : age < 12 ? 0.9 : 1.8;
            case EXPLOITATION -> age < 12 ? 0 : 2;
            default -> 1;
        };
    }
}
