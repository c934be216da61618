package org.hearth.feature;

import java.util.List;
import org.hearth.fact.Fact;

/** Gauges that ask something of each member: how many there are of whom it holds, or one number for them all. */
final class PersonGauges {

    private PersonGauges() {}

    /** Sees one member's facts after another's and counts the members. */
    private abstract static class PerPerson implements Gauge {
        private int current;
        private int persons;

        @Override
        public final void begin() {
            current = -1;
            persons = 0;
            forget();
        }

        @Override
        public final void add(Fact fact, int member, int daysBefore) {
            if (member != current) {
                finish();
                current = member;
            }
            take(fact);
        }

        @Override
        public final double value() {
            finish();
            current = -1;
            return persons;
        }

        private void finish() {
            if (current >= 0 && holds()) {
                persons++;
            }
            forget();
        }

        abstract void forget();

        abstract void take(Fact fact);

        abstract boolean holds();
    }

    static final class With extends PerPerson {
        private boolean any;

        @Override
        void forget() {
            any = false;
        }

        @Override
        void take(Fact fact) {
            any = true;
        }

        @Override
        boolean holds() {
            return any;
        }
    }

    static final class WhoseLatest extends PerPerson {
        private final List<String> codes;
        private boolean latest;

        WhoseLatest(List<String> codes) {
            this.codes = codes;
        }

        @Override
        void forget() {
            latest = false;
        }

        @Override
        void take(Fact fact) {
            latest = codes.contains(fact.code());
        }

        @Override
        boolean holds() {
            return latest;
        }
    }

    static final class Open extends PerPerson {
        private final List<String> ends;
        private int open;
        private int day;
        private boolean started;
        private boolean ended;

        Open(List<String> ends) {
            this.ends = ends;
        }

        @Override
        void forget() {
            open = 0;
            started = false;
            ended = false;
        }

        @Override
        void take(Fact fact) {
            if (fact.happenedOn() != day) {
                closeDay();
                day = fact.happenedOn();
            }
            if (ends.contains(fact.kind())) {
                ended = true;
            } else {
                started = true;
            }
        }

        @Override
        boolean holds() {
            closeDay();
            return open > 0;
        }

        private void closeDay() {
            open = Math.max(0, open + (started ? 1 : 0) - (ended ? 1 : 0));
            started = false;
            ended = false;
        }
    }

    /** The length of the run that a person's latest facts form. */
    static final class Streak implements Gauge {
        private final Statistic.Streak of;
        private int run;

        Streak(Statistic.Streak of) {
            this.of = of;
        }

        @Override
        public void begin() {
            run = 0;
        }

        @Override
        public void add(Fact fact, int member, int daysBefore) {
            run = of.holds(fact) ? run + 1 : 0;
        }

        @Override
        public double value() {
            return run;
        }
    }

    /** Begins another gauge for each member, and makes one number of theirs. */
    static final class RolledUp implements Gauge {
        private final Gauge of;
        private final Statistic.Each.RollUp how;
        private int current;
        private int known;
        private double largest;
        private double sum;

        RolledUp(Gauge of, Statistic.Each.RollUp how) {
            this.of = of;
            this.how = how;
        }

        @Override
        public void begin() {
            current = -1;
            known = 0;
            largest = Double.NEGATIVE_INFINITY;
            sum = 0;
            of.begin();
        }

        @Override
        public void add(Fact fact, int member, int daysBefore) {
            if (member != current) {
                finish();
                current = member;
            }
            of.add(fact, member, daysBefore);
        }

        @Override
        public double value() {
            finish();
            current = -1;
            if (known == 0) {
                return of.value();
            }
            return how == Statistic.Each.RollUp.MAX ? largest : sum / known;
        }

        private void finish() {
            double value = current < 0 ? Double.NaN : of.value();
            if (!Double.isNaN(value)) {
                known++;
                largest = Math.max(largest, value);
                sum += value;
            }
            of.begin();
        }
    }
}
