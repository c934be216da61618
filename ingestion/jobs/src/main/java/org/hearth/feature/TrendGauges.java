package org.hearth.feature;

import org.hearth.fact.Fact;

/** Gauges that set a recent window against an earlier one. */
final class TrendGauges {

    private static final double DAYS_A_YEAR = 365;

    private TrendGauges() {}

    static final class Rates implements Gauge {
        private final Statistic.Trend trend;
        private final Gauge recent;
        private final Gauge earlier;

        Rates(Statistic.Trend trend) {
            this.trend = trend;
            boolean days = trend.of() == Statistic.Trend.Of.DISTINCT_DAYS;
            this.recent = days ? new CountGauges.Days() : new CountGauges.Facts();
            this.earlier = days ? new CountGauges.Days() : new CountGauges.Facts();
        }

        @Override
        public void begin() {
            recent.begin();
            earlier.begin();
        }

        @Override
        public void add(Fact fact, int member, int daysBefore) {
            if (trend.recent().holds(daysBefore)) {
                recent.add(fact, member, daysBefore);
            }
            if (trend.earlier().holds(daysBefore)) {
                earlier.add(fact, member, daysBefore);
            }
        }

        @Override
        public double value() {
            return recent.value() * DAYS_A_YEAR / trend.recent().days()
                    - earlier.value() * DAYS_A_YEAR / trend.earlier().days();
        }
    }

    static final class Means implements Gauge {
        private final Statistic.Trend trend;
        private final AmountGauges.Mean recent = new AmountGauges.Mean();
        private final AmountGauges.Mean earlier = new AmountGauges.Mean();

        Means(Statistic.Trend trend) {
            this.trend = trend;
        }

        @Override
        public void begin() {
            recent.begin();
            earlier.begin();
        }

        @Override
        public void add(Fact fact, int member, int daysBefore) {
            if (trend.recent().holds(daysBefore)) {
                recent.add(fact, member, daysBefore);
            }
            if (trend.earlier().holds(daysBefore)) {
                earlier.add(fact, member, daysBefore);
            }
        }

        @Override
        public double value() {
            return recent.value() - earlier.value();
        }
    }
}
