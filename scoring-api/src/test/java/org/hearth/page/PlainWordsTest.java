package org.hearth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {

    @Test
    void writesDatesAsPeopleSayThem() {
        assertThat(PlainWords.day(LocalDate.of(2025, 11, 22))).isEqualTo("22 November 2025");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, fewer than 1 in 100",
        "0.004, fewer than 1 in 100",
        "0.312, about 31 in 100",
        "0.999, more than 99 in 100"
    })
    void writesAChanceAsANaturalFrequency(double probability, String words) {
        assertThat(PlainWords.inHundred(probability)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0.70, Raises a lot",
        "0.30, Raises",
        "0.10, Raises a little",
        "-0.70, Lowers a lot",
        "-0.10, Lowers a little"
    })
    void countsAReasonALotWhenItDoublesTheOdds(double contribution, String words) {
        assertThat(PlainWords.strength(contribution)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0.40, Far above typical",
        "0.20, Well above typical",
        "0.13, Above typical",
        "0.10, Near typical",
        "0.05, Below typical"
    })
    void comparesWithATypicalHousehold(double probability, String words) {
        assertThat(PlainWords.comparedWith(0.10, probability)).isEqualTo(words);
    }

    @Test
    void joinsAsASentenceWould() {
        assertThat(PlainWords.joined(List.of())).isEmpty();
        assertThat(PlainWords.joined(List.of("police"))).isEqualTo("police");
        assertThat(PlainWords.joined(List.of("police", "schools", "housing"))).isEqualTo("police, schools and housing");
    }
}
