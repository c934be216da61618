package org.hearth.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    static Residence home(String household, String from, String known) {
        return new Residence("schools", household, "E01990001", day(from), day(known));
    }

    static Timeline living(Residence... homes) {
        return new Timeline("p", "2014Q3", "F", List.of(homes), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-01, none",
        "2022-01-02, none", // known on that day: not before it
        "2022-01-03, old",
        "2023-05-20, old", // moved on 10 May, known from 20 May
        "2023-05-21, new",
        "2024-09-01, new", // evidence of the old home with an earlier first day came late
    })
    void livesWhereTheLatestEvidenceKnownBeforeTheDaySays(String asOf, String household) {
        Timeline person = living(
                home("new", "2023-05-10", "2023-05-20"),
                home("old", "2022-01-01", "2022-01-02"),
                home("older", "2022-06-01", "2024-01-01"));
        assertThat(person.livesOn(day(asOf)).map(Residence::household).orElse("none"))
                .isEqualTo(household);
    }

    @Test
    void breaksTiesOfFirstDayByTheDayItWasKnown() {
        Timeline person = living(home("b", "2022-01-01", "2022-03-01"), home("a", "2022-01-01", "2022-02-01"));
        assertThat(person.livesOn(day("2022-02-15")).orElseThrow().household()).isEqualTo("a");
        assertThat(person.livesOn(day("2022-03-15")).orElseThrow().household()).isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource({"2014Q3, 2032-08-14, 17, true", "2014Q3, 2032-08-15, 18, false", "2026Q4, 2026-10-01, 0, true"})
    void isAsOldAsTheMiddleOfTheBirthQuarterSays(String quarter, LocalDate asOf, int age, boolean child) {
        Timeline person = new Timeline("p", quarter, "", List.of(), List.of());
        assertThat(person.ageOn(asOf)).hasValue(age);
        assertThat(person.isChildOn(asOf)).isEqualTo(child);
    }

    @Test
    void isTakenForAnAdultWhenTheAgeIsNotKnown() {
        Timeline person = new Timeline("p", "", "", List.of(), List.of());
        assertThat(person.ageOn(LocalDate.of(2024, 1, 1))).isEmpty();
        assertThat(person.isChildOn(LocalDate.of(2024, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2022-06-01, b", "2022-06-02, a"})
    void livesWhereTheRestOfTheEvidenceSaysFromTheDayAfterAHomeWasTakenBack(String asOf, String household) {
        Timeline person = living(
                home("a", "2022-01-01", "2022-03-01"),
                new Residence("police", "b", "", day("2022-05-01"), day("2022-05-01"), day("2022-06-01")));
        assertThat(person.livesOn(day(asOf)).orElseThrow().household()).isEqualTo(household);
    }

    @Test
    void isAsOldAsWasKnownOnTheDay() {
        Attributes first = new Attributes("2014Q3", "F", Attributes.ALWAYS);
        Attributes corrected = new Attributes("2004Q3", "F", day("2024-02-01"));
        Timeline person = new Timeline("p", List.of(corrected, first), List.of(), List.of());
        assertThat(person.ageOn(LocalDate.of(2024, 2, 1))).hasValue(9);
        assertThat(person.ageOn(LocalDate.of(2024, 2, 2))).hasValue(19);
    }

    @Test
    void comesBackFromItsBytes() {
        Timeline person = new Timeline(
                "p",
                List.of(new Attributes("", "F", Attributes.ALWAYS), new Attributes("2014Q3", "F", 19400)),
                List.of(
                        home("a", "2022-01-01", "2022-03-01"),
                        new Residence("police", "b", "", day("2022-05-01"), day("2022-05-01"), day("2022-06-01"))),
                List.of(
                        new Fact("schools", "school.absence", "", 0.25, 19000, 19010, 19400),
                        new Fact("police", "police.missing", "medium", Double.NaN, 19000, 19001)));
        assertThat(TimelineBytes.read(TimelineBytes.of(person))).isEqualTo(person);
    }
}
