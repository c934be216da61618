package org.hearth.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Caller;
import org.hearth.access.Role;
import org.hearth.authority.Authority;
import org.hearth.problem.Problem;
import org.junit.jupiter.api.Test;

class GuestTokensTest {

    static final Authority NORTHBROOK = Authority.read(Path.of("..", "northbrook"));
    static final Caller PLANNER = new Caller("marcus", "Marcus Hale", Role.COMMISSIONER, Optional.empty());
    static final Caller NORTH = new Caller("amira", "Amira Khan", Role.TEAM_MEMBER, Optional.of("north"));
    static final Instant NOW = Instant.parse("2026-10-01T09:00:00Z");
    static final Embedding THERE = new Embedding(
            URI.create("http://127.0.0.1:8088"),
            Map.of("need-now-and-next", "an-id"),
            "a key of thirty-two bytes, or more");

    static GuestTokens tokens(Optional<Embedding> embedding) {
        return GuestTokens.of(NORTHBROOK, () -> embedding, InstantSource.fixed(NOW));
    }

    static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    @Test
    void bringOneDashboardAndOneRuleAndEndAfterFiveMinutes() throws Exception {
        GuestTokens.Guest guest = tokens(Optional.of(THERE)).issue(PLANNER, "need-now-and-next");
        JsonNode claims = claims(guest.token());

        assertThat(guest.url()).isEqualTo("http://127.0.0.1:8088/embedded/an-id");
        assertThat(claims.path("resources")).hasSize(1);
        assertThat(claims.path("rls_rules").toString())
                .isEqualTo("[{\"clause\":\"authority = '" + NORTHBROOK.code() + "'\"}]");
        assertThat(claims.path("exp").asLong()).isEqualTo(NOW.getEpochSecond() + 300);
        assertThat(claims.path("type").asText()).isEqualTo("guest");
    }

    @Test
    void openToPeopleOfATeamTheRowsOfItsLocalitiesAlone() throws Exception {
        GuestTokens.Guest guest = tokens(Optional.of(THERE)).issue(NORTH, "need-now-and-next");

        assertThat(claims(guest.token())
                        .path("rls_rules")
                        .path(0)
                        .path("clause")
                        .asText())
                .isEqualTo("authority = '" + NORTHBROOK.code() + "' AND locality IN ('north')");
    }

    @Test
    void areRefusedToVisitorsAndForDashboardsThatAreNotThere() {
        GuestTokens tokens = tokens(Optional.of(THERE));
        assertThatThrownBy(() -> tokens.issue(Caller.VISITOR, "need-now-and-next"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tokens.issue(PLANNER, "somebody-elses")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tokens.issue(PLANNER, "benchmark")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tokens(Optional.empty()).issue(PLANNER, "need-now-and-next"))
                .isInstanceOf(Problem.class);
        assertThat(tokens(Optional.empty()).origin()).isEmpty();
    }
}
