package org.hearth.guest;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.Action;
import org.hearth.access.Caller;
import org.hearth.authority.Authority;
import org.hearth.authority.Team;
import org.hearth.problem.Problem;

/** Makes guest tokens for callers who may see a dashboard: JSON Web Tokens as Superset's own, signed with its key. */
public final class GuestTokens {

    /** How long a token is good: a page asks for another before it ends. */
    public static final Duration LENGTH = Duration.ofMinutes(5);

    /** In place of a locality in marts: rows about the authority that people of one locality see too. */
    private static final String EVERYONE = "everyone";

    /** What each dashboard takes to be seen; any other is not shown. */
    private static final Map<String, Action> ASKS = Map.of(
            "need-now-and-next", Action.READ_OUTLOOK,
            "demand-and-flow", Action.READ_OUTLOOK,
            "equity-and-deprivation", Action.READ_OUTLOOK,
            "benchmark", Action.READ_OUTLOOK,
            "data-quality-and-linkage", Action.READ_OUTLOOK,
            "model-and-list-oversight", Action.READ_OUTLOOK);

    private final Supplier<Optional<Embedding>> embedding;
    private final String authority;
    private final Map<String, List<String>> localities;
    private final InstantSource clock;

    private GuestTokens(
            Supplier<Optional<Embedding>> embedding,
            String authority,
            Map<String, List<String>> localities,
            InstantSource clock) {
        this.embedding = embedding;
        this.authority = authority;
        this.localities = localities;
        this.clock = clock;
    }

    /**
     * Tokens of an authority.
     *
     * @param embedding read anew each time, so that dashboards started later are found
     */
    public static GuestTokens of(Authority authority, Supplier<Optional<Embedding>> embedding, InstantSource clock) {
        Map<String, List<String>> localities = new TreeMap<>();
        for (Team team : authority.teams()) {
            localities.put(team.id(), team.localities());
        }
        return new GuestTokens(embedding, authority.code(), localities, clock);
    }

    /** Where there are no dashboards. */
    public static GuestTokens none() {
        return new GuestTokens(Optional::empty, "", Map.of(), InstantSource.system());
    }

    /**
     * What a page needs to show a dashboard.
     *
     * @param url what to show in the frame
     * @param token given to the frame once it asks
     */
    public record Guest(String url, String token, long expiresInSeconds) {

        /** Says nothing of the token. */
        @Override
        public String toString() {
            return "Guest[" + url + "]";
        }
    }

    /** Where frames may come from; empty when there are no dashboards. */
    public Optional<String> origin() {
        return embedding.get().map(there -> there.base().toString());
    }

    /**
     * A token for a caller, after the check that they may see this dashboard.
     *
     * @throws Problem not-allowed if they may not; not-found if there is no such dashboard, or no Superset that answers
     */
    public Guest issue(Caller caller, String slug) {
        Action asked = Optional.ofNullable(ASKS.get(slug)).orElseThrow(GuestTokens::notThere);
        caller.require(asked);
        Embedding there = embedding.get().filter(Embedding::answers).orElseThrow(GuestTokens::notThere);
        String id = Optional.ofNullable(there.dashboards().get(slug))
                .filter(text -> !text.isEmpty())
                .orElseThrow(GuestTokens::notThere);
        return new Guest(
                there.base() + "/embedded/" + id,
                token(there.key(), id, clause(caller), clock.instant()),
                LENGTH.toSeconds());
    }

    private static Problem notThere() {
        return Problem.notFound("There is no such dashboard here.");
    }

    /** Whose rows: the whole authority's, or for people of a team those of its localities and those that everyone sees. */
    String clause(Caller caller) {
        String whole = "authority = '" + authority + "'";
        if (caller.team().isEmpty()) {
            return whole;
        }
        return whole
                + Stream.concat(localities.getOrDefault(caller.team().get(), List.of()).stream(), Stream.of(EVERYONE))
                        .map(locality -> "'" + locality + "'")
                        .collect(Collectors.joining(", ", " AND locality IN (", ")"));
    }

    private static String token(String key, String id, String clause, Instant now) {
        return JWT.create()
                .withClaim("user", Map.of("username", "hearth-guest", "first_name", "hearth", "last_name", "guest"))
                .withClaim("resources", List.of(Map.of("type", "dashboard", "id", id)))
                .withClaim("rls_rules", List.of(Map.of("clause", clause)))
                .withClaim("type", "guest")
                .withAudience("superset")
                .withIssuedAt(now)
                .withExpiresAt(now.plus(LENGTH))
                .sign(Algorithm.HMAC256(key));
    }
}
