package org.hearth.simulation.childrens;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.life.Month;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Sex;
import org.hearth.simulation.people.Span;

/** A child who comes to the authority alone, to seek asylum: once in a great while in a circle. Not thread-safe. */
final class Unaccompanied {

    /** How likely a circle takes one in over all the years: so that some 5 in 10,000 children are there at once. */
    private static final double COMES = 0.0016;

    private static final double BOYS = 0.94;
    private static final String[] ETHNICITIES = {"OOTH", "BAFR", "WOTH"};
    private static final double[] ETHNICITY_SHARES = {0.60, 0.32, 0.08};

    private final Circle circle;
    private final Chance chance;
    private final Optional<LocalDate> comes;

    Unaccompanied(Circle circle) {
        this.circle = circle;
        chance = Chance.of(circle.seed(), "unaccompanied", circle.index());
        comes = chance.happens(COMES)
                ? Optional.of(Month.workingDay(
                        Span.WARM_UP.plusDays(chance.below((int) (Span.TO.toEpochDay() - Span.WARM_UP.toEpochDay())))))
                : Optional.empty();
    }

    /** A child and its care, if it comes this month and there is room for it. */
    Optional<Care> step(Month month) {
        return comes.filter(day -> !day.isBefore(month.first())
                        && day.isBefore(month.first().plusMonths(1))
                        && !circle.isCrowded())
                .map(day -> {
                    Person child = child(day);
                    Household home = circle.found(circle.town()
                            .takeNew(chance.below(circle.town().areas().size()), chance));
                    home.statutoryUntil(child.born().plusYears(18));
                    home.join(child, day);
                    return Care.ofUnaccompanied(child, day, chance);
                });
    }

    /** Nearly all are boys of 15 to 17. */
    private Person child(LocalDate day) {
        Sex sex = chance.happens(BOYS) ? Sex.M : Sex.F;
        String ethnicity = ETHNICITIES[chance.weighted(ETHNICITY_SHARES)];
        LocalDate born = day.minusDays(chance.between(15 * 365, 17 * 365 + 270));
        return circle.person(
                sex,
                born.getDayOfMonth() == 1 ? born.plusDays(1) : born,
                circle.names().forename(sex.name(), ethnicity, chance),
                circle.names().surname(ethnicity, chance),
                ethnicity,
                Optional.empty(),
                Optional.empty());
    }

    /** The case that goes with the care: the police or another authority bring the child. */
    Case opened(Care care) {
        LocalDate authorised = Month.workingDay(care.from().plusDays(chance.between(15, 50)));
        LocalDate grown = care.to();
        LocalDate planned = authorised.isBefore(grown) ? authorised : care.from();
        return new Case(
                care.child(),
                care.from(),
                chance.oneOf(List.of("6", "6", "5C", "8")),
                false,
                "N8",
                grown,
                "RC7",
                Optional.of(new Case.Assessment(care.from(), planned, List.of("9A"))),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of(new Case.Spell(planned, grown)));
    }
}
