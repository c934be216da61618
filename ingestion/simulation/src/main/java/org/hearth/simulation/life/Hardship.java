package org.hearth.simulation.life;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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
        Need.DOMESTIC_ABUSE,
        Need.PARENT_MENTAL_HEALTH,
        Need.SUBSTANCE,
        Need.HOUSING,
        Need.MONEY,
        Need.CONFLICT,
        Need.NEGLECT
    };
    private static final Need[] CHILDLESS = {Need.DOMESTIC_ABUSE, Need.HOUSING};
    private static final Need[] CHILD = {
        Need.ATTENDANCE, Need.BEHAVIOUR, Need.DEVELOPMENT, Need.CHILD_MENTAL_HEALTH, Need.EXPLOITATION
    };
    private static final double[] REINFORCEMENT = {1, 1.7, 2.7, 3.9, 5.2, 6.5, 7.5};
    private static final double[] DEPRIVATION = Gradient.byDecile(0.16, 4.6);

    /** What domestic abuse rises by besides, and what of the usual rise homelessness does without. */
    private static final double[] ABUSE = Gradient.byDecile(0.085, 4.6);

    private static final double[] HOMELESSNESS = Gradient.byDecile(-0.13, 4.6);
    /** Scales all onsets together, so that agencies' figures come out near England's. */
    private static final double PREVALENCE = 1.03;

    private static final Function<Household, List<Integer>> FAMILY_BEARERS = Hardship::familyBearers;

    /** What early help that is given multiplies the chance of a need to end in a month by: its true effect. */
    public static final double EARLY_HELP_EFFECT = 1.6;

    /** The same of a case in social care. */
    public static final double SOCIAL_CARE_EFFECT = 1.4;

    public void step(Household household, Month month) {
        if (household.members().isEmpty()) {
            return;
        }
        boolean family = !household.children().isEmpty() && !household.adults().isEmpty();
        double proneness = proneness(household);
        for (Need need : family ? FAMILY : CHILDLESS) {
            boolean alone = household.adults().size() < 2 && !family;
            double ease = household.adults().isEmpty() ? 0 : family ? 1 : need == Need.HOUSING ? 0.6 : alone ? 0 : 1;
            double more = steeper(need, household.dwelling().area().imdDecile());
            step(household, household.needs(), need, proneness * ease * more, month, FAMILY_BEARERS);
        }
        for (Person grown : household.adults()) {
            grown.needs().present().forEach(need -> grown.needs().end(need, month.first()));
        }
        if (family) {
            earn(household, month.first(), household.chance());
        }
        for (Person child : household.children()) {
            double income = household.isLowIncome() ? 1.3 : 0.88;
            int age = child.age(month.first());
            for (Need need : CHILD) {
                step(
                        household,
                        child.needs(),
                        need,
                        proneness * income * byAge(need, age),
                        month,
                        h -> List.of(child.id()));
            }
        }
    }

    /** Gives a household that has just been founded the needs that one of its kind has by now. */
    public void settle(Household household, Month month) {
        boolean family = !household.children().isEmpty();
        Chance chance = household.chance();
        for (Need need : family ? FAMILY : CHILDLESS) {
            boolean alone = household.adults().size() < 2 && !family;
            double usual = proneness(household)
                    * steeper(need, household.dwelling().area().imdDecile())
                    * need.monthlyOnset()
                    * need.meanMonths();
            if (!(alone && need == Need.DOMESTIC_ABUSE) && chance.happens(Math.min(0.7, usual))) {
                household.needs().begin(need, familyBearers(household), month.first());
            }
        }
    }

    /** Families fall into low income and rise out of it. */
    private static void earn(Household household, LocalDate month, Chance chance) {
        if (household.isLowIncome()) {
            double rises = 0.0075 * (1 - household.dwelling().area().incomeScore());
            household.setLowIncome(!chance.happens(rises), month);
            return;
        }
        double hardship = household.needs().has(Need.MONEY) ? 5 : 1;
        double lone = household.adults().size() == 1 ? 2 : 1;
        household.setLowIncome(
                chance.happens(
                        0.011 * StrictMath.pow(household.dwelling().area().incomeScore(), 1.36) * hardship * lone),
                month);
    }

    private static double steeper(Need need, int decile) {
        return switch (need) {
            case DOMESTIC_ABUSE -> ABUSE[decile];
            case HOUSING -> HOMELESSNESS[decile];
            default -> 1;
        };
    }

    private static double proneness(Household household) {
        double deprivation = DEPRIVATION[household.dwelling().area().imdDecile()];
        int others = Math.min(household.needs().count(), REINFORCEMENT.length - 1);
        return deprivation * household.frailty() * REINFORCEMENT[others] * PREVALENCE;
    }

    /** Lets a need end or begin. One that can no longer be had ends at once. */
    private static void step(
            Household household,
            Needs needs,
            Need need,
            double proneness,
            Month month,
            Function<Household, List<Integer>> bearers) {
        Chance chance = household.chance();
        if (needs.has(need)) {
            if (proneness == 0 || chance.happens(recovery(household, month) / need.meanMonths())) {
                needs.end(need, month.day(chance));
            }
        } else if (chance.happens(need.monthlyOnset() * proneness)) {
            needs.begin(need, bearers.apply(household), month.day(chance));
        }
    }

    private static double recovery(Household household, Month month) {
        if (household.isSupported(month.first())) {
            return EARLY_HELP_EFFECT;
        }
        return household.isStatutory(month.first()) ? SOCIAL_CARE_EFFECT : 1;
    }

    /** The children, and the adult who has lived there longest. */
    private static List<Integer> familyBearers(Household household) {
        return Stream.concat(
                        household.children().stream(),
                        household.adults().stream().limit(1))
                .map(Person::id)
                .toList();
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
