package org.hearth.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hearth.authority.FactKinds;
import org.hearth.population.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    final FactWords words =
            new FactWords(FactKinds.read(ExampleArtefacts.northbrook().file("facts.yaml")));

    Optional<String> of(String kind, String code) {
        return words.of(kind, Optional.ofNullable(code), OptionalDouble.empty());
    }

    @Test
    void putsTheWordsOfACodeInItsPlace() {
        assertThat(of("cin.opened", "N1")).contains("Statutory case opened (abuse or neglect)");
        assertThat(of("cin.opened", "N77")).contains("Statutory case opened (N77)");
        assertThat(of("cin.opened", null)).contains("Statutory case opened");
        assertThat(of("early-help.assessment", null)).contains("Early help assessment started");
    }

    @Test
    void keepsToHeadlines() {
        assertThat(of("school.on-roll", null)).isEmpty();
        assertThat(of("no.such-kind", null)).isEmpty();
        assertThat(words.of("school.absence", Optional.empty(), OptionalDouble.of(0.09)))
                .isEmpty();
        assertThat(words.of("school.absence", Optional.empty(), OptionalDouble.of(0.1)))
                .contains("Missed 10% of sessions in a term");
    }

    @ParameterizedTest
    @CsvSource({
        "2026Q3, true, 0 to 4",
        "2021Q4, true, 5 to 10",
        "2022Q1, true, 0 to 4",
        "2008Q4, true, 16 to 17",
        "2008Q4, false, 18 to 24",
        "2009Q1, false, 18 to 24",
        "1960Q2, false, 65 and over"
    })
    void bandsAges(String quarter, boolean child, String band) {
        assertThat(AgeBand.of(Optional.of(quarter), LocalDate.of(2026, 10, 1), child))
                .isEqualTo(band);
    }

    @Test
    void makesTheSameReferenceOfTheSameHousehold() {
        assertThat(Reference.of("a"))
                .isEqualTo(Reference.of("a"))
                .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(i -> Reference.of("household " + i))
                        .distinct())
                .hasSize(10_000);
    }
}
