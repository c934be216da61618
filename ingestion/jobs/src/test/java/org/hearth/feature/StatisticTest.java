package org.hearth.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.hearth.fact.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each plain aggregate makes of the same four facts. */
class StatisticTest {

    static final int AS_OF = 20_000;

    /** Three police facts, two of them on one day, and one of the schools without an amount. */
    static Stream<Fact> facts() {
        return Stream.of(
                new Fact("police", "police.missing", "high", 2, AS_OF - 300, AS_OF - 299),
                new Fact("schools", "school.suspension", "", Double.NaN, AS_OF - 100, AS_OF - 99),
                new Fact("police", "police.missing", "low", 3.5, AS_OF - 10, AS_OF - 9),
                new Fact("police", "police.missing", "low", 0.5, AS_OF - 10, AS_OF - 8));
    }

    static Stream<Arguments> table() {
        return Stream.of(
                arguments(Statistic.Plain.COUNT, 4),
                arguments(Statistic.Plain.ANY, 1),
                arguments(Statistic.Plain.DISTINCT_DAYS, 3),
                arguments(Statistic.Plain.DISTINCT_AGENCIES, 2),
                arguments(Statistic.Plain.DISTINCT_KINDS, 2),
                arguments(Statistic.Plain.SUM, 6),
                arguments(Statistic.Plain.MEAN, 2),
                arguments(new Statistic.Rate(730), 2),
                arguments(Statistic.Plain.DAYS_SINCE, 10),
                arguments(Statistic.Plain.DAYS_SINCE_FIRST, 300));
    }

    @ParameterizedTest
    @MethodSource("table")
    void says(Statistic statistic, double expected) {
        Gauge gauge = statistic.gauge();
        for (int time = 0; time < 2; time++) { // it forgets what it was told before
            gauge.begin();
            facts().forEach(fact -> gauge.add(fact, 0, AS_OF - fact.happenedOn()));
            assertThat(gauge.value()).isEqualTo(expected);
        }
    }
}
