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

    /** How many facts. */
    record Count() implements Statistic {
        @Override
        public Gauge gauge() {
            return new CountGauges.Facts();
        }
    }

    /** 1 if there is a fact, 0 if not. */
    record Any() implements Statistic {
        @Override
        public Gauge gauge() {
            return new CountGauges.Any();
        }
    }

    /** On how many days: two facts of one day count once, also those of two members. */
    record DistinctDays() implements Statistic {
        @Override
        public Gauge gauge() {
            return new CountGauges.Days();
        }
    }

    /** How many agencies have a fact. */
    record DistinctAgencies() implements Statistic {
        @Override
        public Gauge gauge() {
            return new CountGauges.Texts(Fact::agency);
        }
    }

    /** How many different codes. */
    record DistinctCodes() implements Statistic {
        @Override
        public Gauge gauge() {
            return new CountGauges.Texts(Fact::code);
        }
    }

    /** How many members have a fact. */
    record PersonsWith() implements Statistic {
        @Override
        public Gauge gauge() {
            return new PersonGauges.With();
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

    /** How many different kinds. */
    record DistinctKinds() implements Statistic {
        @Override
        public Gauge gauge() {
            return new CountGauges.Texts(Fact::kind);
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

    /** The mean of the amounts. */
    record Mean() implements Statistic {
        @Override
        public Gauge gauge() {
            return new AmountGauges.Mean();
        }

        @Override
        public boolean canBeMissing() {
            return true;
        }
    }

    /** The slope of the straight line through the amounts (least squares), in 365 days; needs facts on two days. */
    record Slope() implements Statistic {
        @Override
        public Gauge gauge() {
            return new AmountGauges.Slope();
        }

        @Override
        public boolean canBeMissing() {
            return true;
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

    /** The sum of the amounts. */
    record Sum() implements Statistic {
        @Override
        public Gauge gauge() {
            return new AmountGauges.Sum();
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

    /** Days from the latest fact to the as-of date. */
    record DaysSince() implements Statistic {
        @Override
        public Gauge gauge() {
            return new LatestGauges.DaysSince(Math::min);
        }

        @Override
        public boolean canBeMissing() {
            return true;
        }
    }

    /** Days from the first fact to the as-of date. */
    record DaysSinceFirst() implements Statistic {
        @Override
        public Gauge gauge() {
            return new LatestGauges.DaysSince(Math::max);
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
