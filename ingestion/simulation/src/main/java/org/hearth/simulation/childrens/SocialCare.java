package org.hearth.simulation.childrens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.life.Concern;
import org.hearth.simulation.life.Concern.Source;
import org.hearth.simulation.life.Month;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.recording.Recording;
import org.hearth.simulation.recording.Recording.Recorder;

/** Referrals as they come in, and the cases they become. */
public final class SocialCare {

    private static final double BACKGROUND = 0.0004;
    private static final double PER_NEED = 0.00072;
    private static final double PER_PRESSURE = 0.00155;

    /** How much likelier a family is to be referred again in the months after its last case. */
    private static final double KNOWN = 4.7;

    private static final int KNOWN_MONTHS = 15;

    private static final double NO_FURTHER_ACTION = 0.087;

    /** Share of children with a disability so severe that they are in need for years. */
    private static final double DISABLED = 0.0028;

    /** Chance that a family has had a case for long when the years begin, for each need. */
    private static final double INHERITED_PER_NEED = 0.037;

    /** Chance that a child is known before birth, for each need of the family. */
    private static final double UNBORN_PER_NEED = 0.022;

    private final long seed;
    private final List<Case> cases = new ArrayList<>();
    private final Map<Integer, LocalDate> busy = new HashMap<>();
    private final Set<Integer> known = new TreeSet<>();
    private final List<Concern> stepDowns = new ArrayList<>();
    private final Map<Integer, LocalDate> lately = new HashMap<>();
    private final CaseCourse course = new CaseCourse();
    private final Placements placements;
    private final Unaccompanied unaccompanied;
    private final Recording recording;
    private Optional<CaseCourse.Plan> inherited = Optional.empty();

    public SocialCare(Circle circle, Recording recording) {
        this.recording = recording;
        seed = circle.seed();
        placements = new Placements(circle);
        unaccompanied = new Unaccompanied(circle);
    }

    /** Every case, ended when the child dies, leaves the authority or grows up. */
    public List<Case> cases() {
        return cases.stream()
                .map(one -> {
                    Person child = one.child();
                    Case left = child.departed()
                            .map(on -> one.endedBy(on, child.died().isPresent() ? "RC2" : "RC5"))
                            .orElse(one);
                    return left.endedBy(
                            child.born().plusYears(18), left.reason().equals("RC6") ? "RC6" : "RC7");
                })
                .filter(one -> one.closed().isAfter(one.referred()))
                .toList();
    }

    /** Every time in care that has begun. */
    public List<Care> care() {
        return placements.all().stream()
                .map(care -> care.child()
                        .departed()
                        .map(on -> care.endedBy(on, care.child().died().isPresent() ? "E2" : "E3"))
                        .orElse(care))
                .filter(care -> care.to().isAfter(care.from()))
                .toList();
    }

    /** Children whose disability puts them in need, whatever their family is like. */
    public boolean isDisabled(Person child) {
        return Chance.of(seed, "disabled", child.id()).happens(DISABLED);
    }

    /** Takes in what was passed on this month, and tells early help of cases that step down. */
    public void receive(Month month) {
        for (Concern concern : List.copyOf(month.concerns())) {
            Chance chance = concern.household().chance();
            if (chance.happens(concern.socialCare() * month.careDemand())) {
                refer(concern.household(), concern.on(), code(concern.source()), chance);
            }
        }
        unaccompanied.step(month).ifPresent(care -> {
            placements.takeIn(care);
            cases.add(unaccompanied.opened(care));
            busy.put(care.child().id(), care.to());
            known.add(care.child().id());
        });
        placements.step(month);
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
            if (known.add(child.id())) {
                meet(household, child, month, chance);
            }
        }
        int needs = household.needCount();
        double hazard =
                BACKGROUND + PER_NEED * StrictMath.pow(needs, 1.6) + PER_PRESSURE * household.pressure() * needs;
        if (month.first().isBefore(lately.getOrDefault(household.id(), LocalDate.MIN))) {
            hazard *= KNOWN;
        }
        if (chance.happens(hazard * month.careDemand() * recording.rate(Recorder.SOCIAL_CARE, household))) {
            refer(household, month.workingDay(chance), background(chance), chance);
        }
    }

    /** A child is seen for the first time: known for its disability, or already before birth, or not at all. */
    private void meet(Household household, Person child, Month month, Chance chance) {
        if (isDisabled(child)) {
            LocalDate on = later(month.workingDay(chance), child.born().plusDays(chance.between(60, 900)));
            cases.add(course.disabled(child, on, chance));
            busy.put(child.id(), LocalDate.MAX);
            child.needs().begin(Need.DISABILITY, List.of(child.id()), child.born());
            household.statutoryUntil(LocalDate.MAX);
            return;
        }
        if (month.first().equals(Span.WARM_UP) && !household.isStatutory(month.first())) {
            boolean open = chance.happens(INHERITED_PER_NEED * StrictMath.pow(household.needCount(), 1.4));
            inherited = open ? Optional.of(course.inherited(month.first(), chance)) : Optional.empty();
            inherited.ifPresent(plan -> settle(household, plan));
        }
        if (month.first().equals(Span.WARM_UP)) {
            inherited
                    .filter(plan -> plan.referred().isAfter(child.born()))
                    .ifPresent(plan -> open(plan, household, child, background(chance), true, chance));
            return;
        }
        boolean newborn = child.ageInYears(month.first()) < 0.1;
        double unborn = UNBORN_PER_NEED * StrictMath.pow(household.needs().count(), 1.3);
        if (newborn && !household.isStatutory(month.first()) && chance.happens(unborn)) {
            LocalDate on = Month.workingDay(child.born().minusDays(chance.between(40, 150)));
            CaseCourse.Plan plan = course.plan(household, on, false, chance);
            open(plan, household, child, chance.oneOf(List.of("3F", "3F", "3B", "5B", "5D")), true, chance);
            settle(household, plan);
        }
    }

    private void open(
            CaseCourse.Plan plan, Household household, Person child, String source, boolean first, Chance chance) {
        Case opened = course.open(plan, household, child, source, chance);
        Optional<Care> care = course.care(plan, child, first, chance);
        care.ifPresent(placements::expect);
        if (care.isPresent() && care.get().to().isAfter(opened.closed())) {
            LocalDate closed = Month.workingDay(care.get().to().plusDays(chance.between(0, 60)));
            opened = new Case(
                    child,
                    opened.referred(),
                    opened.source(),
                    false,
                    opened.primaryNeed(),
                    closed,
                    "RC7",
                    opened.assessment(),
                    opened.enquiry(),
                    opened.protection(),
                    opened.category(),
                    opened.plan());
        }
        cases.add(opened);
        busy.put(child.id(), opened.closed());
    }

    private void settle(Household household, CaseCourse.Plan plan) {
        lately.put(household.id(), plan.closed().plusMonths(KNOWN_MONTHS));
        household.statutoryUntil(plan.closed());
        if (plan.reason().equals("RC9")) {
            stepDowns.add(new Concern(household, Source.SOCIAL_CARE, plan.closed(), 0.6, 0));
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
                open(plan, household, child, source, first, chance);
            }
        }
        settle(household, plan);
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
        String[] codes = {"2A", "1A", "1C", "1D", "3A", "3E", "3F", "5A", "5B", "5C", "2B", "7", "8", "9"};
        double[] shares = {
            0.140, 0.088, 0.033, 0.034, 0.052, 0.052, 0.045, 0.108, 0.177, 0.04, 0.017, 0.115, 0.05, 0.052
        };
        return codes[chance.weighted(shares)];
    }
}
