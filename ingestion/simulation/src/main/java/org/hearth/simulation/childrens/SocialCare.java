package org.hearth.simulation.childrens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.life.Concern;
import org.hearth.simulation.life.Concern.Source;
import org.hearth.simulation.life.Month;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;

/** Referrals as they come in, and the cases they become. */
public final class SocialCare {

    private static final double BACKGROUND = 0.0004;
    private static final double PER_NEED = 0.00055;
    /** How much likelier a family is to be referred again in the months after its last case. */
    private static final double KNOWN = 4.5;

    private static final int KNOWN_MONTHS = 15;

    private static final double NO_FURTHER_ACTION = 0.063;

    /** Share of children with a disability so severe that they are in need for years. */
    private static final double DISABLED = 0.0035;

    private final long seed;
    private final List<Case> cases = new ArrayList<>();
    private final Map<Integer, LocalDate> busy = new HashMap<>();
    private final Set<Integer> known = new TreeSet<>();
    private final List<Concern> stepDowns = new ArrayList<>();
    private final Map<Integer, LocalDate> lately = new HashMap<>();
    private final CaseCourse course = new CaseCourse();

    public SocialCare(long seed) {
        this.seed = seed;
    }

    public List<Case> cases() {
        return cases;
    }

    /** Children whose disability puts them in need, whatever their family is like. */
    public boolean isDisabled(Person child) {
        return Chance.of(seed, "disabled", child.id()).happens(DISABLED);
    }

    /** Takes in what was passed on this month, and tells early help of cases that step down. */
    public void receive(Month month) {
        for (Concern concern : List.copyOf(month.concerns())) {
            Chance chance = concern.household().chance();
            if (chance.happens(concern.socialCare() * month.demand())) {
                refer(concern.household(), concern.on(), code(concern.source()), chance);
            }
        }
        LocalDate end = month.first().plusMonths(1);
        stepDowns.removeIf(concern -> {
            boolean due = concern.on().isBefore(end);
            if (due) {
                month.tell(concern);
            }
            return due;
        });
    }

    /** Referrals by family, neighbours, doctors and others. */
    public void step(Household household, Month month) {
        if (household.children().isEmpty()) {
            return;
        }
        Chance chance = household.chance();
        for (Person child : household.children()) {
            if (known.add(child.id()) && isDisabled(child)) {
                LocalDate on = later(month.workingDay(chance), child.born().plusDays(chance.between(60, 900)));
                cases.add(course.disabled(child, on, chance));
                busy.put(child.id(), LocalDate.MAX);
                household.statutoryUntil(LocalDate.MAX);
            }
        }
        int needs = household.needCount();
        double hazard = BACKGROUND + PER_NEED * StrictMath.pow(needs, 1.6) + 0.0012 * household.pressure() * needs;
        if (month.first().isBefore(lately.getOrDefault(household.id(), LocalDate.MIN))) {
            hazard *= KNOWN;
        }
        if (chance.happens(hazard * month.demand())) {
            refer(household, month.workingDay(chance), background(chance), chance);
        }
    }

    private void refer(Household household, LocalDate on, String source, Chance chance) {
        if (household.isStatutory(on) || household.children().isEmpty()) {
            return;
        }
        boolean nfa = chance.happens(NO_FURTHER_ACTION);
        CaseCourse.Plan plan = course.plan(household, on, nfa, chance);
        for (Person child : household.children()) {
            boolean first = child == household.children().get(0);
            boolean free = !on.isBefore(busy.getOrDefault(child.id(), LocalDate.MIN)) && on.isAfter(child.born());
            if (free && (first || chance.happens(0.85))) {
                Case opened = course.open(plan, household, child, source, chance);
                cases.add(opened);
                busy.put(child.id(), opened.closed());
            }
        }
        lately.put(household.id(), plan.closed().plusMonths(KNOWN_MONTHS));
        household.statutoryUntil(plan.closed());
        if (plan.reason().equals("RC9")) {
            stepDowns.add(new Concern(household, Source.SOCIAL_CARE, plan.closed(), 0.6, 0));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate two) {
        return one.isAfter(two) ? one : two;
    }

    private static String code(Source source) {
        return switch (source) {
            case POLICE -> "6";
            case SCHOOL -> "2A";
            case HEALTH_VISITOR -> "3B";
            case HOUSING -> "4";
            case SOCIAL_CARE -> "5A";
        };
    }

    private static String background(Chance chance) {
        String[] codes = {"2A", "1A", "1C", "1D", "3A", "3E", "3F", "5B", "5C", "2B", "8", "9", "10"};
        double[] shares = {0.26, 0.10, 0.04, 0.03, 0.07, 0.07, 0.06, 0.12, 0.03, 0.03, 0.05, 0.05, 0.02};
        return codes[chance.weighted(shares)];
    }
}
