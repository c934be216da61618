package org.hearth.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.command.CommandLineRun;
import org.hearth.population.AgencyTables;
import org.hearth.table.TableReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Daily deltas of the children's social care API that take back what earlier ones said. */
class PurgeDeliveredTest {

    private static final String CHILD = """
            {"la_child_id": "%s", "child_details": {"first_name": "Annabel", "surname": "Larkin", "date_of_birth": "2015-06-01",
              "postcode": "NB1 1AA"},
             "social_care_episodes": [{"social_care_episode_id": "E1", "referral_date": "2025-01-14", "referral_source": "1C",
               "section_47_assessments": [{"section_47_assessment_id": "S1", "start_date": "2025-03-01"}]}]}""";

    private static final String ASSESSMENT_PURGED = """
            {"la_child_id": "%s", "social_care_episodes": [{"social_care_episode_id": "E1",
               "section_47_assessments": [{"section_47_assessment_id": "S1", "purge": true}]}]}""";

    private static final String CHILD_PURGED = "{\"la_child_id\": \"%s\", \"purge\": true}";

    @TempDir
    Path temp;

    private Path work;

    @BeforeEach
    void makeKeys() {
        work = temp.resolve("work");
        assertThat(CommandLineRun.run(
                        new Main(), "init", "--keys", temp.resolve("keys").toString()))
                .isZero();
    }

    private void deliver(String day, String... children) throws IOException {
        Path file = work.resolve("extracts/childrens-services/" + day + "/csc_api_" + day + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[" + String.join(",", children) + "]");
    }

    private void encode() {
        assertThat(CommandLineRun.run(
                        new Main(),
                        "encode",
                        "--workspace",
                        work.toString(),
                        "--authority",
                        "../../northbrook",
                        "--keys",
                        temp.resolve("keys").toString()))
                .isZero();
    }

    private List<String> rows(String table, String expression) {
        Path file = work.resolve("encoded/childrens-services/2026-10-01").resolve(table + ".parquet");
        try (TableReader tables = TableReader.open(Map.of("t", file))) {
            return tables.list("SELECT " + expression + " AS answer FROM t ORDER BY 1", row -> row.text("answer"));
        }
    }

    @Test
    void takesBackAnElementThenAChildFromTheDeliveriesBefore() throws IOException {
        deliver("2026-10-01", CHILD.formatted("C1"), CHILD.formatted("C2"));
        encode();
        assertThat(rows("facts", "kind")).filteredOn("cin.section-47"::equals).hasSize(2);
        assertThat(rows("records", "record")).hasSize(2);

        deliver("2026-10-02", ASSESSMENT_PURGED.formatted("C1"));
        encode();
        assertThat(rows("facts", "kind")).filteredOn("cin.section-47"::equals).hasSize(1);
        assertThat(rows("facts", "kind")).filteredOn("cin.referral"::equals).hasSize(2);

        deliver("2026-10-03", CHILD_PURGED.formatted("C1"));
        encode();
        assertThat(rows("facts", "DISTINCT record")).hasSize(1).isEqualTo(rows("records", "record"));
        assertThat(rows("attributes", "DISTINCT record")).isEqualTo(rows("records", "record"));
        assertThat(rows("residences", "DISTINCT record")).isEqualTo(rows("records", "record"));
        try (TableReader tables = TableReader.open(
                Map.of("d", AgencyTables.DELETIONS.in(work.resolve("deletions/childrens-services/2026-10-01"))))) {
            assertThat(tables.list(
                            "SELECT * FROM d",
                            row -> row.text("reason") + " " + row.whole("rows") + " " + row.text("item") + " by "
                                    + row.text("because")))
                    .contains("purged 1 cin.section-47 by delivery 2026-10-02")
                    .contains("purged 1 cin.referral by delivery 2026-10-03")
                    .contains("purged 1 records of people by delivery 2026-10-03");
        }
    }

    @Test
    void leavesTheSameFactsWhetherItComesDayByDayOrAllAtOnce() throws IOException {
        String[] days = {"2026-10-01", "2026-10-02", "2026-10-03"};
        String[] deltas = {
            CHILD.formatted("C1") + "," + CHILD.formatted("C2"),
            ASSESSMENT_PURGED.formatted("C2"),
            CHILD_PURGED.formatted("C1")
        };
        for (int i = 0; i < days.length; i++) {
            deliver(days[i], deltas[i]);
            encode();
        }
        List<String> dayByDay = rows("facts", "record || kind || happened_on || episode");
        work = temp.resolve("at-once");
        for (int i = days.length - 1; i >= 0; i--) {
            deliver(days[i], deltas[i]);
        }
        encode();
        assertThat(rows("facts", "record || kind || happened_on || episode"))
                .isEqualTo(dayByDay)
                .isNotEmpty();
    }
}
