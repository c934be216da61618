package org.hearth.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.simulation.people.Numbers;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {

    @TempDir
    static Path directory;

    static Extracts northbrook;

    @BeforeAll
    static void live() {
        northbrook = Extracts.of(directory.resolve("one"), 1000, 1);
    }

    @Test
    void writesTheSameBytesForTheSameSeed() {
        Map<String, byte[]> again =
                Extracts.of(directory.resolve("again"), 1000, 1).bytes();
        Map<String, byte[]> first = northbrook.bytes();
        assertThat(again.keySet()).isEqualTo(first.keySet()).hasSizeGreaterThan(100);
        again.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(first.get(name)));
    }

    @Test
    void writesOtherBytesForAnotherSeed() {
        Map<String, byte[]> other =
                Extracts.of(directory.resolve("other"), 1000, 2).bytes();
        assertThat(other.get("truth/persons.csv"))
                .isNotEqualTo(northbrook.bytes().get("truth/persons.csv"));
    }

    @Test
    void knowsThePersonOfEveryLocalId() {
        Set<String> written = new HashSet<>();
        ids(written, "early-help", "early_help.csv", "person_id");
        ids(written, "police", "domestic_abuse.csv", "nominal_id");
        ids(written, "police", "missing.csv", "nominal_id");
        ids(written, "housing", "homelessness.csv", "person_id");
        ids(written, "health-visiting", "contacts.csv", "person_id");
        ids(written, "police", "ppn.csv", "nominal_id");
        ids(written, "police", "operation_encompass.csv", "nominal_id");
        ids(written, "youth-justice", "youth_justice.csv", "child_id");
        ids(written, "community-health", "community_health.csv", "local_patient_id");
        ids(written, "benefits", "council_tax.csv", "person_id");
        ids(written, "benefits", "benefits.csv", "person_id");
        ids(written, "social-housing", "social_housing.csv", "person_id");
        ids(written, "childrens-services", "persons.csv", "la_child_id");
        for (NamedCsvRecord pupil : northbrook.schools("pupilonroll")) {
            String upn = pupil.getField("upn");
            written.add("schools/" + (Numbers.isUpn(upn) ? upn : pupil.getField("pupilonrolltableid")));
        }
        assertThat(northbrook.persons().keySet()).isEqualTo(written).hasSizeGreaterThan(500);
    }

    private static void ids(Set<String> written, String agency, String file, String column) {
        northbrook.rows(agency, file).forEach(row -> written.add(agency + "/" + row.getField(column)));
    }

    @Test
    void letsNobodyLiveInTwoPlacesAtOnce() {
        Map<String, List<NamedCsvRecord>> byPerson = northbrook.truth("residences.csv").stream()
                .collect(Collectors.groupingBy(row -> row.getField("person"), TreeMap::new, Collectors.toList()));
        byPerson.forEach((person, stays) -> {
            for (int i = 1; i < stays.size(); i++) {
                LocalDate left = LocalDate.parse(stays.get(i - 1).getField("to_on"));
                assertThat(LocalDate.parse(stays.get(i).getField("from_on"))).isAfterOrEqualTo(left);
            }
        });
        assertThat(byPerson).hasSizeGreaterThan(1000);
    }

    @Test
    void givesEachDwellingOneUprnAndOnePostcode() {
        Map<String, Set<String>> postcodes = new HashMap<>();
        for (NamedCsvRecord row : northbrook.rows("housing", "homelessness.csv")) {
            assertThat(row.getField("uprn")).matches("\\d{12}|");
            String postcode = row.getField("postcode");
            if (postcode.matches("NB\\d \\d[A-Z]{2}")) {
                postcodes
                        .computeIfAbsent(row.getField("uprn"), uprn -> new HashSet<>())
                        .add(postcode);
            }
        }
        assertThat(postcodes).isNotEmpty();
    }

    @Test
    void givesWellFormedNumbers() {
        for (NamedCsvRecord row : northbrook.rows("health-visiting", "contacts.csv")) {
            String nhs = row.getField("nhs_number");
            assertThat(nhs).matches("9\\d{9}|");
            assertThat(nhs.isEmpty() || Numbers.nhsCheck(nhs.substring(0, 9)) == nhs.charAt(9) - '0')
                    .isTrue();
        }
        List<NamedCsvRecord> pupils = northbrook.schools("pupilonroll");
        long wellFormed = pupils.stream()
                .filter(row -> Numbers.isUpn(row.getField("upn")))
                .count();
        assertThat((double) wellFormed / pupils.size()).isBetween(0.96, 0.999);
    }

    @Test
    void checksNumbersAsPublishedExamplesDo() {
        assertThat(Numbers.nhsCheck("943476591")).isEqualTo(9);
        assertThat(Numbers.isUpn("A123456789123")).isFalse();
        assertThat(Numbers.isUpn(Numbers.upnLetter("998200020001") + "998200020001"))
                .isTrue();
    }

    @Test
    void hasTwinsAndSurnamesThatManyShare() {
        Map<String, Set<String>> twins = new HashMap<>();
        Map<String, Integer> surnames = new HashMap<>();
        for (NamedCsvRecord row : northbrook.rows("schools", "2024_autumn_pupilonroll.csv")) {
            twins.computeIfAbsent(row.getField("surname") + row.getField("dob"), key -> new HashSet<>())
                    .add(row.getField("pupilonrolltableid"));
            surnames.merge(row.getField("surname"), 1, Integer::sum);
        }
        assertThat(twins.values()).anyMatch(people -> people.size() == 2);
        assertThat(surnames.values().stream().mapToInt(Integer::intValue).max().orElse(0))
                .isGreaterThan(3);
    }

    @Test
    void givesSomePeopleSeveralNominals() {
        Map<String, Set<String>> nominals = new HashMap<>();
        Map<String, String> persons = northbrook.persons();
        for (NamedCsvRecord row : northbrook.rows("police", "domestic_abuse.csv")) {
            String nominal = row.getField("nominal_id");
            nominals.computeIfAbsent(persons.getOrDefault("police/" + nominal, ""), key -> new HashSet<>())
                    .add(nominal);
        }
        assertThat(nominals.values()).anyMatch(ids -> ids.size() > 1);
    }

    @Test
    void namesEveryIdentifierItWrote() {
        Map<String, Set<String>> known = new HashMap<>();
        for (NamedCsvRecord row : northbrook.truth("identifiers.csv")) {
            known.computeIfAbsent(row.getField("kind"), kind -> new HashSet<>()).add(row.getField("value"));
        }
        for (NamedCsvRecord row : northbrook.rows("police", "domestic_abuse.csv")) {
            for (String kind : List.of("forename", "surname", "postcode", "uprn", "date_of_birth")) {
                String value = row.getField(kind);
                assertThat(value.isEmpty() || known.getOrDefault(kind, Set.of()).contains(value))
                        .as(kind)
                        .isTrue();
            }
        }
        assertThat(known.keySet())
                .containsExactlyInAnyOrder(
                        "forename", "surname", "street", "postcode", "upn", "nhs_number", "date_of_birth", "uprn");
    }

    @Test
    void letsNobodyBeBornOnTheFirstOfAMonth() {
        List<String> births = new ArrayList<>();
        for (NamedCsvRecord row : northbrook.truth("identifiers.csv")) {
            if (row.getField("kind").equals("date_of_birth")) {
                births.add(row.getField("value"));
            }
        }
        assertThat(births).isNotEmpty().noneMatch(day -> day.endsWith("-01") || day.equals("2026-09-30"));
    }

    @Test
    void writesNothingThatHappenedAfterTheDelivery() {
        for (String column : List.of("referral_date", "assessment_start_date", "plan_start_date", "closure_date")) {
            assertThat(northbrook.rows("early-help", "early_help.csv"))
                    .noneMatch(row -> row.getField(column).compareTo("2026-10-01") >= 0);
        }
        assertThat(northbrook.rows("health-visiting", "contacts.csv"))
                .allMatch(row -> row.getField("contact_date").compareTo("2021-10-01") >= 0
                        && row.getField("contact_date").compareTo("2026-10-01") < 0);
    }

    @Test
    void refusesNumbersOfHouseholdsItCannotMake() {
        assertThatThrownBy(() -> new Settings(3, 1, 1))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected 50");
    }
}
