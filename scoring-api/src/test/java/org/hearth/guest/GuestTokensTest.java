package org.hearth.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GuestTokensTest {

    static final Authority NORTHBROOK = Authority.read(Path.of("..", "northbrook"));
    static final Caller PLANNER = new Caller("marcus", "Marcus Hale", Role.COMMISSIONER, Optional.empty());
    static final Caller NORTH = new Caller("amira", "Amira Khan", Role.TEAM_MEMBER, Optional.of("north"));
    static final Instant NOW = Instant.parse("2026-10-01T09:00:00Z");
    static HttpServer superset;
    static Embedding there;

    @BeforeAll
    static void start() throws Exception {
        superset = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        superset.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        superset.start();
        there = new Embedding(
                URI.create("http://127.0.0.1:" + superset.getAddress().getPort()),
                Map.of("need-now-and-next", "an-id"),
                "a key of thirty-two bytes, or more");
    }

    @AfterAll
    static void stop() {
        superset.stop(0);
    }

    static GuestTokens tokens(Optional<Embedding> embedding) {
        return GuestTokens.of(NORTHBROOK, () -> embedding, InstantSource.fixed(NOW));
    }

    static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    @Test
    void bringOneDashboardAndOneRuleAndEndAfterFiveMinutes() throws Exception {
        GuestTokens.Guest guest = tokens(Optional.of(there)).issue(PLANNER, "need-now-and-next");
        JsonNode claims = claims(guest.token());

        Algorithm.HMAC256(there.key()).verify(JWT.decode(guest.token()));
        assertThat(claims.path("aud").asText()).isEqualTo("superset");
        assertThat(guest.url()).isEqualTo(there.base() + "/embedded/an-id");
        assertThat(claims.path("resources")).hasSize(1);
        assertThat(claims.path("rls_rules").toString())
                .isEqualTo("[{\"clause\":\"authority = '" + NORTHBROOK.code() + "'\"}]");
        assertThat(claims.path("exp").asLong()).isEqualTo(NOW.getEpochSecond() + 300);
        assertThat(claims.path("type").asText()).isEqualTo("guest");
    }

    @Test
    void openToPeopleOfATeamTheRowsOfItsLocalitiesAlone() throws Exception {
        GuestTokens.Guest guest = tokens(Optional.of(there)).issue(NORTH, "need-now-and-next");

        assertThat(claims(guest.token())
                        .path("rls_rules")
                        .path(0)
                        .path("clause")
                        .asText())
                .isEqualTo("authority = '" + NORTHBROOK.code() + "' AND locality IN ('north', 'everyone')");
    }

    @Test
    void areRefusedToVisitorsAndForDashboardsThatAreNotThere() {
        GuestTokens tokens = tokens(Optional.of(there));
        assertThatThrownBy(() -> tokens.issue(Caller.VISITOR, "need-now-and-next"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tokens.issue(PLANNER, "somebody-elses")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tokens.issue(PLANNER, "benchmark")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tokens(Optional.empty()).issue(PLANNER, "need-now-and-next"))
                .isInstanceOf(Problem.class);
        assertThat(tokens(Optional.empty()).origin()).isEmpty();
    }

    @Test
    void areNotMadeForASupersetThatDoesNotAnswer() {
        Embedding down = new Embedding(URI.create("http://127.0.0.1:1"), there.dashboards(), there.key());
        assertThatThrownBy(() -> tokens(Optional.of(down)).issue(PLANNER, "need-now-and-next"))
                .isInstanceOf(Problem.class);
    }
}
