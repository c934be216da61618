package org.hearth.feature;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearth.fact.Fact;
import org.hearth.fact.Timeline;

/**
 * One pass over the facts of a household's members, as known on a day, into the gauges of every measure. This is where the future
 * is kept out: a fact that happened or was known on the day or later is not read. Not thread-safe.
 */
final class FactPass {

    private final List<Source> sources = new ArrayList<>();
    private final List<Gauge> gauges = new ArrayList<>();
    private final int[] valueGauge;
    private final int[] presenceGauge;
    private final int[] openCaseGauges;
    private final Map<String, Map<String, int[]>> readers = new HashMap<>();
    private boolean anyChild;

    FactPass(Plan plan) {
        int measures = plan.measures().size();
        valueGauge = new int[measures];
        presenceGauge = new int[measures];
        for (int i = 0; i < measures; i++) {
            Measure measure = plan.measures().get(i);
            valueGauge[i] = gauge(measure);
            presenceGauge[i] = presence(measure);
        }
        openCaseGauges = plan.openCases().stream().mapToInt(this::gauge).toArray();
    }

    private static final int NONE = -1;

    private int gauge(Measure measure) {
        return measure.aggregate() instanceof Aggregate.OfFacts facts
                ? add(facts.source(), facts.statistic().gauge())
                : NONE;
    }

    private int presence(Measure measure) {
        if (measure.missingWithout().isEmpty() || !(measure.aggregate() instanceof Aggregate.OfFacts facts)) {
            return NONE;
        }
        Level level = facts.source().level();
        Source ever = new Source(level, measure.missingWithout(), List.of(), Double.NaN, Window.EVER);
        return add(ever, Statistic.Plain.ANY.gauge());
    }

    private int add(Source source, Gauge gauge) {
        sources.add(source);
        gauges.add(gauge);
        return gauges.size() - 1;
    }

    /** A timeline with, for each of its facts, the places of the gauges that read facts of its kind and code. */
    static final class Reading {
        private final Timeline timeline;
        private final int[][] gauges;

        private Reading(Timeline timeline, int[][] gauges) {
            this.timeline = timeline;
            this.gauges = gauges;
        }

        Timeline timeline() {
            return timeline;
        }
    }

    Reading reading(Timeline timeline) {
        int[][] read = new int[timeline.facts().size()][];
        for (int i = 0; i < read.length; i++) {
            Fact fact = timeline.facts().get(i);
            read[i] = readers.computeIfAbsent(fact.kind(), kind -> new HashMap<>())
                    .computeIfAbsent(fact.code(), code -> readersOf(fact.kind(), code));
        }
        return new Reading(timeline, read);
    }

    private int[] readersOf(String kind, String code) {
        return IntStream.range(0, sources.size())
                .filter(i -> sources.get(i).reads(kind, code))
                .toArray();
    }

    /** Reads what was known of the members on a day. */
    void over(List<Reading> members, LocalDate asOf) {
        gauges.forEach(Gauge::begin);
        anyChild = false;
        int day = (int) asOf.toEpochDay();
        for (int member = 0; member < members.size(); member++) {
            Reading reading = members.get(member);
            boolean child = reading.timeline().isChildOn(asOf);
            anyChild |= child;
            List<Fact> facts = reading.timeline().facts();
            for (int i = 0; i < facts.size() && facts.get(i).happenedOn() < day; i++) {
                if (facts.get(i).isKnownOn(day)) {
                    read(facts.get(i), reading.gauges[i], member, child, day);
                }
            }
        }
    }

    private void read(Fact fact, int[] readBy, int member, boolean child, int day) {
        int daysBefore = day - fact.happenedOn();
        for (int gauge : readBy) {
            Source source = sources.get(gauge);
            if (source.window().holds(daysBefore) && source.level().reads(child) && source.reads(fact.amount())) {
                gauges.get(gauge).add(fact, member, daysBefore);
            }
        }
    }

    /** What a measure of facts came to; NaN when it is not known. */
    double value(int measure) {
        boolean present = presenceGauge[measure] == NONE
                || gauges.get(presenceGauge[measure]).value() > 0;
        return present ? gauges.get(valueGauge[measure]).value() : Double.NaN;
    }

    boolean anyChild() {
        return anyChild;
    }

    boolean anyOpenCase() {
        for (int gauge : openCaseGauges) {
            if (gauges.get(gauge).value() > 0) {
                return true;
            }
        }
        return false;
    }
}
