package org.hearth.feature;

import org.hearth.fact.Fact;

/** Gauges of how much: they pass over facts without an amount, except the rate, which only counts. */
final class AmountGauges {

    private static final double DAYS_A_YEAR = 365;

    private AmountGauges() {}

    static final class Sum implements Gauge {
        private double sum;

        @Override
        public void begin() {
            sum = 0;
        }

        @Override
        public void add(Fact fact, int member, int daysBefore) {
            if (!Double.isNaN(fact.amount())) {
                sum += fact.amount();
            }
        }

        @Override
        public double value() {
            return sum;
        }
    }

    static final class Mean implements Gauge {
        private double sum;
        private int number;

        @Override
        public void begin() {
            sum = 0;
            number = 0;
        }

        @Override
        public void add(Fact fact, int member, int daysBefore) {
            if (!Double.isNaN(fact.amount())) {
                sum += fact.amount();
                number++;
            }
        }

        @Override
        public double value() {
            return number == 0 ? Double.NaN : sum / number;
        }
    }

    static final class Rate implements Gauge {
        private final int days;
        private int facts;

        Rate(int days) {
            this.days = days;
        }

        @Override
        public void begin() {
            facts = 0;
        }

        @Override
        public void add(Fact fact, int member, int daysBefore) {
            facts++;
        }

        @Override
        public double value() {
            return facts * DAYS_A_YEAR / days;
        }
    }

    /** Least squares from running means, as in Welford, Note on a method for calculating corrected sums of squares, 1962. */
    static final class Slope implements Gauge {
        private int number;
        private double meanYears;
        private double meanAmount;
        private double squares;
        private double products;

        @Override
        public void begin() {
            number = 0;
            meanYears = 0;
            meanAmount = 0;
            squares = 0;
            products = 0;
        }

        @Override
        public void add(Fact fact, int member, int daysBefore) {
            if (Double.isNaN(fact.amount())) {
                return;
            }
            number++;
            double years = -daysBefore / DAYS_A_YEAR;
            double before = years - meanYears;
            meanYears += before / number;
            meanAmount += (fact.amount() - meanAmount) / number;
            squares += before * (years - meanYears);
            products += before * (fact.amount() - meanAmount);
        }

        @Override
        public double value() {
            return squares > 0 ? products / squares : Double.NaN;
        }
    }
}
