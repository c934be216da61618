package org.hearth.northbrook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Dashboards of a town so small that most counts are of a few people. */
class FewGivenAwayIT {

    @Test
    void noTableOfMartsNorAllOfThemTogetherBoundACountOfAFewPeople() throws Exception {
        World world = World.ready();
        Path folder = Files.createTempDirectory("marts");
        Path out = folder.resolve("out");
        Process held = Hearth.start(
                Map.of("HEARTH_METADATA_PASSWORD", "of-a-test"),
                out,
                folder.resolve("err"),
                world.verb("database", "--connection", folder.resolve("held").toString()));
        try (Connection marts = marts(held, folder.resolve("held"))) {
            Guesser guesser = new PublishedCounts(marts).guesser();
            assertThat(guesser.contradictions()).isZero();

            Map<String, Guesser.Range> ranges = guesser.ranges();
            assertThat(ranges).hasSizeGreaterThan(200);
            Map<String, Guesser.Range> givenAway = new TreeMap<>(ranges);
            givenAway.values().removeIf(range -> !range.givesAway());
            assertThat(givenAway).isEmpty();
        } finally {
            held.destroy();
            held.waitFor();
            Folders.delete(folder);
        }
    }

    private static Connection marts(Process held, Path file) throws Exception {
        while (!Files.exists(file) && held.isAlive()) {
            Thread.sleep(100);
        }
        JsonNode place = new ObjectMapper().readTree(file.toFile());
        return DriverManager.getConnection(
                "jdbc:postgresql://" + place.path("host").asText() + ":"
                        + place.path("port").asInt() + "/"
                        + place.path("database").asText(),
                place.path("user").asText(),
                place.path("password").asText());
    }
}
