package org.hearth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.transparency.Source;
import org.junit.jupiter.api.Test;

class SourcesPageTest {

    @Test
    void countsWhatWasKeptAndRefused() {
        Source police = new Source(
                "police",
                List.of("2026-10-01"),
                Optional.of(LocalDate.of(2021, 10, 2)),
                Optional.of(LocalDate.of(2026, 9, 30)),
                new TreeMap<>(Map.of("facts", 9410L)),
                new TreeMap<>(Map.of(
                        "row-refused", 31L, "past-retention police.missing", 7L, "past-retention police.other", 2L)),
                9333);

        assertThat(SourcesPage.view(List.of(), List.of(police)).rows())
                .containsExactly(new SourcesView.Row(
                        "Police",
                        "2 October 2021",
                        "30 September 2026",
                        List.of("9,410 events"),
                        List.of("9 older than may be kept", "31 rows refused"),
                        List.of("1 October 2026")));
    }

    @Test
    void saysOneOfAKindInTheSingular() {
        Source schools = new Source(
                "schools",
                List.of("2026-10-01"),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(Map.of("facts", 1L, "records", 1L)),
                new TreeMap<>(Map.of("birth-after-event", 1L)),
                1);

        SourcesView.Row row =
                SourcesPage.view(List.of(), List.of(schools)).rows().get(0);
        assertThat(row.kept()).containsExactly("1 event", "1 person’s record");
        assertThat(row.refused()).containsExactly("1 birth after the event");
    }

    @Test
    void saysNotSuppliedWhereAnAgencySuppliesNothing() {
        Source housing = new Source(
                "housing", List.of(), Optional.empty(), Optional.empty(), new TreeMap<>(), new TreeMap<>(), 0);

        assertThat(SourcesPage.view(List.of(), List.of(housing)).rows())
                .containsExactly(new SourcesView.Row(
                        "Housing",
                        "Not supplied",
                        "Not supplied",
                        List.of("Not supplied"),
                        List.of("0"),
                        List.of("Not supplied")));
    }
}
