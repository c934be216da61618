package org.hearth.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Hostels, homes and houses of several families; evidence is written as in {@link HouseholdsTest}. */
class SharedHomesTest {

    @Test
    void tellsTheFamiliesOfAHostelApartFromTheDayThatItIsKnownToBeOne() {
        StringBuilder hostel = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (int family = 0; family < 7; family++) {
            for (String member : List.of("kid", "mum")) {
                hostel.append("%s%d:s%d:%d | housing | hostel | 2024-01-0%d | 2024-01-10%n"
                        .formatted(member, family, family, member.equals("kid") ? 2018 : 1990, family + 1));
            }
        }
        for (String member : List.of("kid", "mum")) {
            for (int family = 0; family < 7; family++) {
                expected.append(
                        "%s%d | %s | 2024-01-0%d |%n".formatted(member, family, (char) ('A' + family), family + 1));
            }
        }
        HouseholdsTest.assertStays(hostel.toString(), expected.toString());
        assertThat(Households.unfold(HouseholdsTest.evidence(hostel.toString()), HouseholdsTest.RULES)
                        .residences())
                .as("known on the day of the last, each in one household alone")
                .hasSize(14);
    }

    @Test
    void takesThoseWhoCameToAHostelFromOneHomeForOneHousehold() {
        StringBuilder evidence = new StringBuilder("""
                aunt:Bell:1980 | housing | home   | 2023-05-01 | 2023-05-03
                boy:Cole:2015  | schools | home   | 2023-06-01 | 2023-06-03
                aunt:Bell:1980 | housing | hostel | 2024-02-01 | 2024-02-03
                boy:Cole:2015  | schools | hostel | 2024-02-02 | 2024-02-05
                """);
        for (int one = 0; one < 7; one++) {
            evidence.append("p%d:s%d:1990 | housing | hostel | 2024-01-01 | 2024-01-10%n".formatted(one, one));
        }
        List<Residence> residences = Households.unfold(
                        HouseholdsTest.evidence(evidence.toString()), HouseholdsTest.RULES)
                .residences();

        assertThat(lastHousehold(residences, "aunt")).isEqualTo(lastHousehold(residences, "boy"));
        assertThat(lastHousehold(residences, "aunt")).isNotEqualTo(lastHousehold(residences, "p1"));
    }

    @Test
    void leavesTheNamesakesOfAnotherFamilyInTheHostelWhenAChildMovesOn() {
        StringBuilder evidence = new StringBuilder("""
                kid:s1:2018 | schools | home   | 2024-06-01 | 2024-06-03
                """);
        for (int one = 0; one < 7; one++) {
            evidence.append("p%d:s%d:1990 | housing | hostel | 2022-01-01 | 2022-01-10%n".formatted(one, one));
        }
        evidence.append("kid:s1:2018 | housing | hostel | 2024-03-01 | 2024-03-10%n".formatted());
        List<Residence> residences = Households.unfold(
                        HouseholdsTest.evidence(evidence.toString()), HouseholdsTest.RULES)
                .residences();

        assertThat(residences.stream().filter(one -> one.person().equals("p1")))
                .as("of whom nothing was heard for two years, so that the child is of another family")
                .noneMatch(one -> one.household().equals(lastHousehold(residences, "kid")));
    }

    private static String lastHousehold(List<Residence> residences, String person) {
        return residences.stream()
                .filter(one -> one.person().equals(person))
                .reduce((first, second) -> second)
                .orElseThrow()
                .household();
    }
}
