package org.hearth.feature;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.hearth.fact.Fact;

/** Gauges that count. */
final class CountGauges {

    private CountGauges() {}

    static final class Facts implements Gauge {
        private int facts;

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
            return facts;
        }
    }

    static final class Any implements Gauge {
        private boolean any;

        @Override
        public void begin() {
            any = false;
        }

        @Override
        public void add(Fact fact, int member, int daysBefore) {
            any = true;
        }

        @Override
        public double value() {
            return any ? 1 : 0;
        }
    }

    static final class Days implements Gauge {
        private final BitSet days = new BitSet();

        @Override
        public void begin() {
            days.clear();
        }

        @Override
        public void add(Fact fact, int member, int daysBefore) {
            days.set(daysBefore);
        }

        @Override
        public double value() {
            return days.cardinality();
        }
    }

    static final class Texts implements Gauge {
        private final Function<Fact, String> text;
        private final Set<String> seen = new HashSet<>();

        Texts(Function<Fact, String> text) {
            this.text = text;
        }

        @Override
        public void begin() {
            seen.clear();
        }

        @Override
        public void add(Fact fact, int member, int daysBefore) {
            seen.add(text.apply(fact));
        }

        @Override
        public double value() {
            return seen.size();
        }
    }
}
