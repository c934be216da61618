package org.hearth.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.command.CommandLineRun;
import org.hearth.delivery.DeliveryScope;
import org.hearth.population.AgencyTables;
import org.hearth.table.TableReader;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One feed as it comes day by day: partly, again, corrected, too old, under an agreement that has run out. */
class DailyLifeTest {

    private static final Path NORTHBROOK = Path.of("../../northbrook");
    private static final String HEADER = "report_no,missing_from,risk,nominal_id,forename,surname,date_of_birth\n";
    private static final String ANN = "%s,%s,%s,N1,Annabel,Larkin,2015-06-01\n";

    @TempDir
    Path temp;

    private Path work;
    private Path authority;

    @BeforeEach
    void prepare() throws IOException {
        work = temp.resolve("work");
        authority = temp.resolve("authority");
        for (String file : List.of(
                "authority.yaml",
                "areas.csv",
                "facts.yaml",
                "postcodes.csv",
                "linkage.yaml",
                "agreements/police.yaml")) {
            Files.createDirectories(authority.resolve(file).getParent());
            Files.copy(NORTHBROOK.resolve(file), authority.resolve(file));
        }
        agree("review_date: 2027-03-31", "review_date: 2040-03-31");
        assertThat(CommandLineRun.run(
                        new Main(), "init", "--keys", work.resolve("keys").toString()))
                .isZero();
    }

    private void agree(String from, String to) throws IOException {
        Path file = authority.resolve("agreements/police.yaml");
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private void deliver(String folder, String... rows) throws IOException {
        write(folder, "missing.csv", HEADER + String.join("", rows));
    }

    private void write(String folder, String name, String text) throws IOException {
        Path file = work.resolve("extracts/police").resolve(folder).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int encode(String... more) {
        String[] verb = {"encode", "--workspace", work.toString(), "--authority", authority.toString()};
        return CommandLineRun.run(
                new Main(), Stream.concat(Stream.of(verb), Stream.of(more)).toArray(String[]::new));
    }

    private Path encoded(String folder) {
        return work.resolve("encoded/police").resolve(folder);
    }

    private List<String> facts(String folder) {
        try (TableReader tables = TableReader.open(Map.of("facts", AgencyTables.RECORD_FACTS.in(encoded(folder))))) {
            return tables.list(
                    "SELECT * FROM facts",
                    row -> row.text("code") + " " + row.date("happened_on") + " " + row.text("feed") + " "
                            + row.optionalText("episode").isPresent());
        }
    }

    @Test
    void takesADeliveryWithFewerTablesAndSaysWhatItCovers() throws IOException {
        deliver("2026-10-01", ANN.formatted("M1", "2026-09-03", "high"), ANN.formatted("M2", "2026-09-20", "low"));
        assertThat(encode()).isZero();
        assertThat(facts("2026-10-01")).containsExactly("high 2026-09-03 missing true", "low 2026-09-20 missing true");
        DeliveryScope scope = DeliveryScope.in(encoded("2026-10-01")).orElseThrow();
        assertThat(scope.rows()).isEqualTo(2);
        assertThat(scope.feeds()).containsOnlyKeys("missing");
        assertThat(scope.feeds().get("missing")).asString().contains("complete=false", "2026-09-03", "2026-09-20");
    }

    @Test
    void takesABrokenFileForAPartOfTheTimeItWasSaidToCover() throws IOException {
        deliver("2026-10-01", ANN.formatted("M1", "2026-09-03", "high"), "M2,N1,Ann");
        write("2026-10-01", "delivery.yaml", "complete: true\nfrom: 2026-09-01\nto: 2026-09-30\n");
        assertThat(encode()).isZero();
        assertThat(facts("2026-10-01")).containsExactly("high 2026-09-03 missing true");
        DeliveryScope scope = DeliveryScope.in(encoded("2026-10-01")).orElseThrow();
        assertThat(scope.feeds().get("missing")).asString().contains("complete=false", "2026-09-01", "2026-09-30");
    }

    @Test
    void readsWhatAnAgencyDeclaresAndSaysEverythingThatIsWrongWithIt() throws IOException {
        deliver("2026-10-01", ANN.formatted("M1", "2026-09-03", "high"));
        write("2026-10-01", "delivery.yaml", "complete: true\nfrom: 2026-09-01\nto: 2026-09-30\nhistory: true\n");
        assertThat(encode()).isZero();
        DeliveryScope scope = DeliveryScope.in(encoded("2026-10-01")).orElseThrow();
        assertThat(scope.history()).isTrue();
        assertThat(scope.feeds().get("missing")).asString().contains("complete=true", "2026-09-01", "2026-09-30");
        write("2026-10-01", "delivery.yaml", "complete: true\nto: 2026-10-30\n");
        assertThat(encode()).isEqualTo(3);
        write("2026-10-01", "delivery.yaml", "compleat: true\n");
        assertThat(encode()).isEqualTo(4);
    }

    @Test
    void takesASecondHandOverOfADay() throws IOException {
        deliver("2026-10-01", ANN.formatted("M1", "2026-09-03", "high"));
        deliver("2026-10-01_2", ANN.formatted("M1", "2026-09-03", "low"));
        assertThat(encode()).isZero();
        assertThat(facts("2026-10-01_2")).containsExactly("low 2026-09-03 missing true");
        deliver("first of October", ANN.formatted("M1", "2026-09-03", "low"));
        assertThat(encode()).isEqualTo(3);
    }

    @Test
    void theSameReportKeepsTheNameOfItsEpisodeAndNoOtherHasIt() throws IOException {
        deliver("2026-09-01", ANN.formatted("M1", "2026-08-03", "high"), ANN.formatted("M2", "2026-08-04", "high"));
        deliver("2026-10-01", ANN.formatted("M1", "2026-08-03", "low"));
        assertThat(encode()).isZero();
        String sql = "SELECT DISTINCT record || episode AS e FROM facts ORDER BY happened_on, e";
        List<String> first = episodes("2026-09-01", sql);
        assertThat(first).hasSize(2).doesNotHaveDuplicates();
        assertThat(episodes("2026-10-01", sql)).containsExactly(first.get(0));
    }

    private List<String> episodes(String folder, String sql) {
        String ordered =
                sql.replace("SELECT DISTINCT record || episode AS e", "SELECT record || episode AS e, happened_on");
        try (TableReader tables = TableReader.open(Map.of("facts", AgencyTables.RECORD_FACTS.in(encoded(folder))))) {
            return tables.list(ordered, row -> row.text("e"));
        }
    }

    @Test
    void deletesWhatIsPastItsYearsFromEarlierDeliveriesTooAndKeepsItGone() throws IOException {
        deliver("2026-09-01", ANN.formatted("M1", "2021-01-05", "high"), ANN.formatted("M2", "2026-08-20", "low"));
        assertThat(encode()).isZero();
        assertThat(facts("2026-09-01")).hasSize(2);
        assertThat(encode("--today", "2027-01-05")).isZero();
        assertThat(facts("2026-09-01")).hasSize(2);
        assertThat(encode("--today", "2027-01-06")).isZero();
        assertThat(facts("2026-09-01")).containsExactly("low 2026-08-20 missing true");
        assertThat(Manifest.in(encoded("2026-09-01")).orElseThrow().counts())
                .as("the record may be linked still")
                .containsEntry("records", 1L);
        try (TableReader tables =
                TableReader.open(Map.of("d", AgencyTables.DELETIONS.in(work.resolve("deletions/police/2026-09-01"))))) {
            assertThat(tables.list(
                            "SELECT * FROM d",
                            row -> row.text("reason") + " " + row.whole("rows") + " " + row.text("item") + " "
                                    + row.date("deleted_on")))
                    .containsExactly("retention 1 police.missing 2027-01-06");
        }
        String kept = Digest.of(encoded("2026-09-01"));
        assertThat(encode("--today", "2027-01-06")).isZero();
        assertThat(Digest.of(encoded("2026-09-01"))).isEqualTo(kept);
    }

    @Test
    void leavesTheSameFactsWhetherTheyAreDroppedAtOnceOrDeletedLater() throws IOException {
        String[] rows = {ANN.formatted("M1", "2021-01-05", "high"), ANN.formatted("M2", "2026-08-20", "low")};
        deliver("2026-09-01", rows);
        assertThat(encode("--today", "2027-01-06")).isZero();
        String atOnce = Digest.of(AgencyTables.RECORD_FACTS.in(encoded("2026-09-01")));
        Path first = work;
        work = temp.resolve("later");
        Files.createDirectories(work);
        deliver("2026-09-01", rows);
        String keys = first.resolve("keys").toString();
        assertThat(encode("--keys", keys)).isZero();
        assertThat(encode("--keys", keys, "--today", "2027-01-06")).isZero();
        assertThat(Digest.of(AgencyTables.RECORD_FACTS.in(encoded("2026-09-01"))))
                .isEqualTo(atOnce);
    }

    @Test
    void refusesAnAgreementThatHasRunOutOnTheDayItIsUsed() throws IOException {
        agree("review_date: 2040-03-31", "review_date: 2026-12-31");
        deliver("2026-10-01", ANN.formatted("M1", "2026-09-03", "high"));
        assertThat(encode("--today", "2027-01-01")).isEqualTo(4);
        assertThat(encoded("2026-10-01")).doesNotExist();
        assertThat(encode("--today", "2026-12-31")).isZero();
    }
}
