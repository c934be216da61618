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

/** How a case goes: assessed within 45 working days, then closed, planned for or protected. */
final class CaseCourse {

    private static final double[] IN_NEED = {0.30, 0.44, 0.56, 0.68, 0.77, 0.84};
    private static final String[] CATEGORIES = {"NEG", "EMO", "PHY", "SAB", "MUL"};
    private static final double[] CATEGORY_SHARES = {0.49, 0.37, 0.07, 0.04, 0.03};

    /** The course of a family's case; its children share it. */
    record Plan(
            LocalDate referred,
            boolean nfa,
            LocalDate assessed,
            LocalDate authorised,
            Optional<Enquiry> enquiry,
            Optional<Spell> protection,
            Optional<Spell> plan,
            LocalDate closed,
            String reason) {}

    Plan plan(Household household, LocalDate on, boolean nfa, Chance chance) {
        LocalDate assessed = Month.workingDay(on.plusDays(chance.between(1, 5)));
        LocalDate authorised = Month.workingDay(assessed.plusDays(chance.between(12, 58)));
        if (nfa) {
            LocalDate closed = Month.workingDay(on.plusDays(chance.between(1, 3)));
            return new Plan(
                    on,
                    true,
                    assessed,
                    authorised,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    closed,
                    "RC8");
        }
        int needs = Math.min(household.needCount(), IN_NEED.length - 1);
        if (!chance.happens(IN_NEED[needs])) {
            LocalDate closed = Month.workingDay(authorised.plusDays(chance.between(0, 6)));
            Optional<Enquiry> enquiry = chance.happens(0.12)
                    ? Optional.of(new Enquiry(Month.workingDay(on.plusDays(2)), Optional.empty()))
                    : Optional.empty();
            String reason = chance.happens(0.4) ? "RC9" : "RC8";
            return new Plan(
                    on, false, assessed, authorised, enquiry, Optional.empty(), Optional.empty(), closed, reason);
        }
        return inNeed(on, assessed, authorised, chance);
    }

    private static Plan inNeed(LocalDate on, LocalDate assessed, LocalDate authorised, Chance chance) {
        Optional<Enquiry> enquiry = Optional.empty();
        Optional<Spell> protection = Optional.empty();
        LocalDate plannedFrom = Month.workingDay(authorised.plusDays(chance.between(0, 10)));
        if (chance.happens(0.5)) {
            LocalDate from = Month.workingDay(on.plusDays(chance.between(1, 25)));
            boolean conference = chance.happens(0.30);
            LocalDate met = Month.workingDay(from.plusDays(chance.between(9, 20)));
            enquiry = Optional.of(new Enquiry(from, conference ? Optional.of(met) : Optional.empty()));
            if (conference && chance.happens(0.86)) {
                LocalDate to = Month.workingDay(met.plusDays(90 + (long) Math.min(700, chance.waiting(220))));
                protection = Optional.of(new Spell(met, to));
                plannedFrom = to;
            }
        }
        boolean planned = protection.isPresent() ? chance.happens(0.6) : chance.happens(0.72);
        LocalDate closed =
                Month.workingDay(plannedFrom.plusDays(planned ? 40 + duration(chance) : 20 + duration(chance) / 3));
        Optional<Spell> plan = planned ? Optional.of(new Spell(plannedFrom, closed)) : Optional.empty();
        String reason = chance.happens(0.2) ? "RC9" : chance.happens(0.08) ? "RC5" : "RC7";
        return new Plan(on, false, assessed, authorised, enquiry, protection, plan, closed, reason);
    }

    /** Days a case stays open: half end within half a year, one in six lasts for years. */
    private static int duration(Chance chance) {
        return switch (chance.weighted(0.52, 0.26, 0.14, 0.08)) {
            case 0 -> chance.between(20, 150);
            case 1 -> chance.between(150, 365);
            case 2 -> chance.between(365, 730);
            default -> chance.between(730, 1300);
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

    /** The case of a disabled child, open until it grows up. */
    Case disabled(Person child, LocalDate on, Chance chance) {
        LocalDate assessed = Month.workingDay(on.plusDays(3));
        LocalDate authorised = Month.workingDay(on.plusDays(40));
        LocalDate grown = child.born().plusYears(18);
        return new Case(
                child,
                on,
                chance.oneOf(List.of("1A", "3A", "3B", "3F", "2A")),
                false,
                "N2",
                grown.isAfter(authorised) ? grown : authorised.plusDays(20),
                "RC6",
                Optional.of(new Assessment(assessed, authorised, List.of("5A", "6A"))),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of(new Spell(authorised, grown.isAfter(authorised) ? grown : authorised.plusDays(20))));
    }
}
