package org.hearth.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** A client of the API, perhaps with a token. */
record Client(String address, Optional<String> token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Client signedIn(String address, String persona) throws Exception {
        HttpResponse<String> response =
                new Client(address, Optional.empty()).post("/api/v1/demo/token?persona=" + persona);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.body());
        }
        return new Client(
                address, Optional.of(JSON.readTree(response.body()).get("token").asText()));
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(builder(path, headers).GET(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
        return send(builder(path, headers).GET(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, String... headers) throws Exception {
        return send(builder(path, headers).POST(HttpRequest.BodyPublishers.noBody()), BodyHandlers.ofString());
    }

    JsonNode json(String path) throws Exception {
        return JSON.readTree(get(path).body());
    }

    private HttpRequest.Builder builder(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address + path));
        if (headers.length > 0) {
            builder.headers(headers);
        }
        token.ifPresent(value -> builder.header("Authorization", "Bearer " + value));
        return builder;
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder builder, BodyHandler<T> handler) throws Exception {
        return HTTP.send(builder.build(), handler);
    }
}
