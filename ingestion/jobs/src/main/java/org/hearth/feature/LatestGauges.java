package org.hearth.feature;

import java.util.Map;
import java.util.function.IntBinaryOperator;
import org.hearth.fact.Fact;

/** Gauges of the latest or the first fact. */
final class LatestGauges {

    private LatestGauges() {}

    /** The latest value so far: the day it happened decides, then the day it was known, then the larger value. */
    private static final class Last {
        private int happenedOn;
        private int knownOn;
        private double value;

        void forget() {
            value = Double.NaN;
        }

        void offer(Fact fact, double candidate) {
            if (Double.isNaN(value) || comesAfter(fact, candidate)) {
                happenedOn = fact.happenedOn();
                knownOn = fact.knownOn();
                value = candidate;
            }
        }

        private boolean comesAfter(Fact fact, double candidate) {
            if (fact.happenedOn() != happenedOn) {
                return fact.happenedOn() > happenedOn;
            }
            return fact.knownOn() == knownOn ? candidate > value : fact.knownOn() > knownOn;
        }
    }

    private static double valueOf(Fact fact, Map<String, Double> values) {
        return values.isEmpty() ? fact.amount() : values.getOrDefault(fact.code(), Double.NaN);
    }

    static final class Latest implements Gauge {
        private final Map<String, Double> values;
        private final Last last = new Last();

        Latest(Map<String, Double> values) {
            this.values = values;
        }

        @Override
        public void begin() {
            last.forget();
        }

        @Override
        public void add(Fact fact, int member, int daysBefore) {
            double candidate = valueOf(fact, values);
            if (!Double.isNaN(candidate)) {
                last.offer(fact, candidate);
            }
        }

        @Override
        public double value() {
            return last.value;
        }
    }

    static final class DaysSince implements Gauge {
        private final IntBinaryOperator which;
        private int days;

        /** Days since the latest fact with the smaller of two, since the first with the larger. */
        DaysSince(IntBinaryOperator which) {
            this.which = which;
        }

        @Override
        public void begin() {
            days = 0;
        }

        @Override
        public void add(Fact fact, int member, int daysBefore) {
            days = days == 0 ? daysBefore : which.applyAsInt(days, daysBefore);
        }

        @Override
        public double value() {
            return days == 0 ? Double.NaN : days;
        }
    }
}
