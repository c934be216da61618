package org.hearth.superset;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server that behaves about who asks as a Superset 6.1.0 was seen to, and keeps what it was asked. */
final class Recorded implements AutoCloseable {

    final List<String> asked = new ArrayList<>();
    private final HttpServer server;
    private int tokens;
    private String ended = "";
    private String answer = "{}";
    private int status = 200;
    private volatile boolean slow;

    Recorded() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    Superset superset() {
        return superset(Duration.ofSeconds(60));
    }

    /** From now on it answers nobody. */
    void isSlow() {
        slow = true;
    }

    Superset superset(Duration patience) {
        return new Superset(
                new Account(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "admin", "a password"),
                patience);
    }

    /** What everything but signing in is answered with. */
    void answers(int code, String body) {
        status = code;
        answer = body;
    }

    /** From now on the last token is one that has ended. */
    void endToken() {
        ended = "token-" + tokens;
    }

    int tokens() {
        return tokens;
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (slow) {
            return;
        }
        String path = exchange.getRequestURI().getPath();
        String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        if (path.equals("/api/v1/security/login")) {
            tokens++;
            reply(exchange, 200, "{\"access_token\":\"token-" + tokens + "\"}");
        } else if (bearer.equals("Bearer " + ended)) {
            reply(exchange, 401, "{\"msg\":\"Token has expired\"}");
        } else if (path.equals("/api/v1/security/csrf_token/")) {
            exchange.getResponseHeaders().add("Set-Cookie", "session=s" + tokens + "; HttpOnly; Path=/; SameSite=Lax");
            reply(exchange, 200, "{\"result\":\"csrf-" + tokens + "\"}");
        } else if (!exchange.getRequestMethod().equals("GET") && !mayWrite(exchange)) {
            reply(
                    exchange,
                    400,
                    "{\"errors\":[{\"message\":\"400 Bad Request: The CSRF session token is missing.\"}]}");
        } else {
            reply(exchange, status, answer);
        }
    }

    private boolean mayWrite(HttpExchange exchange) {
        String cookie = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
        return cookie.contains("session=s" + tokens)
                && ("csrf-" + tokens).equals(exchange.getRequestHeaders().getFirst("X-CSRFToken"));
    }

    private static void reply(HttpExchange exchange, int code, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
