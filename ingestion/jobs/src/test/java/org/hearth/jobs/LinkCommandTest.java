package org.hearth.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.command.CommandLineRun;
import org.hearth.dataset.Town;
import org.hearth.dataset.Town.Line;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.hearth.workspace.Manifest;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb as it is run, on a made-up town, with real Spark. */
class LinkCommandTest {

    private static final Path NORTHBROOK = Path.of("../../northbrook");

    @TempDir
    Path root;

    @Test
    void findsThePersonsBehindTheRecords() throws IOException {
        List<Line> lines = new Town(1, 150).lines();
        Path linked = link(lines, NORTHBROOK, "one");

        JsonNode report =
                new ObjectMapper().readTree(linked.resolve("report.json").toFile());
        assertThat(report.at("/truth/f1").asDouble()).isGreaterThan(0.97);
        assertThat(report.at("/run/estimated_precision").asDouble()).isGreaterThan(0.97);
        assertThat(report.at("/agencies").findValuesAsText("records").stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(lines.size());
        assertThat(linked.resolve("report.html"))
                .content()
                .contains("Against the truth")
                .doesNotContain("<script");
        assertThat(count(linked, "SELECT count(*) AS n FROM persons")).isEqualTo(lines.size());
        assertThat(count(linked, "SELECT count(DISTINCT person) AS n FROM persons"))
                .isEqualTo(count(linked, "SELECT count(*) AS n FROM people"))
                .isEqualTo(report.at("/run/persons").asLong());
        assertThat(count(
                        linked,
                        "SELECT count(*) AS n FROM residences r LEFT JOIN people p USING (person)"
                                + " WHERE p.person IS NULL OR length(r.household) <> 32"))
                .isZero();
        assertThat(count(linked, "SELECT count(*) AS n FROM links WHERE left_record >= right_record"))
                .isZero();

        Path again = link(lines, NORTHBROOK, "two");
        assertThat(Manifest.in(again).orElseThrow().outputs())
                .isEqualTo(Manifest.in(linked).orElseThrow().outputs());
        assertThat(CommandLineRun.run(new Main(), arguments("two", NORTHBROOK))).isZero();
    }

    @Test
    void saysWhichBlockingKeysItLeftOut() throws IOException {
        Path authority = Files.createDirectories(root.resolve("authority"));
        Files.writeString(
                authority.resolve("linkage.yaml"),
                Files.readString(NORTHBROOK.resolve("linkage.yaml"))
                        .replaceFirst("pairs_per_record: \\d+", "pairs_per_record: 4"));

        Path linked = link(new Town(2, 60).lines(), authority, "capped");

        assertThat(Manifest.in(linked).orElseThrow().refused()).containsKey("blocking keys too common");
        JsonNode report =
                new ObjectMapper().readTree(linked.resolve("report.json").toFile());
        assertThat(report.at("/run/passes").findValues("dropped").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isPositive();
    }

    @Test
    void asksForEncodedRecordsFirst() {
        assertThat(CommandLineRun.run(new Main(), arguments("empty", NORTHBROOK)))
                .isEqualTo(8);
    }

    private Path link(List<Line> lines, Path authority, String workspace) {
        Workspace place = Workspace.open(root.resolve(workspace));
        Town.encode(lines, place);
        assertThat(CommandLineRun.run(new Main(), arguments(workspace, authority)))
                .isZero();
        return place.require("linked", "link");
    }

    private String[] arguments(String workspace, Path authority) {
        return new String[] {
            "link",
            "-w",
            root.resolve(workspace).toString(),
            "-a",
            authority.toString(),
            "--master",
            "local[2]",
            "--truth"
        };
    }

    private static long count(Path linked, String sql) {
        Map<String, Path> views = Map.of(
                "persons", JobTables.PERSONS.in(linked),
                "people", JobTables.PEOPLE.in(linked),
                "residences", JobTables.RESIDENCES.in(linked),
                "links", JobTables.LINKS.in(linked));
        try (TableReader reader = TableReader.open(views)) {
            return reader.list(sql, row -> row.whole("n")).get(0);
        }
    }
}
