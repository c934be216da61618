package org.hearth.northbrook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.table.TableReader;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From agencies' extracts to lists with reasons, with real Spark, Tribuo and PostgreSQL. */
class WholeWayIT {

    static World world;

    @BeforeAll
    static void takeTheWholeWay() throws IOException {
        world = World.ready();
    }

    @Test
    void listsExactlyAsManyHouseholdsAsATeamHasCapacityFor() {
        try (TableReader tables = world.tables()) {
            Map<String, List<Long>> places = new java.util.TreeMap<>();
            tables.forEach(
                    "SELECT team, place FROM worklist ORDER BY team, place",
                    row -> places.computeIfAbsent(row.text("team"), team -> new java.util.ArrayList<>())
                            .add(row.whole("place")));
            assertThat(places).containsOnlyKeys("north", "east", "south", "west");
            assertThat(places.values()).allSatisfy(list -> assertThat(list).containsExactly(1L, 2L, 3L, 4L, 5L));
        }
    }

    @Test
    void listsAHouseholdWithGraveSignsAndItsReasonsNameThem() {
        try (TableReader tables = world.tables()) {
            String mother = Pseudonyms.of(world, "police", PlantedHousehold.MOTHER_NOMINAL);
            String child = Pseudonyms.of(world, "police", PlantedHousehold.CHILD_NOMINAL);
            String household = tables.list("""
                            SELECT DISTINCT household FROM members JOIN persons USING (person)
                            WHERE record IN ('%s', '%s') AND as_of = (SELECT max(as_of) FROM members)
                            """.formatted(mother, child), row -> row.text("household")).stream()
                    .collect(java.util.stream.Collectors.collectingAndThen(
                            java.util.stream.Collectors.toList(), found -> {
                                assertThat(found)
                                        .as("mother and child live in one household")
                                        .hasSize(1);
                                return found.get(0);
                            }));
            assertThat(tables.list(
                            "SELECT team FROM worklist WHERE household = '" + household + "'", row -> row.text("team")))
                    .containsExactly("north");
            List<String> raising = tables.list("""
                    SELECT reason FROM contributions
                    WHERE household = '%s' AND direction = 'raises' ORDER BY place LIMIT 8
                    """.formatted(household), row -> row.text("reason"));
            assertThat(String.join("\n", raising).toLowerCase(java.util.Locale.UK))
                    .containsAnyOf("domestic abuse", "missing", "suspen", "homeless");
        }
    }

    @Test
    void contributionsAddUpToTheLogOdds() {
        try (TableReader tables = world.tables()) {
            List<double[]> rows = tables.list(
                    """
                    SELECT s.log_odds, s.probability, s.base + sum(c.contribution) AS total
                    FROM scores s JOIN contributions c USING (household)
                    GROUP BY s.household, s.log_odds, s.probability, s.base
                    """, row -> new double[] {row.number("log_odds"), row.number("probability"), row.number("total")});
            assertThat(rows).hasSizeGreaterThan(50).allSatisfy(row -> {
                assertThat(row[2]).isCloseTo(row[0], within(1e-6));
                assertThat(row[1]).isCloseTo(1 / (1 + Math.exp(-row[0])), within(1e-9));
            });
        }
    }

    @Test
    void recoversPersonsAcrossAgencies() {
        try (TableReader tables = world.tables()) {
            double[] counts = tables.list("""
                            WITH r AS (SELECT person, true_person FROM persons JOIN truth USING (record)),
                            pairs(n) AS (SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) n FROM r GROUP BY person)),
                            truths(n) AS (SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) n FROM r GROUP BY true_person)),
                            boths(n) AS (SELECT sum(n * (n - 1) / 2)
                                         FROM (SELECT count(*) n FROM r GROUP BY person, true_person))
                            SELECT CAST(pairs.n AS DOUBLE) p, CAST(truths.n AS DOUBLE) t, CAST(boths.n AS DOUBLE) b
                            FROM pairs, truths, boths
                            """, row -> new double[] {row.number("p"), row.number("t"), row.number("b")})
                    .get(0);
            assertThat(counts[1]).as("true pairs").isGreaterThan(200);
            double f1 = 2 * counts[2] / (counts[0] + counts[1]);
            assertThat(f1).as("pairwise F1").isGreaterThanOrEqualTo(0.95);
        }
    }

    @Test
    void observesEveryQuarterOfFourYears() {
        try (TableReader tables = world.tables()) {
            assertThat(tables.list("SELECT DISTINCT as_of FROM matrix ORDER BY 1", row -> row.date("as_of")))
                    .hasSize(17)
                    .startsWith(java.time.LocalDate.of(2022, 10, 1))
                    .endsWith(java.time.LocalDate.of(2026, 10, 1));
        }
    }

    @Test
    void skipsEveryStageWhenRunAgain() {
        String again = Hearth.run(World.demo(world.authority, world.workspace))
                .mustSucceed()
                .out();
        assertThat(again.lines().filter(line -> line.contains("unchanged")).count())
                .as(again)
                .isGreaterThanOrEqualTo(20);
        assertThat(again.lines().filter(line -> line.matches(".*\\(\\d+\\.\\d s\\)")))
                .as("stages run again")
                .isEmpty();
    }

    @Test
    void leavesAManifestThatMatchesEveryFile() throws IOException {
        try (Stream<Path> files = Files.walk(world.workspace)) {
            List<Path> manifests = files.filter(file -> file.endsWith(Manifest.FILE))
                    .filter(file -> !file.startsWith(world.workspace.resolve("extracts")))
                    .toList();
            assertThat(manifests).hasSizeGreaterThan(20);
            for (Path file : manifests) {
                Manifest manifest = Manifest.in(file.getParent()).orElseThrow();
                manifest.outputs()
                        .forEach((name, digest) -> assertThat(
                                        Digest.of(file.getParent().resolve(name)))
                                .as(manifest.artefact() + "/" + name)
                                .isEqualTo(digest));
            }
        }
    }

    @Test
    void statusShowsEveryArtefactFresh() {
        String status = Hearth.run(world.verb("status")).mustSucceed().out();
        assertThat(status)
                .contains("linked", "matrix/early-help", "scores/early-help", "forecasts")
                .doesNotContain("stale");
    }
}
