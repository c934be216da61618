package org.hearth.feature;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.fact.Residence;
import org.hearth.fact.Timeline;

/**
 * Observes one household after another on every as-of date. Knows nothing of Spark. Its cost is the number of facts times the
 * number of as-of dates. Not thread-safe.
 */
final class Sweep {

    private static final String NO_CHILD = "no-child";
    private static final String OPEN_CASE = "open-statutory-case";
    private static final String NO_AREA = "no-area";
    private static final String NOT_IN_COHORT = "not-in-cohort";

    private final Plan plan;
    private final FactPass pass;

    Sweep(Plan plan) {
        this.plan = plan;
        this.pass = new FactPass(plan);
    }

    /**
     * The household's rows: one for each as-of date on which it is known to have a member.
     *
     * @param persons everyone who was known to live in it on some as-of date, in order of person id
     */
    List<Observation> observe(String household, List<Timeline> persons) {
        List<FactPass.Reading> readings = persons.stream().map(pass::reading).toList();
        List<Observation> rows = new ArrayList<>();
        for (LocalDate asOf : plan.asOfDates()) {
            int day = (int) asOf.toEpochDay();
            List<FactPass.Reading> members = new ArrayList<>(readings.size());
            for (FactPass.Reading reading : readings) {
                if (livesIn(household, reading.timeline(), day)) {
                    members.add(reading);
                }
            }
            if (!members.isEmpty()) {
                rows.add(row(asOf, members));
            }
        }
        return rows;
    }

    private static boolean livesIn(String household, Timeline person, int day) {
        return person.livesOn(day)
                .filter(home -> home.household().equals(household))
                .isPresent();
    }

    private Observation row(LocalDate asOf, List<FactPass.Reading> readings) {
        List<Timeline> members = new ArrayList<>(readings.size());
        readings.forEach(reading -> members.add(reading.timeline()));
        pass.over(readings, asOf);
        Optional<String> lsoa = lsoa(members, (int) asOf.toEpochDay());
        Optional<Plan.AreaFigures> area = lsoa.map(plan.areas()::get);
        double[] values = new double[plan.measures().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(plan.measures().get(i), i, members, asOf, area);
        }
        return new Observation(
                asOf,
                lsoa,
                area.map(Plan.AreaFigures::locality),
                whyNot(area, values),
                plan.label().of(members, asOf, plan.dataEnd()),
                place -> values[place],
                members);
    }

    private double value(
            Measure measure, int place, List<Timeline> members, LocalDate asOf, Optional<Plan.AreaFigures> area) {
        if (measure.aggregate() instanceof Aggregate.OfArea figure) {
            return area.map(figures -> figures.of(figure.column())).orElse(Double.NaN);
        }
        if (measure.aggregate() instanceof Aggregate.OfMembers who) {
            return who.composition().of(members, asOf, who.window());
        }
        return pass.value(place);
    }

    private Optional<String> whyNot(Optional<Plan.AreaFigures> area, double[] values) {
        if (!pass.anyChild()) {
            return Optional.of(NO_CHILD);
        }
        if (pass.anyOpenCase()) {
            return Optional.of(OPEN_CASE);
        }
        if (area.isEmpty()) {
            return Optional.of(NO_AREA);
        }
        boolean inCohort = plan.cohortMeasure() < 0 || values[plan.cohortMeasure()] >= plan.cohort();
        return inCohort ? Optional.empty() : Optional.of(NOT_IN_COHORT);
    }

    /** The area of the latest evidence that has one, of those that place the members here. */
    private static Optional<String> lsoa(List<Timeline> members, int day) {
        Optional<Residence> latest = Optional.empty();
        for (Timeline member : members) {
            Optional<Residence> home =
                    member.livesOn(day).filter(place -> !place.lsoa().isEmpty());
            if (home.isPresent() && (latest.isEmpty() || Residence.IN_TIME.compare(home.get(), latest.get()) > 0)) {
                latest = home;
            }
        }
        return latest.map(Residence::lsoa);
    }
}
