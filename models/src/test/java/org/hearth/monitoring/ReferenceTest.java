package org.hearth.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.matrix.MatrixSchema;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    static final List<LocalDate> DATES = IntStream.range(0, 17)
            .mapToObj(quarter -> LocalDate.of(2022, 10, 1).plusMonths(3L * quarter))
            .toList();
    static final MatrixSchema SCHEMA =
            new MatrixSchema("early-help", "x", 6, LocalDate.of(2021, 10, 1), DATES, List.of());
    static final LocalDate WINDOW = LocalDate.of(2026, 10, 1);

    static Reference of(Optional<Integer> pastDays) {
        return Reference.of(SCHEMA, DATES.subList(0, 7), WINDOW, pastDays);
    }

    @Test
    void comparesWithWhatTheModelLearntFromAtTheSameTimeOfYearWhereThatLookedBackAsFar() {
        assertThat(of(Optional.of(365))).isEqualTo(new Reference(List.of(LocalDate.of(2023, 10, 1)), true));
    }

    @Test
    void comparesWithTheYearBeforeWhereTheModelLearntFromAShorterPast() {
        assertThat(of(Optional.of(1095))).isEqualTo(new Reference(List.of(LocalDate.of(2025, 10, 1)), true));
    }

    @Test
    void saysWhereAColumnLooksFurtherBackEachYear() {
        assertThat(of(Optional.empty())).isEqualTo(new Reference(List.of(LocalDate.of(2025, 10, 1)), false));
    }

    @Test
    void takesEveryDateWhereNoneIsAtTheSameTimeOfYear() {
        List<LocalDate> dates = List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1), WINDOW);
        MatrixSchema own = new MatrixSchema("own", "x", 6, LocalDate.EPOCH, dates, List.of());
        assertThat(Reference.of(own, dates.subList(0, 2), WINDOW, Optional.of(0)))
                .isEqualTo(new Reference(dates.subList(0, 2), true));
    }
}
