package org.hearth.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.hearth.fact.Fact;
import org.hearth.fact.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {

    private static final Label LABEL =
            new Label("help starts", 6, List.of("early-help.assessment", "cin.plan-started"));
    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 10, 1);

    private static Timeline with(String kind, LocalDate happened, LocalDate known) {
        Fact fact = new Fact("a", kind, "", Double.NaN, (int) happened.toEpochDay(), (int) known.toEpochDay());
        return new Timeline("p", "", "", List.of(), List.of(fact));
    }

    @ParameterizedTest
    @CsvSource({
        "early-help.assessment, 2023-12-31, 0",
        "early-help.assessment, 2024-01-01, 1",
        "cin.plan-started, 2024-06-30, 1",
        "cin.plan-started, 2024-07-01, 0",
        "cin.referral, 2024-03-01, 0",
    })
    void isOneIfAFactOfItsKindsHappensWithinTheTimespan(String kind, LocalDate happened, int expected) {
        Timeline child = with(kind, happened, happened);
        assertThat(LABEL.of(List.of(child), AS_OF, END)).hasValue(expected);
    }

    @Test
    void readsTheFutureHoweverLateItIsKnown() {
        Timeline child = with("cin.plan-started", LocalDate.of(2024, 6, 1), LocalDate.of(2026, 9, 1));
        assertThat(LABEL.of(List.of(child), AS_OF, END)).hasValue(1);
    }

    @Test
    void isNotKnownWhileItsTimespanReachesPastTheEndOfTheData() {
        Timeline child = with("cin.plan-started", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1));
        assertThat(LABEL.of(List.of(child), LocalDate.of(2026, 7, 1), END)).isEqualTo(OptionalInt.empty());
        assertThat(LABEL.of(List.of(child), LocalDate.of(2026, 4, 1), END)).hasValue(1);
    }
}
