package org.hearth.simulation.youth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.life.Month;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Span;

/** Offences of children as they come to the youth justice service. */
public final class YouthJustice {

    private static final double USUAL = 0.00009;
    private static final double BEHAVIOUR = 0.0030;
    private static final double EXPLOITED = 0.011;
    private static final double GIRLS = 0.3;

    private static final List<String> TYPES = List.of(
            "violence",
            "violence",
            "violence",
            "criminal-damage",
            "theft",
            "drugs",
            "public-order",
            "weapon",
            "robbery",
            "motoring");
    private static final String[] OUTCOMES = {
        "community-resolution",
        "no-further-action",
        "deferred-prosecution",
        "caution",
        "conditional-caution",
        "referral-order",
        "rehabilitation-order",
        "custody"
    };
    private static final double[] OUTCOME_SHARES = {0.38, 0.12, 0.1, 0.12, 0.09, 0.13, 0.05, 0.01};
    private static final int FIRST_FORMAL = 3;

    private final long seed;
    private final List<Offence> offences = new ArrayList<>();

    public YouthJustice(long seed) {
        this.seed = seed;
    }

    public List<Offence> offences() {
        return offences;
    }

    public void step(Household household, Month month) {
        for (Person child : household.children()) {
            if (child.age(month.first()) >= 10) {
                child(child, month);
            }
        }
    }

    private void child(Person child, Month month) {
        Chance chance =
                Chance.of(seed, "youth", child.id() * 4096L + month.first().toEpochDay() % 4096);
        double hazard = child.needs().has(Need.EXPLOITATION)
                ? EXPLOITED
                : child.needs().has(Need.BEHAVIOUR) ? BEHAVIOUR : USUAL;
        if (!chance.happens(hazard * (child.isFemale() ? GIRLS : 1.7))) {
            return;
        }
        LocalDate on = month.day(chance);
        LocalDate referred = Month.workingDay(on.plusDays(chance.between(3, 40)));
        LocalDate decided = Month.workingDay(referred.plusDays(chance.between(5, 70)));
        int outcome = chance.weighted(OUTCOME_SHARES);
        boolean formal = outcome >= FIRST_FORMAL;
        boolean exploited = child.needs().has(Need.EXPLOITATION);
        offences.add(new Offence(
                child,
                on,
                referred,
                formal && chance.happens(0.5) ? "court" : "police",
                chance.oneOf(TYPES),
                decided,
                OUTCOMES[outcome],
                formal,
                intervention(outcome, decided, chance),
                exploited
                        ? chance.oneOf(List.of("high", "very-high"))
                        : chance.oneOf(List.of("low", "medium", "medium"))));
    }

    private static Optional<Offence.Intervention> intervention(int outcome, LocalDate decided, Chance chance) {
        if (OUTCOMES[outcome].equals("no-further-action") || OUTCOMES[outcome].equals("custody")) {
            return Optional.empty();
        }
        String type = outcome < FIRST_FORMAL ? "diversion" : outcome < 5 ? "out-of-court" : "court-order";
        LocalDate from = Month.workingDay(decided.plusDays(chance.between(4, 20)));
        return Optional.of(
                new Offence.Intervention(type, from, Month.workingDay(from.plusDays(chance.between(60, 300)))));
    }

    /** Whether an offence belongs into the extracts. */
    static boolean isCovered(Offence offence) {
        return Span.covers(offence.referred());
    }
}
