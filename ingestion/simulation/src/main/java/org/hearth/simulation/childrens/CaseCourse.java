package org.hearth.simulation.childrens;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.childrens.Case.Assessment;
import org.hearth.simulation.childrens.Case.Enquiry;
import org.hearth.simulation.childrens.Case.Spell;
import org.hearth.simulation.life.Month;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;

/** How a case goes: assessed within 45 working days, then closed, planned for, protected or taken into care. */
final class CaseCourse {

    /** Chance of being found in need, by how many kinds of need the family has. */
    private static final double[] IN_NEED = {0.42, 0.56, 0.66, 0.74, 0.81, 0.87};

    private static final double ENQUIRY = 0.48;
    private static final double ENQUIRY_NOT_IN_NEED = 0.10;
    private static final double CONFERENCE = 0.368;
    private static final double PROTECTED = 0.88;
    private static final double INTO_CARE = 0.066;
    private static final double INTO_CARE_PROTECTED = 0.268;
    private static final double INHERITED_IN_CARE = 0.72;
    private static final double SIBLINGS_INTO_CARE = 0.75;

    /** How likely a girl comes into care whose brother would. */
    private static final double GIRLS = 0.80;

    private static final String[] CATEGORIES = {"NEG", "EMO", "PHY", "SAB", "MUL"};
    private static final double[] CATEGORY_SHARES = {0.508, 0.369, 0.069, 0.035, 0.019};

    /** The course of a family's case; its children share it. */
    record Plan(
            LocalDate referred,
            boolean nfa,
            LocalDate assessed,
            LocalDate authorised,
            Optional<Enquiry> enquiry,
            Optional<Spell> protection,
            Optional<Spell> plan,
            Optional<LocalDate> care,
            LocalDate closed,
            String reason) {}

    Plan plan(Household household, LocalDate on, boolean nfa, Chance chance) {
        LocalDate assessed = Month.workingDay(on.plusDays(chance.between(1, 5)));
        LocalDate authorised = Month.workingDay(assessed.plusDays(chance.between(12, 58)));
        if (nfa) {
            LocalDate closed = Month.workingDay(on.plusDays(chance.between(1, 3)));
            return unplanned(on, true, assessed, authorised, Optional.empty(), closed, "RC8");
        }
        int needs = Math.min(household.needCount(), IN_NEED.length - 1);
        if (!chance.happens(IN_NEED[needs])) {
            LocalDate closed = Month.workingDay(authorised.plusDays(chance.between(0, 6)));
            Optional<Enquiry> enquiry = chance.happens(ENQUIRY_NOT_IN_NEED)
                    ? Optional.of(new Enquiry(Month.workingDay(on.plusDays(2)), Optional.empty()))
                    : Optional.empty();
            String reason = chance.happens(0.4) ? "RC9" : "RC8";
            return unplanned(on, false, assessed, authorised, enquiry, closed, reason);
        }
        return inNeed(on, assessed, authorised, chance);
    }

    /** The course of a case that has been open for long on a day, and stays so for a while. */
    Plan inherited(LocalDate day, Chance chance) {
        LocalDate on = Month.workingDay(day.minusDays(chance.between(120, 2200)));
        Plan begun = inNeed(on, Month.workingDay(on.plusDays(4)), Month.workingDay(on.plusDays(45)), chance);
        LocalDate closed = Month.workingDay(day.plusDays(20 + (long) Math.min(3000, chance.waiting(1000))));
        Optional<LocalDate> care = chance.happens(INHERITED_IN_CARE) ? Optional.of(on.plusDays(90)) : Optional.empty();
        return new Plan(
                on,
                false,
                begun.assessed(),
                begun.authorised(),
                begun.enquiry(),
                Optional.empty(),
                Optional.of(new Spell(begun.authorised(), closed)),
                care,
                closed,
                "RC7");
    }

    private static Plan unplanned(
            LocalDate on,
            boolean nfa,
            LocalDate assessed,
            LocalDate authorised,
            Optional<Enquiry> enquiry,
            LocalDate closed,
            String reason) {
        Optional<Spell> none = Optional.empty();
        return new Plan(on, nfa, assessed, authorised, enquiry, none, none, Optional.empty(), closed, reason);
    }

    private static Plan inNeed(LocalDate on, LocalDate assessed, LocalDate authorised, Chance chance) {
        Optional<Enquiry> enquiry = Optional.empty();
        Optional<Spell> protection = Optional.empty();
        LocalDate plannedFrom = Month.workingDay(authorised.plusDays(chance.between(0, 10)));
        if (chance.happens(ENQUIRY)) {
            LocalDate from = Month.workingDay(on.plusDays(chance.between(1, 25)));
            boolean conference = chance.happens(CONFERENCE);
            LocalDate met = Month.workingDay(from.plusDays(chance.between(9, 20)));
            enquiry = Optional.of(new Enquiry(from, conference ? Optional.of(met) : Optional.empty()));
            if (conference && chance.happens(PROTECTED)) {
                LocalDate to = Month.workingDay(met.plusDays(80 + (long) Math.min(900, chance.waiting(295))));
                protection = Optional.of(new Spell(met, to));
                plannedFrom = to;
            }
        }
        Optional<LocalDate> care = chance.happens(protection.isPresent() ? INTO_CARE_PROTECTED : INTO_CARE)
                ? Optional.of(authorised.plusDays(chance.between(0, 150)))
                : Optional.empty();
        boolean planned = chance.happens(protection.isPresent() ? 0.6 : 0.72);
        LocalDate closed = Month.workingDay(
                protection.isPresent() ? plannedFrom.plusDays(chance.between(20, 180)) : on.plusDays(duration(chance)));
        if (!closed.isAfter(plannedFrom)) {
            planned = false;
            closed = later(closed, Month.workingDay(authorised.plusDays(1)));
        }
        Optional<Spell> plan = planned ? Optional.of(new Spell(plannedFrom, closed)) : Optional.empty();
        String reason = chance.happens(0.2) ? "RC9" : "RC7";
        return new Plan(on, false, assessed, authorised, enquiry, protection, plan, care, closed, reason);
    }

    /** Days a case stays open: four in ten end as soon as they can, one in ten lasts for years. */
    private static long duration(Chance chance) {
        return switch (chance.weighted(0.475, 0.295, 0.105, 0.0, 0.125)) {
            case 0 -> chance.between(60, 95);
            case 1 -> chance.between(95, 182);
            case 2 -> chance.between(182, 365);
            case 3 -> chance.between(365, 730);
            default -> 730 + (long) Math.min(2600, chance.waiting(1150));
        };
    }

    Case open(Plan plan, Household household, Person child, String source, Chance chance) {
        Optional<Assessment> assessment = plan.nfa()
                ? Optional.empty()
                : Optional.of(
                        new Assessment(plan.assessed(), plan.authorised(), Factors.found(household, child, chance)));
        String category = plan.protection().isPresent() ? CATEGORIES[chance.weighted(CATEGORY_SHARES)] : "";
        return new Case(
                child,
                plan.referred(),
                source,
                plan.nfa(),
                Factors.primaryNeed(household, child, chance),
                plan.closed(),
                plan.reason(),
                assessment,
                plan.enquiry(),
                plan.protection(),
                category,
                plan.plan());
    }

    /** The child's time in care, if the family's case leads there. */
    Optional<Care> care(Plan plan, Person child, boolean first, Chance chance) {
        return plan.care()
                .filter(from -> first || chance.happens(SIBLINGS_INTO_CARE))
                .filter(from -> !child.isFemale() || chance.happens(GIRLS))
                .filter(from -> from.isAfter(child.born()))
                .map(from -> Care.of(child, from, plan.protection().isPresent() ? "N1" : "", chance));
    }

    /** The case of a disabled child, open until it grows up. */
    Case disabled(Person child, LocalDate on, Chance chance) {
        LocalDate assessed = Month.workingDay(on.plusDays(3));
        LocalDate authorised = Month.workingDay(on.plusDays(40));
        LocalDate grown = later(child.born().plusYears(18), authorised.plusDays(20));
        return new Case(
                child,
                on,
                chance.oneOf(List.of("1A", "3A", "3B", "3F", "2A")),
                false,
                "N2",
                grown,
                "RC6",
                Optional.of(new Assessment(assessed, authorised, List.of("5A", "6A"))),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of(new Spell(authorised, grown)));
    }

    private static LocalDate later(LocalDate one, LocalDate two) {
        return one.isAfter(two) ? one : two;
    }
}
