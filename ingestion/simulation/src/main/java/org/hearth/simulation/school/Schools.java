package org.hearth.simulation.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.life.Concern;
import org.hearth.simulation.life.Concern.Source;
import org.hearth.simulation.life.Month;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Numbers;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.recording.Recording;
import org.hearth.simulation.recording.Recording.Recorder;
import org.hearth.simulation.school.PupilTerm.Enrolment;

/** Rolls and what happens to the pupils on them. */
public final class Schools {

    static final int SECONDARY = 7;
    private static final int LAST_YEAR = 11;

    private final Circle circle;
    private final Numbers numbers;
    private final String lea;
    private final Map<Integer, Pupil> pupils = new HashMap<>();
    private final List<PupilTerm> terms = new ArrayList<>();
    private final Behaviour behaviour;
    private final Recording recording;

    public Schools(Circle circle, String lea, Recording recording) {
        this.recording = recording;
        behaviour = new Behaviour(recording);
        this.circle = circle;
        this.lea = lea;
        numbers = circle.numbers();
    }

    public List<PupilTerm> terms() {
        return terms;
    }

    /** The unique pupil number of a child that has ever been on a roll. */
    public java.util.Optional<String> upn(Person child) {
        return java.util.Optional.ofNullable(pupils.get(child.id())).map(pupil -> pupil.upn);
    }

    public void step(Household household, Month month) {
        for (Person child : household.children()) {
            int year = year(child, month.first());
            if (year < 0 || year > LAST_YEAR) {
                continue;
            }
            Pupil pupil = pupils.computeIfAbsent(child.id(), id -> enrol(household, child, year, month.first()));
            move(pupil, household, year, month.first());
            pupil.feed(household.isLowIncome(), month.day(pupil.chance));
            support(pupil, year);
            behaviour.step(pupil, household, year, month);
            Term.endingIn(month.first())
                    .filter(term -> !term.to().isBefore(Span.FROM))
                    .ifPresent(term -> report(pupil, household, year, term, month));
        }
    }

    /** National curriculum year: 0 from the September after the fourth birthday. */
    static int year(Person child, LocalDate on) {
        int cohort = child.born().getYear() + (child.born().getMonthValue() >= 9 ? 1 : 0);
        int academic = on.getYear() - (on.getMonthValue() >= 9 ? 0 : 1);
        return academic - cohort - 4;
    }

    private Pupil enrol(Household household, Person child, int year, LocalDate on) {
        Chance chance = Chance.of(circle.seed(), "pupil", child.id());
        boolean there = child.residences().get(0).from().isBefore(on.minusMonths(1)) || on.equals(Span.WARM_UP);
        int back = year >= SECONDARY ? year - SECONDARY : year;
        int september = on.getYear() - (on.getMonthValue() >= 9 ? 0 : 1);
        LocalDate entered = on.equals(Span.WARM_UP)
                ? LocalDate.of(september - back, 9, 4)
                : there && on.getMonthValue() == 9 ? on.plusDays(3) : on.plusDays(chance.between(3, 20));
        int school = school(household, year, chance);
        String upn = numbers.upn(lea, september - year);
        Pupil pupil = new Pupil(child, upn, new Enrolment(school, entered), chance);
        pupil.sen = chance.happens(0.025 + 0.002 * year) ? "E" : chance.happens(0.09 + 0.008 * year) ? "K" : "N";
        return pupil;
    }

    private void move(Pupil pupil, Household household, int year, LocalDate on) {
        boolean toSecondary = year == SECONDARY && on.getMonthValue() == 9 && pupil.enrolment.school() < 1000;
        boolean excluded = pupil.exclusions.stream().anyMatch(e -> e.category().equals("PERM") && e.on().isBefore(on));
        boolean moved = pupil.district >= 0
                && household.dwelling().district() != pupil.district
                && pupil.chance.happens(year < SECONDARY ? 0.4 : 0.2);
        pupil.district = household.dwelling().district();
        if (!toSecondary && !excluded && !moved) {
            return;
        }
        int school = school(household, year, pupil.chance);
        if (excluded && school == pupil.enrolment.school()) {
            school = school + 1;
        }
        if (school != pupil.enrolment.school()) {
            LocalDate entered = toSecondary ? on.plusDays(3) : on.plusDays(pupil.chance.between(3, 25));
            pupil.enrolment = new Enrolment(school, entered);
        }
    }

    /** One primary school for each two LSOAs and one secondary school for each eight; some go to the next one. */
    private static int school(Household household, int year, Chance chance) {
        int district = household.dwelling().district();
        int step = chance.happens(0.2) ? 1 : 0;
        return year < SECONDARY ? district / 2 + step : 1000 + district / 8 + step;
    }

    private static void support(Pupil pupil, int year) {
        boolean struggling = pupil.person.needs().has(Need.BEHAVIOUR)
                || pupil.person.needs().has(Need.CHILD_MENTAL_HEALTH)
                || pupil.person.needs().has(Need.DEVELOPMENT);
        if (pupil.sen.equals("N") && pupil.chance.happens(struggling ? 0.016 : year < 7 ? 0.0022 : 0.0012)) {
            pupil.sen = "K";
        } else if (pupil.sen.equals("K")) {
            if (pupil.chance.happens(0.0035)) {
                pupil.sen = "E";
            } else if (pupil.chance.happens(0.008)) {
                pupil.sen = "N";
            }
        }
    }

    private void report(Pupil pupil, Household household, int year, Term term, Month month) {
        LocalDate from = pupil.enrolment.entered().isAfter(term.from()) ? pupil.enrolment.entered() : term.from();
        if (from.isAfter(term.to().minusDays(14))) {
            return;
        }
        double part = (double) (term.to().toEpochDay() - from.toEpochDay())
                / (term.to().toEpochDay() - term.from().toEpochDay());
        int possible = (int) Math.round(
                term.sessions() * part * (year == LAST_YEAR && term.name().equals("summer") ? 0.5 : 1));
        List<Exclusion> exclusions = pupil.exclusionsUpTo(term);
        Attendance attendance = Attendance.of(pupil, household, possible, exclusions, term);
        terms.add(new PupilTerm(
                pupil.person,
                pupil.upn,
                pupil.enrolment,
                term,
                year,
                pupil.sen,
                pupil.senType(),
                possible,
                attendance.missed(),
                exclusions.stream().filter(e -> Span.covers(e.on())).toList(),
                pupil.mealsIn(term),
                pupil.youngCarer));
        double rate = attendance.rate(possible);
        if (rate >= 0.15) {
            double weight = rate >= 0.3 ? 0.6 : 0.3;
            double told = 0.0078 * recording.rate(Recorder.SCHOOLS, household);
            month.tell(new Concern(household, Source.SCHOOL, term.to(), weight, told));
        }
    }
}
