package org.hearth.feature;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.hearth.fact.Fact;

/** How the facts of a source become one number. Each makes the gauge that computes it in one pass over the facts. */
public sealed interface Statistic extends Serializable {

    Gauge gauge();

    /** Whether it can have no value. */
    default boolean canBeMissing() {
        return false;
    }

    /** A statistic that needs nothing said of it. */
    enum Plain implements Statistic {
        /** How many facts. */
        COUNT,
        /** 1 if there is a fact, 0 if not. */
        ANY,
        /** On how many days: two facts of one day count once, also those of two members. */
        DISTINCT_DAYS,
        /** How many agencies have a fact. */
        DISTINCT_AGENCIES,
        /** How many different codes. */
        DISTINCT_CODES,
        /** How many different kinds. */
        DISTINCT_KINDS,
        /** How many members have a fact. */
        PERSONS_WITH,
        /** The sum of the amounts. */
        SUM,
        /** The mean of the amounts. */
        MEAN,
        /** The slope of the straight line through the amounts (least squares), in 365 days; needs facts on two days. */
        SLOPE,
        /** Days from the latest fact to the as-of date. */
        DAYS_SINCE,
        /** Days from the first fact to the as-of date. */
        DAYS_SINCE_FIRST;

        @Override
        public Gauge gauge() {
            return switch (this) {
                case COUNT -> new CountGauges.Facts();
                case ANY -> new CountGauges.Any();
                case DISTINCT_DAYS -> new CountGauges.Days();
                case DISTINCT_AGENCIES -> new CountGauges.Texts(Fact::agency);
                case DISTINCT_CODES -> new CountGauges.Texts(Fact::code);
                case DISTINCT_KINDS -> new CountGauges.Texts(Fact::kind);
                case PERSONS_WITH -> new PersonGauges.With();
                case SUM -> new AmountGauges.Sum();
                case MEAN -> new AmountGauges.Mean();
                case SLOPE -> new AmountGauges.Slope();
                case DAYS_SINCE -> new LatestGauges.DaysSince(Math::min);
                case DAYS_SINCE_FIRST -> new LatestGauges.DaysSince(Math::max);
            };
        }

        @Override
        public boolean canBeMissing() {
            return this == MEAN || this == SLOPE || this == DAYS_SINCE || this == DAYS_SINCE_FIRST;
        }
    }

    /**
     * How many members have one of these codes on their latest fact.
     *
     * @param codes codes within the kind
     */
    record PersonsWhoseLatest(List<String> codes) implements Statistic {
        public PersonsWhoseLatest {
            codes = List.copyOf(codes);
        }

        @Override
        public Gauge gauge() {
            return new PersonGauges.WhoseLatest(codes);
        }
    }

    /**
     * How many members have something open: starts less ends in order of time, never below none; starts of one day are one, and
     * come before the ends of that day.
     *
     * @param ends kinds that end it; the other kinds of the source start it
     */
    record OpenNow(List<String> ends) implements Statistic {
        public OpenNow {
            ends = List.copyOf(ends);
        }

        @Override
        public Gauge gauge() {
            return new PersonGauges.Open(ends);
        }
    }

    /**
     * Facts in 365 days.
     *
     * @param days length of the window they are counted in
     */
    record Rate(int days) implements Statistic {
        @Override
        public Gauge gauge() {
            return new AmountGauges.Rate(days);
        }
    }

    /**
     * How many of a person's latest facts in a row are of some kinds and amounts. Of one person at a time: see {@link Each}.
     *
     * @param kinds any kind when empty
     * @param atLeast least amount; any, or none, when NaN
     * @param below amounts below this; any, or none, when NaN
     */
    record Streak(List<String> kinds, double atLeast, double below) implements Statistic {
        public Streak {
            kinds = List.copyOf(kinds);
        }

        @Override
        public Gauge gauge() {
            return new PersonGauges.Streak(this);
        }

        /** Whether a fact carries the row on. */
        boolean holds(Fact fact) {
            return (kinds.isEmpty() || kinds.contains(fact.kind()))
                    && (Double.isNaN(atLeast) || fact.amount() >= atLeast)
                    && (Double.isNaN(below) || fact.amount() < below);
        }
    }

    /**
     * A statistic of each member who has such facts, rolled up into one number of the household; of no member, what the statistic is
     * without facts.
     *
     * @param how which number
     */
    record Each(Statistic of, RollUp how) implements Statistic {

        /** How members' numbers become one. */
        enum RollUp {
            MAX,
            MEAN
        }

        @Override
        public Gauge gauge() {
            return new PersonGauges.RolledUp(of.gauge(), how);
        }

        @Override
        public boolean canBeMissing() {
            return of.canBeMissing();
        }
    }

    /**
     * The amount of the latest fact, the largest where two are of one day and known on one day.
     *
     * @param values the number each code stands for; when there are none, the amount is meant
     */
    record Latest(Map<String, Double> values) implements Statistic {
        public Latest {
            values = Map.copyOf(values);
        }

        @Override
        public Gauge gauge() {
            return new LatestGauges.Latest(values);
        }

        @Override
        public boolean canBeMissing() {
            return true;
        }
    }

    /**
     * A recent window less an earlier one: facts or days per 365 days, or mean amounts.
     *
     * @param of what is compared
     */
    record Trend(Of of, Window recent, Window earlier) implements Statistic {

        /** What a trend compares. */
        enum Of {
            COUNT,
            DISTINCT_DAYS,
            MEAN_AMOUNT
        }

        @Override
        public Gauge gauge() {
            return of == Of.MEAN_AMOUNT ? new TrendGauges.Means(this) : new TrendGauges.Rates(this);
        }

        @Override
        public boolean canBeMissing() {
            return of == Of.MEAN_AMOUNT;
        }
    }
}
