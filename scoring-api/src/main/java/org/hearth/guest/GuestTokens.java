package org.hearth.guest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hearth.access.Action;
import org.hearth.access.Caller;
import org.hearth.authority.Authority;
import org.hearth.authority.Team;
import org.hearth.problem.Problem;

/** Makes guest tokens for callers who may see a dashboard: JSON Web Tokens as Superset's own, signed with its key. */
public final class GuestTokens {

    /** How long a token is good: a page asks for another before it ends. */
    public static final Duration LENGTH = Duration.ofMinutes(5);

    private static final ObjectMapper JSON = new ObjectMapper();

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
     * @throws Problem not-allowed if they may not; not-found if there is no such dashboard, or no Superset
     */
    public Guest issue(Caller caller, String slug) {
        Action asked = Optional.ofNullable(ASKS.get(slug)).orElseThrow(GuestTokens::notThere);
        caller.require(asked);
        Embedding there = embedding.get().orElseThrow(GuestTokens::notThere);
        String id = Optional.ofNullable(there.dashboards().get(slug))
                .filter(text -> !text.isEmpty())
                .orElseThrow(GuestTokens::notThere);
        return new Guest(there.base() + "/embedded/" + id, token(there.key(), id, clause(caller)), LENGTH.toSeconds());
    }

    private static Problem notThere() {
        return Problem.notFound("There is no such dashboard here.");
    }

    /** Whose rows: the whole authority's, or for people of a team those of its localities and no more. */
    String clause(Caller caller) {
        String whole = "authority = '" + authority + "'";
        if (caller.team().isEmpty()) {
            return whole;
        }
        String own = localities.getOrDefault(caller.team().get(), List.of()).stream()
                .map(locality -> "'" + locality + "'")
                .collect(Collectors.joining(", "));
        return own.isEmpty() ? "1 = 0" : whole + " AND locality IN (" + own + ")";
    }

    private String token(String key, String id, String clause) {
        Instant now = clock.instant();
        ObjectNode claims = JSON.createObjectNode();
        claims.putObject("user")
                .put("username", "hearth-guest")
                .put("first_name", "hearth")
                .put("last_name", "guest");
        claims.putArray("resources").addObject().put("type", "dashboard").put("id", id);
        claims.putArray("rls_rules").addObject().put("clause", clause);
        claims.put("iat", now.getEpochSecond()).put("exp", now.plus(LENGTH).getEpochSecond());
        claims.put("aud", "superset").put("type", "guest");
        String signed = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encoded(text(claims));
        return signed + "." + sign(key, signed);
    }

    private static String text(ObjectNode claims) {
        try {
            return JSON.writeValueAsString(claims);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sign(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
