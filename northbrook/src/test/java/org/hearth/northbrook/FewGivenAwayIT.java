package org.hearth.northbrook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Dashboards of a town so small that most counts are of a few people. */
class FewGivenAwayIT {

    @Test
    void noTableOfMartsNorAllOfThemTogetherBoundACountOfAFewPeople() throws Exception {
        try (HeldServer server = new HeldServer(World.ready());
                Connection marts = server.asDashboard()) {
            Guesser guesser = new PublishedCounts(marts).guesser();
            assertThat(guesser.contradictions()).isZero();

            Map<String, Guesser.Range> ranges = guesser.ranges();
            assertThat(ranges).hasSizeGreaterThan(200);
            Map<String, Guesser.Range> givenAway = new TreeMap<>(ranges);
            givenAway.values().removeIf(range -> !range.givesAway());
            assertThat(givenAway).isEmpty();
        }
    }
}
