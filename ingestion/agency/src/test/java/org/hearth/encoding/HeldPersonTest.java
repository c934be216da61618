package org.hearth.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.extract.IdentityItem;
import org.hearth.extract.Statement.Residence;
import org.junit.jupiter.api.Test;

class HeldPersonTest {

    static LocalDate day(int number) {
        return LocalDate.of(2025, 1, number);
    }

    static Residence home(int day, String postcode, String uprn) {
        return new Residence(
                "P1",
                day(day),
                Optional.empty(),
                Optional.of(postcode).filter(text -> !text.isEmpty()),
                Optional.of(uprn).filter(text -> !text.isEmpty()));
    }

    @Test
    void theLatestIdentifierWinsWhateverTheOrderOfRows() {
        HeldPerson person = new HeldPerson();
        person.state(IdentityItem.SURNAME, "Wren", day(3));
        person.state(IdentityItem.SURNAME, "Lark", day(1));
        person.state(IdentityItem.FORENAME, "Ann", day(1));
        assertThat(person.value(IdentityItem.SURNAME)).contains("Wren");
        assertThat(person.value(IdentityItem.FORENAME)).contains("Ann");
    }

    @Test
    void aResidenceIsAChangeOfPlace() {
        List<Residence> moves = Moves.of(List.of(
                home(1, "NB11AA", "1"),
                home(2, "NB11AA", "1"),
                home(3, "NB11AA", ""),
                home(4, "", "1"),
                home(5, "NB11AA", "2"),
                home(6, "NB11EJ", ""),
                home(9, "NB11AA", "1"),
                home(7, "NB11EJ", "")));
        assertThat(moves.stream().map(move -> move.fromOn().getDayOfMonth())).containsExactly(1, 5, 6, 9);
    }

    @Test
    void aFactStatedTwiceIsKnownFromTheEarlierDay() {
        HeldFact late = new HeldFact("cin.referral", "1A", Double.NaN, day(1), day(9), "cin-census", "year-2024");
        HeldFact early = new HeldFact("cin.referral", "1A", Double.NaN, day(1), day(4), "cin-census", "year-2024");
        HeldFact other = new HeldFact("cin.referral", "6", Double.NaN, day(1), day(9), "cin-census", "year-2024");
        assertThat(HeldFact.once(List.of(late, other, early))).containsExactly(early, other);
    }

    @Test
    void aQuarterIsThreeMonths() {
        assertThat(EncodedDelivery.quarter("2014-03-31")).isEqualTo("2014Q1");
        assertThat(EncodedDelivery.quarter("2014-10-01")).isEqualTo("2014Q4");
    }
}
