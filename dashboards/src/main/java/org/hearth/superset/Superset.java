package org.hearth.superset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.workspace.Fault;

/**
 * The client of one Superset. Its quirks about who asks are dealt with here: an access token that ends after a quarter of an hour
 * is fetched anew and the request repeated; a write needs, besides the token, a CSRF token in a header and the cookie that came
 * with it. Thread-safe.
 */
public final class Superset {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int UNAUTHORISED = 401;
    private static final int UNPROCESSABLE = 422;

    private final Account account;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final AtomicInteger writes = new AtomicInteger();
    private volatile Session session = Session.NONE;

    private record Session(String token, String csrf) {
        static final Session NONE = new Session("", "");
    }

    public Superset(Account account) {
        this(account, PATIENCE);
    }

    /**
     * A client.
     *
     * @param patience how long an answer may take
     */
    Superset(Account account, Duration patience) {
        this.account = account;
        this.patience = patience;
    }

    /** An answer as it came. */
    public record Answer(int status, String body) {

        /** The body as JSON; an empty object if it is none. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                return JSON.createObjectNode();
            }
        }

        public boolean isGood() {
            return status < 300;
        }
    }

    public URI base() {
        return account.base();
    }

    /** How many requests so far changed something there. */
    public int writes() {
        return writes.get();
    }

    /**
     * Signs in.
     *
     * @throws Fault if Superset cannot be reached or refuses the account
     */
    public synchronized void signIn() {
        ObjectNode body = JSON.createObjectNode();
        body.put("username", account.user()).put("password", account.password());
        body.put("provider", "db").put("refresh", true);
        Answer answer = send("POST", "/api/v1/security/login", body.toString(), Session.NONE);
        if (!answer.isGood()) {
            throw Refusal.of(answer.status(), answer.body())
                    .fault("sign in to " + account.base() + " as " + account.user());
        }
        String token = answer.json().path("access_token").asText();
        Answer csrf = send("GET", "/api/v1/security/csrf_token/", "", new Session(token, ""));
        // A role that may only look is refused here; it needs no CSRF token either.
        session = new Session(token, csrf.isGood() ? csrf.json().path("result").asText() : "");
    }

    public JsonNode get(String path) {
        return good("GET", path, "");
    }

    /** Asks for data: a POST that changes nothing. */
    public JsonNode ask(String path, JsonNode body) {
        return good("POST", path, body.toString());
    }

    public JsonNode post(String path, JsonNode body) {
        writes.incrementAndGet();
        return good("POST", path, body.toString());
    }

    public JsonNode put(String path, JsonNode body) {
        writes.incrementAndGet();
        return good("PUT", path, body.toString());
    }

    public void delete(String path) {
        writes.incrementAndGet();
        good("DELETE", path, "");
    }

    private JsonNode good(String method, String path, String body) {
        Answer answer = exchange(method, path, body);
        if (!answer.isGood()) {
            throw Refusal.of(answer.status(), answer.body())
                    .fault(method.toLowerCase(java.util.Locale.ROOT) + " " + path.replaceAll("\\?.*", ""));
        }
        return answer.json();
    }

    /** Sends a request as the account, whatever the answer; signs in first, and again if the token has ended. */
    public Answer exchange(String method, String path, String body) {
        if (session.token().isEmpty()) {
            signIn();
        }
        Answer answer = send(method, path, body, session);
        if (hasEnded(answer)) {
            signIn();
            answer = send(method, path, body, session);
        }
        return answer;
    }

    private static boolean hasEnded(Answer answer) {
        return answer.status() == UNAUTHORISED
                || (answer.status() == UNPROCESSABLE && answer.json().has("msg"))
                || (answer.status() == 400 && answer.body().contains("CSRF"));
    }

    private Answer send(String method, String path, String body, Session as) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(account.base() + path))
                .timeout(patience)
                .header("Accept", "application/json")
                .header("Referer", account.base().toString());
        if (!as.token().isEmpty()) {
            request.header("Authorization", "Bearer " + as.token());
        }
        if (!as.csrf().isEmpty()) {
            request.header("X-CSRFToken", as.csrf());
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        try {
            HttpResponse<String> response = http.send(
                    request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (java.net.http.HttpTimeoutException e) {
            throw unreachable("no answer within " + patience.toMillis() / 1_000.0 + " s");
        } catch (java.net.ConnectException e) {
            throw unreachable("nothing there");
        } catch (IOException e) {
            throw unreachable("a broken connection");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable("an interruption");
        }
    }

    private Fault unreachable(String found) {
        return new Fault(
                Fault.Kind.SUPERSET,
                "Cannot reach Superset at " + account.base() + ": expected it to answer, found " + found
                        + ". `hearth dashboards up` starts or repairs it.");
    }
}
