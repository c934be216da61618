package org.hearth.northbrook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.population.AgencyTables;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.junit.jupiter.api.Test;

/** What an agency takes back is gone from everything after the next run, and a record says that it was deleted. */
class PurgeIT {

    private static final String REFERRED = "2026-04-27";
    private static final String CHILD = "C-PURGED";
    private static final String AGENCY = "childrens-services";

    private static final String SAID = """
            [{"la_child_id": "%s", "child_details": {"first_name": "%s", "surname": "%s", "date_of_birth": "%s", "sex": "F",
                "unique_pupil_number": "Q998201300017", "postcode": "%s"},
              "social_care_episodes": [{"social_care_episode_id": "E1", "referral_date": "%s", "referral_source": "6",
                "referral_no_further_action_flag": true}]}]
            """;

    @Test
    void whatIsTakenBackIsGoneFromEncodedLinkedFactsMatrixAndPages() throws Exception {
        World world = copy();
        Path extracts = world.workspace.resolve("extracts/" + AGENCY);
        Files.writeString(extracts.resolve("2026-10-01/delivery.yaml"), "history: true\n");
        deliver(
                extracts,
                "2026-09-01",
                SAID.formatted(
                        CHILD,
                        PlantedHousehold.CHILD_FORENAME,
                        PlantedHousehold.SURNAME,
                        PlantedHousehold.CHILD_BIRTH,
                        PlantedHousehold.POSTCODE,
                        REFERRED));
        publish(world);
        String record = Pseudonyms.of(world, AGENCY, CHILD);
        assertThat(traces(world, record)).containsExactly("record", "person", "fact", "page");
        List<String> matrix = referrals(world);

        deliver(extracts, "2026-10-02", "[{\"la_child_id\": \"" + CHILD + "\", \"purge\": true}]");
        publish(world);
        assertThat(traces(world, record)).isEmpty();
        assertThat(referrals(world)).as("a feature that counted the referral").isNotEqualTo(matrix);
        try (TableReader deletions = TableReader.open(Map.of(
                "t", AgencyTables.DELETIONS.in(world.workspace.resolve("deletions/" + AGENCY + "/2026-09-01"))))) {
            assertThat(deletions.list("SELECT DISTINCT reason || ' ' || item AS what FROM t", row -> row.text("what")))
                    .contains("purged cin.referral", "purged records of people");
        }
    }

    /** The whole way of the planted authority, but for its database. */
    private static World copy() throws IOException {
        World world = World.ready();
        World copy = new World(world.authority, world.workspace.resolveSibling("purge"), "");
        try (Stream<Path> artefacts = Files.list(world.workspace)) {
            artefacts
                    .filter(artefact -> !artefact.getFileName().toString().startsWith("database"))
                    .forEach(artefact -> Folders.copy(artefact, copy.workspace.resolve(artefact.getFileName())));
        }
        return copy;
    }

    private static void deliver(Path agency, String day, String payload) throws IOException {
        Path folder = Files.createDirectories(agency.resolve(day));
        Files.writeString(folder.resolve("csc_api_" + day + ".json"), payload);
        Files.writeString(folder.resolve("delivery.yaml"), "history: true\n");
    }

    private static void publish(World world) {
        world.observe();
        Hearth.run(world.verb("score")).mustSucceed();
        Hearth.run(world.verb("publish")).mustSucceed();
    }

    /** Where the child, or what was said of it, is found. */
    private static List<String> traces(World world, String record) throws Exception {
        List<String> traces = new ArrayList<>();
        Path encoded = world.workspace.resolve("encoded/" + AGENCY + "/2026-09-01");
        try (TableReader tables = TableReader.open(Map.of(
                "records", encoded.resolve("records.parquet"),
                "persons", JobTables.PERSONS.in(world.workspace.resolve("linked")),
                "facts", JobTables.FACTS.in(world.workspace.resolve("facts"))))) {
            found(tables, "records WHERE record = '" + record + "'", "record", traces);
            found(tables, "persons WHERE record = '" + record + "'", "person", traces);
            found(
                    tables,
                    "facts WHERE kind = 'cin.referral' AND happened_on = DATE '" + REFERRED + "' AND code = '6' "
                            + "AND person IN (SELECT person FROM persons WHERE record = '"
                            + Pseudonyms.of(world, "police", PlantedHousehold.CHILD_NOMINAL) + "')",
                    "fact",
                    traces);
        }
        if (isOnAPage(world)) {
            traces.add("page");
        }
        return traces;
    }

    private static void found(TableReader tables, String from, String what, List<String> traces) {
        if (tables.list("SELECT count(*) AS n FROM " + from, row -> row.whole("n"))
                        .get(0)
                > 0) {
            traces.add(what);
        }
    }

    private static boolean isOnAPage(World world) throws Exception {
        try (Service service = Service.start(world)) {
            String worker = service.tokenOf("amira");
            boolean found = false;
            for (JsonNode entry :
                    service.json("/api/v1/work-lists/north", worker).path("entries")) {
                String reference = entry.path("reference").asText();
                found |= service.json("/api/v1/households/" + reference + "?purpose=early-help-review", worker)
                        .path("timeline")
                        .toString()
                        .contains(REFERRED);
            }
            return found;
        }
    }

    /** The planted child's household on each date, with what the matrix counts of referrals. */
    private static List<String> referrals(World world) {
        try (TableReader tables = world.tables()) {
            return tables.list(
                    """
                    SELECT concat_ws(' ', as_of, referrals_365d, referrals_1095d) AS line
                    FROM matrix JOIN members USING (household, as_of) JOIN persons USING (person)
                    WHERE record = '%s' ORDER BY as_of
                    """.formatted(Pseudonyms.of(world, "police", PlantedHousehold.CHILD_NOMINAL)),
                    row -> row.text("line"));
        }
    }
}
