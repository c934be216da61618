package org.hearth.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.command.CommandLineRun;
import org.hearth.population.AgencyTables;
import org.hearth.table.TableReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

    static final Path NORTHBROOK = Path.of("../../northbrook");
    static final List<String> IDENTIFIERS = List.of(
            "Annabel",
            "Larkin",
            "ANNABEL",
            "LARKIN",
            "2015-06-01",
            "Larkspur",
            "NB1 1AA",
            "NB11AA",
            "100100100",
            "9434765919",
            "person-77",
            "Y0UTH-CASE");

    @TempDir
    Path temp;

    Path work;

    @BeforeEach
    void deliver() throws IOException {
        work = temp.resolve("work");
        assertThat(run("init", "--keys", work.resolve("keys").toString())).isZero();
        write("extracts/health-visiting/2026-10-01/contacts.csv", """
                person_id,nhs_number,forename,surname,date_of_birth,sex,ethnicity,address_line,postcode,uprn,contact_date,\
                contact_type,attended,service_level,concerns
                person-77,9434765919,Annabel,Larkin,2015-06-01,F,APKN,12 Larkspur Street,NB1 1AA,100100100,2016-06-12,one-year,Y,\
                targeted,growth
                person-77,9434765919,Annabel,Larkin,2015-06-01,F,APKN,12 Larkspur Street,NB1 1AA,100100100,2025-06-12,extra,Y,\
                targeted,growth;Larkin
                """);
    }

    int run(String... arguments) {
        return CommandLineRun.run(new Main(), arguments);
    }

    int verb(String verb, String... more) {
        String[] place = {verb, "--workspace", work.toString(), "--authority", NORTHBROOK.toString()};
        return run(Stream.concat(Stream.of(place), Stream.of(more)).toArray(String[]::new));
    }

    void write(String name, String text) throws IOException {
        Path file = work.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    Path encoded() {
        return work.resolve("encoded/health-visiting/2026-10-01");
    }

    @Test
    void encodeLeavesRecordsFactsAndSealsButNoIdentifier() throws IOException {
        assertThat(verb("check")).isZero();
        assertThat(verb("encode")).isZero();
        try (TableReader tables = TableReader.open(Map.of(
                "records", AgencyTables.RECORD_ATTRIBUTES.in(encoded()),
                "facts", AgencyTables.RECORD_FACTS.in(encoded()),
                "residences", AgencyTables.RECORD_RESIDENCES.in(encoded())))) {
            assertThat(tables.list(
                            "SELECT * FROM records", row -> row.text("birth_quarter") + row.text("ethnic_group")))
                    .containsExactly("2015Q2asian");
            assertThat(tables.list("SELECT * FROM residences", row -> row.text("lsoa") + " " + row.date("from_on")))
                    .containsExactly("E01990001 2016-06-12");
            assertThat(tables.list(
                            "SELECT * FROM facts",
                            row -> row.text("kind") + " " + row.date("happened_on") + " " + row.date("known_on") + " "
                                    + row.text("purpose")))
                    .containsExactly(
                            "health.concern 2025-06-12 2025-06-26 early help planning",
                            "health.contact 2025-06-12 2025-06-26 early help planning",
                            "health.service-level 2025-06-12 2025-06-26 early help planning");
        }
        assertThat(Files.readString(encoded().resolve("manifest.json"))).contains("past-retention health.contact");
        for (String made : new String[] {"checked", "encoded", "sealed"}) {
            assertNoIdentifierUnder(work.resolve(made));
        }
    }

    static void assertNoIdentifierUnder(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(IDENTIFIERS).as(file.toString()).noneMatch(bytes::contains);
                if (file.toString().endsWith(".parquet")) {
                    assertThat(IDENTIFIERS).as(file.toString()).noneMatch(allText(file)::contains);
                }
            }
        }
    }

    static String allText(Path parquet) {
        try (TableReader table = TableReader.open(Map.of("t", parquet))) {
            return String.join("\n", table.list("SELECT CAST(t AS VARCHAR) AS row FROM t", row -> row.text("row")));
        }
    }

    @Test
    void theSameKeyGivesTheSameBytesAndAnotherKeyOtherTokens() throws IOException {
        assertThat(verb("encode")).isZero();
        byte[] first = Files.readAllBytes(AgencyTables.RECORD_ATTRIBUTES.in(encoded()));
        byte[] keys = Files.readAllBytes(encoded().resolve("records.parquet"));
        Path again = temp.resolve("again");
        Files.move(work.resolve("encoded"), again);
        assertThat(verb("encode")).isZero();
        assertThat(AgencyTables.RECORD_ATTRIBUTES.in(encoded())).hasBinaryContent(first);
        assertThat(encoded().resolve("records.parquet")).hasBinaryContent(keys);
        assertThat(run("init", "--keys", temp.resolve("other").toString())).isZero();
        assertThat(verb("encode", "--keys", temp.resolve("other").toString())).isZero();
        for (String column : List.of("records.parquet record", "records.parquet keys", "values.parquet token")) {
            String[] words = column.split(" ", -1);
            try (TableReader tables = TableReader.open(Map.of(
                    "a", again.resolve("health-visiting/2026-10-01").resolve(words[0]),
                    "b", encoded().resolve(words[0])))) {
                assertThat(tables.list("SELECT " + words[1] + "::VARCHAR AS v FROM a", row -> row.text("v")))
                        .isNotEmpty()
                        .doesNotContainAnyElementsOf(
                                tables.list("SELECT " + words[1] + "::VARCHAR AS v FROM b", row -> row.text("v")));
            }
        }
    }

    @Test
    void whatTheAgreementDoesNotNameIsDroppedAndSaid() throws IOException {
        Path authority = temp.resolve("authority");
        assertThat(run("init", authority.toString(), "--from", NORTHBROOK.toString()))
                .isZero();
        Path agreement = authority.resolve("agreements/health-visiting.yaml");
        Files.writeString(
                agreement,
                Files.readString(agreement)
                        .replaceAll(" *- \\{item: (ethnicity|health.concern), retention_years: 6}\n", ""));
        assertThat(run("encode", "-w", work.toString(), "-a", authority.toString()))
                .isZero();
        assertThat(Files.readString(encoded().resolve("manifest.json")))
                .contains("not-agreed ethnicity")
                .contains("not-agreed health.concern");
        assertThat(allText(AgencyTables.RECORD_FACTS.in(encoded()))).doesNotContain("health.concern");
        assertThat(allText(AgencyTables.RECORD_ATTRIBUTES.in(encoded()))).doesNotContain("asian");
    }

    @Test
    void initCopiesTheExampleAuthorityOnceAndMakesItsKeys() throws IOException {
        Path authority = temp.resolve("ours");
        assertThat(run("init", authority.toString(), "--from", NORTHBROOK.toString()))
                .isZero();
        assertThat(authority.resolve("agreements/police.yaml")).exists();
        assertThat(authority.resolve("keys/linkage.key")).exists();
        assertThat(authority.resolve("pom.xml")).doesNotExist();
        assertThat(authority.resolve("src")).doesNotExist();
        String key = Files.readString(authority.resolve("keys/linkage.key"));
        assertThat(run("init", authority.toString(), "--from", NORTHBROOK.toString()))
                .isEqualTo(4);
        assertThat(authority.resolve("keys/linkage.key")).hasContent(key.strip());
        assertThat(run("init")).isEqualTo(2);
    }

    @Test
    void eachKindOfFaultHasItsExitCodeAndLeavesNothing() throws IOException {
        write("extracts/police/2026-10-01/missing.csv", "a letter\n");
        assertThat(verb("check")).isEqualTo(3);
        assertThat(verb("encode")).isEqualTo(3);
        assertThat(work.resolve("checked/police/2026-10-01")).doesNotExist();
        assertThat(work.resolve("encoded/police/2026-10-01/manifest.json")).doesNotExist();
        assertThat(encoded().resolve("manifest.json")).exists();
        assertThat(verb("encode", "--delivery", "2020-01-01")).isEqualTo(8);
        assertThat(verb("encode", "--agency", "health-visiting", "--keys", temp.toString()))
                .isEqualTo(9);
        write("extracts/dentists/2026-10-01/teeth.csv", "x\n");
        assertThat(verb("check", "--agency", "dentists")).isEqualTo(4);
    }

    @Test
    void anAgreementPastItsReviewSharesNothing() throws IOException {
        write(
                "extracts/health-visiting/2027-10-01/contacts.csv",
                Files.readString(work.resolve("extracts/health-visiting/2026-10-01/contacts.csv")));
        assertThat(verb("encode", "--delivery", "2027-10-01")).isEqualTo(4);
        assertThat(work.resolve("encoded/health-visiting/2027-10-01")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"E09000003, 302, 0", "E09000003, 303, 4", "E09000003, 998, 4", "E08990001, 302, 4", "E08990001, 998, 0"
    })
    void theTwoCodesOfAnAuthorityMustBeOfOne(String code, String lea, int exit) throws IOException {
        Path ours = temp.resolve("ours");
        assertThat(run("init", ours.toString(), "--from", NORTHBROOK.toString()))
                .isZero();
        Path file = ours.resolve("authority.yaml");
        Files.writeString(
                file,
                Files.readString(file).replace("E08990001", code).replace("lea: \"998\"", "lea: \"" + lea + "\""));
        assertThat(run("check", "--workspace", work.toString(), "--authority", ours.toString()))
                .isEqualTo(exit);
    }

    @Test
    void checkLeavesAReportWithPlacesButNoValues() throws IOException {
        Path file = Files.writeString(
                temp.resolve("letters.csv"),
                Files.readString(work.resolve("extracts/health-visiting/2026-10-01/contacts.csv")));
        Path report = temp.resolve("to-send-back");
        assertThat(run("check", "--in", file.toString(), "--format", "health-visiting", "--out", report.toString()))
                .isZero();
        assertThat(Files.readString(report.resolve("report.csv")))
                .startsWith("\ufefffile,line,column,kind,meaning,effect\r\n")
                .endsWith(
                        "letters.csv,3,concerns,unknown-code,the code is not in the code list of this column,value-refused\r\n")
                .hasLineCount(2);
        assertThat(Files.readString(report.resolve("report.html")))
                .contains("unknown-code")
                .contains("<html lang=\"en\">")
                .doesNotContain("<script")
                .doesNotContain("Larkin");
        assertThat(Files.readString(report.resolve("report.json")))
                .contains("\"formats\" : [ \"health-visiting\" ]")
                .contains("\"contacts\" : 2")
                .contains("\"from\" : \"2016-06-12\"");
    }

    @Test
    void checkGuessesTheFormatFromTheContentOrRefusesWithTheList() throws IOException {
        Path report = temp.resolve("report");
        Path file = Files.writeString(
                temp.resolve("anything.txt"),
                Files.readString(work.resolve("extracts/health-visiting/2026-10-01/contacts.csv")));
        assertThat(run("check", "--in", file.toString(), "--out", report.toString()))
                .isZero();
        assertThat(Files.readString(report.resolve("report.json"))).contains("\"anything.txt\" : \"health-visiting\"");
        Path letter = Files.writeString(temp.resolve("letter.txt"), "Dear Sir");
        assertThat(run("check", "--in", letter.toString(), "--out", report.toString()))
                .isEqualTo(3);
        assertThat(run("check", "--in", file.toString(), "--format", "letters")).isEqualTo(3);
    }

    @Test
    void noCellOfAReportIsAFormula() {
        assertThat(ReportCsv.plain("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(ReportCsv.plain("contacts.csv")).isEqualTo("contacts.csv");
    }

    @Test
    void truthRecordsNameRecordsAsEncodeDoes() throws IOException {
        write("truth/persons.csv", "agency,local_id,person\nhealth-visiting,person-77,P1\n");
        write("truth/manifest.json", Files.readString(manifestOfAnyArtefact()));
        assertThat(verb("encode", "--truth")).isZero();
        String record = allText(AgencyTables.RECORD_ATTRIBUTES.in(encoded())).substring(12, 44);
        assertThat(allText(work.resolve("truth-records/truth_records.parquet")))
                .contains(record)
                .contains("P1");
    }

    private Path manifestOfAnyArtefact() {
        assertThat(verb("encode")).isZero();
        return encoded().resolve("manifest.json");
    }
}
