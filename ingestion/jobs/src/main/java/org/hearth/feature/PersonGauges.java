package org.hearth.feature;

import java.util.List;
import org.hearth.fact.Fact;

/** Gauges that ask something of each member, and count those of whom it holds. */
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
}
