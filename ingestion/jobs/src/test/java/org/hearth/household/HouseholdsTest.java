package org.hearth.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hearth.household.Evidence.Place;
import org.hearth.household.Evidence.Resident;
import org.junit.jupiter.api.Test;

/**
 * Evidence in, stays out. A resident is written person:surname:year of birth; letters stand for households: one letter, one
 * household.
 */
class HouseholdsTest {

    static final HouseholdRules RULES = new HouseholdRules(365);

    @Test
    void takesABabyIntoTheHouseholdItIsBornInto() {
        assertStays("""
                mum:Lee:1990  | schools | home | 2022-01-01 | 2022-01-10
                sis:Lee:2014  | schools | home | 2022-01-01 | 2022-01-10
                baby:Lee:2024 | health  | home | 2024-03-05 | 2024-03-20
                """, """
                baby | A | 2024-03-05 |
                mum  | A | 2022-01-01 |
                sis  | A | 2022-01-01 |
                """);
    }

    @Test
    void takesInANewPartnerWhereTheFamilyWasHeardOfLately() {
        assertStays("""
                mum:Lee:1990 | schools | home | 2022-01-01 | 2022-01-10
                new:Pym:1988 | police  | home | 2022-09-01 | 2022-09-03
                """, """
                mum | A | 2022-01-01 |
                new | A | 2022-09-01 |
                """);
    }

    @Test
    void takesPeopleOfAnotherNameForANewHouseholdWhereNothingWasHeardOfTheLastForLong() {
        assertStays("""
                mum:Lee:1990 | schools | home | 2022-01-01 | 2022-01-10
                new:Pym:1988 | police  | home | 2023-09-01 | 2023-09-03
                """, """
                mum | A | 2022-01-01 |
                new | B | 2023-09-01 |
                """);
    }

    @Test
    void takesTheFamilyAlongWhenAChildIsFoundInAnotherHome() {
        assertStays("""
                mum:Lee:1990 | police  | home  | 2022-01-01 | 2022-01-10
                sis:Lee:2012 | health  | home  | 2022-01-01 | 2022-01-10
                bro:Lee:2014 | schools | home  | 2022-01-01 | 2022-01-10
                pal:Pym:1991 | police  | home  | 2022-01-01 | 2022-01-10
                bro:Lee:2014 | schools | other | 2023-06-01 | 2023-06-09
                """, """
                bro | A | 2022-01-01 | 2023-06-01
                bro | B | 2023-06-01 |
                mum | A | 2022-01-01 | 2023-06-01
                mum | B | 2023-06-01 |
                pal | A | 2022-01-01 |
                sis | A | 2022-01-01 | 2023-06-01
                sis | B | 2023-06-01 |
                """);
    }

    @Test
    void takesNobodyAlongToAHomeWhereOthersLive() {
        assertStays("""
                mum:Lee:1990 | police  | home  | 2022-01-01 | 2022-01-10
                bro:Lee:2014 | schools | home  | 2022-01-01 | 2022-01-10
                dad:Lee:1988 | police  | other | 2023-05-01 | 2023-05-09
                bro:Lee:2014 | schools | other | 2023-06-01 | 2023-06-09
                """, """
                bro | A | 2022-01-01 | 2023-06-01
                bro | B | 2023-06-01 |
                dad | B | 2023-05-01 |
                mum | A | 2022-01-01 |
                """);
    }

    @Test
    void takesNobodyAlongWithAnAdult() {
        assertStays("""
                mum:Lee:1990 | police  | home  | 2022-01-01 | 2022-01-10
                dad:Lee:1988 | police  | home  | 2022-01-01 | 2022-01-10
                dad:Lee:1988 | housing | other | 2023-05-01 | 2023-05-09
                """, """
                dad | A | 2022-01-01 | 2023-05-01
                dad | B | 2023-05-01 |
                mum | A | 2022-01-01 |
                """);
    }

    @Test
    void beginsANewHouseholdWhereAFamilyMovesTo() {
        assertStays("""
                mum   | schools | home  | 2022-01-01 | 2022-01-10
                child | schools | home  | 2022-01-01 | 2022-01-10
                mum   | housing | other | 2023-06-01 | 2023-06-09
                child | housing | other | 2023-06-01 | 2023-06-09
                """, """
                child | A | 2022-01-01 | 2023-06-01
                child | B | 2023-06-01 |
                mum   | A | 2022-01-01 | 2023-06-01
                mum   | B | 2023-06-01 |
                """);
    }

    @Test
    void leavesTheHouseholdWithThoseWhoStayWhenAParentGoes() {
        assertStays("""
                mum   | schools | home  | 2022-01-01 | 2022-01-10
                dad   | police  | home  | 2022-01-01 | 2022-01-10
                dad   | police  | other | 2023-06-01 | 2023-06-09
                child | health  | home  | 2022-09-01 | 2022-09-02
                """, """
                child | A | 2022-09-01 |
                dad   | A | 2022-01-01 | 2023-06-01
                dad   | B | 2023-06-01 |
                mum   | A | 2022-01-01 |
                """);
    }

    @Test
    void beginsANewHouseholdWhenNobodyOfTheLastIsLeft() {
        assertStays("""
                mum   | schools | home  | 2022-01-01 | 2022-01-10
                mum   | schools | other | 2023-06-01 | 2023-06-09
                new   | police  | home  | 2023-08-01 | 2023-08-03
                """, """
                mum   | A | 2022-01-01 | 2023-06-01
                mum   | B | 2023-06-01 |
                new   | C | 2023-08-01 |
                """);
    }

    @Test
    void tellsApartThoseWhoGoAndThoseWhoComeOnOneDay() {
        assertStays("""
                mum   | schools | home  | 2022-01-01 | 2022-01-10
                mum   | schools | other | 2023-06-01 | 2023-06-09
                new   | police  | home  | 2023-06-01 | 2023-06-09
                """, """
                mum   | A | 2022-01-01 | 2023-06-01
                mum   | C | 2023-06-01 |
                new   | B | 2023-06-01 |
                """);
    }

    @Test
    void resumesTheHouseholdOfSomeoneWhoComesBackToAnEmptyHome() {
        assertStays("""
                child | schools | mums | 2022-01-01 | 2022-01-10
                child | schools | dads | 2022-06-01 | 2022-06-10
                child | schools | mums | 2023-01-01 | 2023-01-10
                """, """
                child | A | 2022-01-01 | 2022-06-01
                child | B | 2022-06-01 | 2023-01-01
                child | A | 2023-01-01 |
                """);
    }

    @Test
    void doesNotMoveAnybodyForEvidenceOfAnEarlierTime() {
        assertStays("""
                mum   | schools | home  | 2023-01-01 | 2023-01-10
                mum   | police  | other | 2022-06-01 | 2023-05-01
                """, """
                mum   | A | 2023-01-01 |
                """);
    }

    @Test
    void keepsAPersonWhoseAddressIsSaidAgain() {
        assertStays("""
                mum   | schools | home  | 2022-01-01 | 2022-01-10
                mum   | police  | home  | 2023-06-01 | 2023-06-09
                """, """
                mum   | A | 2022-01-01 |
                """);
    }

    @Test
    void countsWhatCameTooLateToDecideAnything() {
        Households households = Households.unfold(evidence("""
                mum   | schools | home  | 2023-01-01 | 2023-01-10
                mum   | police  | other | 2022-06-01 | 2023-05-01
                mum   | housing | third | 2022-12-01 | 2023-01-10
                """), RULES);

        assertThat(households.overtaken().values().stream().mapToLong(n -> n).sum())
                .isEqualTo(2);
        assertThat(households.residences()).hasSize(1);
    }

    @Test
    void neverChangesWithLaterEvidenceWhatWasKnownBefore() {
        Random random = new Random(2);
        List<Evidence> all = town(random, 400);
        List<Residence> whole = Households.unfold(all, RULES).residences();
        for (int months = 3; months < 48; months += 5) {
            LocalDate day = LocalDate.of(2022, 1, 1).plusMonths(months);
            List<Evidence> known =
                    all.stream().filter(e -> e.knownOn().isBefore(day)).toList();

            assertThat(whole.stream().filter(r -> r.knownOn().isBefore(day)))
                    .containsExactlyElementsOf(Households.unfold(known, RULES).residences().stream()
                            .filter(r -> r.knownOn().isBefore(day))
                            .toList());
        }
    }

    @Test
    void placesAPersonByTheBestEvidenceUnlessAChildTookThemAlongLater() {
        List<Evidence> all = town(new Random(3), 300);
        List<Residence> residences = Households.unfold(all, RULES).residences();
        LocalDate day = LocalDate.of(2024, 7, 1);
        for (String person : all.stream().map(Evidence::person).distinct().toList()) {
            Optional<Evidence> best = all.stream()
                    .filter(e -> e.person().equals(person) && e.knownOn().isBefore(day))
                    .max(Evidence.RECENCY);
            Optional<Residence> last = residences.stream()
                    .filter(r -> r.person().equals(person) && r.knownOn().isBefore(day))
                    .max(Residence.ORDER);

            assertThat(last.isPresent()).isEqualTo(best.isPresent());
            best.ifPresent(e -> assertThat(last.orElseThrow().fromOn()).isAfterOrEqualTo(e.fromOn()));
        }
    }

    @Test
    void takesAPersonBackToTheHomeThatTheRestOfTheEvidenceSaysWhenAMoveIsTakenBack() {
        List<Evidence> told = evidence("""
                mum:Lee:1990  | schools | home  | 2022-01-01 | 2022-01-10
                bro:Lee:2014  | schools | home  | 2022-01-01 | 2022-01-10
                bro:Lee:2014  | police  | other | 2023-06-01 | 2023-06-09 | 2023-08-01
                """);
        List<Residence> residences = Households.unfold(told, RULES).residences();
        List<Residence> home = residences.stream()
                .filter(row -> row.fromOn().equals(LocalDate.of(2022, 1, 1)))
                .toList();
        assertThat(home)
                .extracting(Residence::household)
                .containsOnly(home.get(0).household());
        assertThat(residences.stream().filter(row -> row.supersededOn().isPresent()))
                .as("the move of the child, and of the mother who was taken to have come along")
                .extracting(Residence::person)
                .containsExactly("bro", "mum");
        assertThat(Stay.of(residences)).extracting(Stay::person).containsExactly("bro", "mum");
    }

    @Test
    void livesWhereEarlierEvidenceSaysThatCameTooLateOnceWhatOvertookItIsTakenBack() {
        assertStays("""
                mum:Lee:1990 | schools | other | 2023-06-01 | 2023-06-09 | 2023-09-01
                mum:Lee:1990 | police  | home  | 2022-01-01 | 2023-07-01
                """, """
                mum | A | 2022-01-01 |
                """);
    }

    @Test
    void comesOutTheSameInWhateverOrderEvidenceIsGiven() {
        List<Evidence> all = town(new Random(4), 300);
        List<Evidence> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(5));

        assertThat(Households.unfold(shuffled, RULES)).isEqualTo(Households.unfold(all, RULES));
    }

    private static List<Evidence> town(Random random, int pieces) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            LocalDate from = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1400));
            int person = random.nextInt(60);
            evidence.add(evidence(List.of(
                    "p" + person + ":s" + person % 12 + ":" + (1980 + person % 40),
                    random.nextBoolean() ? "police" : "schools",
                    "u" + random.nextInt(25),
                    from.toString(),
                    from.plusDays(random.nextInt(90)).toString(),
                    from.plusDays(91 + random.nextInt(2000)).toString())));
        }
        return evidence;
    }

    static void assertStays(String evidence, String expected) {
        List<Residence> residences =
                Households.unfold(evidence(evidence), RULES).residences();
        List<List<String>> rows = rows(expected);
        List<Stay> stays = Stay.of(residences);
        assertThat(stays).hasSameSizeAs(rows);
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            Stay stay = stays.get(i);
            assertThat(stay.person()).isEqualTo(row.get(0));
            assertThat(names.computeIfAbsent(row.get(1), letter -> stay.household()))
                    .isEqualTo(stay.household());
            assertThat(stay.fromOn()).isEqualTo(row.get(2));
            assertThat(stay.toOn().map(LocalDate::toString).orElse("")).isEqualTo(row.get(3));
        }
        assertThat(names.values()).doesNotHaveDuplicates();
    }

    static List<Evidence> evidence(String table) {
        return rows(table).stream().map(HouseholdsTest::evidence).toList();
    }

    private static Evidence evidence(List<String> row) {
        String[] who = row.get(0).split(":", -1);
        return new Evidence(
                new Resident(
                        who[0],
                        who.length > 1 ? Optional.of(who[1]) : Optional.empty(),
                        who.length > 2 ? Optional.of(LocalDate.of(Integer.parseInt(who[2]), 1, 1)) : Optional.empty()),
                row.get(1),
                new Place(row.get(2), Optional.of("E01990001")),
                LocalDate.parse(row.get(3)),
                LocalDate.parse(row.get(4)),
                row.size() > 5 ? Optional.of(LocalDate.parse(row.get(5))) : Optional.empty());
    }

    private static List<List<String>> rows(String table) {
        return table.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }
}
