package org.hearth.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.extract.IdentityItem;
import org.hearth.extract.Statement.Residence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockingPassTest {

    static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    static Traits person(String forename, String surname, String birth, String postcode, String uprn) {
        HeldPerson person = new HeldPerson();
        person.state(IdentityItem.FORENAME, forename, DAY);
        person.state(IdentityItem.SURNAME, surname, DAY);
        if (!birth.isEmpty()) {
            person.state(IdentityItem.DATE_OF_BIRTH, birth, DAY);
        }
        return Traits.of(
                person, List.of(new Residence("P1", DAY, Optional.empty(), Optional.of(postcode), Optional.of(uprn))));
    }

    static Set<String> meetings(Traits left, Traits right) {
        Set<String> passes = new TreeSet<>();
        for (BlockingPass pass : BlockingPass.values()) {
            if (pass.values(left).stream().anyMatch(pass.values(right)::contains)) {
                passes.add(pass.id());
            }
        }
        return passes;
    }

    static final Traits ANN = person("Annabel", "Larkin", "2014-05-12", "NB11AA", "1001");

    @ParameterizedTest
    @CsvSource({
        "Anabel, Larkin, 2014-05-12, NB11AA, 1001",
        "Annabel, Larkyn, 2014-05-12, LS11AA, 2002",
        "Annabel, Wren, 2014-05-12, LS11AA, 2002",
        "Bella, Larkin, 2014-05-12, LS11AA, 2002",
        "Bella, Wren, 2014-05-12, NB11AA, 2002",
        "Annabel, Wren, 2013-01-30, LS11AA, 1001",
        "Annabel, Larkin, 2014-12-05, LS11AA, 2002",
        "Annabel, Larkin, 2014-05-21, LS11AA, 2002",
        "Annabell, Larkin, 2015-05-12, LS11AA, 2002",
        "Larkin, Annabel, 2014-05-12, LS11AA, 2002",
        "Annabel, Wren-Larkin, 2014-05-12, LS11AA, 2002",
        "Annabel Rose, Larkin, 2014-05-30, LS11AA, 2002",
        "Annabel, Larkin, '', LS11AA, 2002"
    })
    void onePersonWithErrorsMeetsHerself(String forename, String surname, String birth, String postcode, String uprn) {
        assertThat(meetings(ANN, person(forename, surname, birth, postcode, uprn)))
                .isNotEmpty();
    }

    @Test
    void strangersDoNotMeet() {
        assertThat(meetings(ANN, person("Tom", "Wren", "2014-05-13", "NB11AA", "1002")))
                .isEmpty();
        assertThat(meetings(ANN, person("Tom", "Larkin", "2011-05-13", "NB11AA", "1001")))
                .isEmpty();
    }

    @Test
    void aFormerSurnameStillMeets() {
        HeldPerson person = new HeldPerson();
        person.state(IdentityItem.FORENAME, "Eve", DAY);
        person.state(IdentityItem.SURNAME, "Larkin", DAY.minusYears(1));
        person.state(IdentityItem.SURNAME, "Wren", DAY);
        person.state(IdentityItem.DATE_OF_BIRTH, "1990-04-04", DAY);
        Traits now = Traits.of(person, List.of());
        assertThat(meetings(now, person("Evie", "Larkin", "1990-04-04", "NB11AA", "1")))
                .contains("birth-surname-sound");
    }

    @Test
    void aRecordWithNothingHasNoKeys() {
        Traits nothing = Traits.of(new HeldPerson(), List.of());
        assertThat(Arrays.stream(BlockingPass.values()).flatMap(pass -> pass.values(nothing).stream()))
                .isEmpty();
    }
}
