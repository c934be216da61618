package org.hearth.guest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where Superset is and which dashboards may be shown inside a page.
 *
 * @param base such as http://127.0.0.1:8088
 * @param dashboards the id under which each is embedded, by slug
 * @param key signs guest tokens
 */
public record Embedding(URI base, Map<String, String> dashboards, String key) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public Embedding {
        dashboards = Map.copyOf(dashboards);
    }

    /**
     * Reads what {@code hearth dashboards up} left; empty if it has not been run, or cannot be read.
     *
     * @param folder {@code dashboards} of the workspace
     * @param keys the folder of keys
     */
    public static Optional<Embedding> read(Path folder, Path keys) {
        Path place = folder.resolve("embedding.json");
        Path secrets = keys.resolve("dashboards.json");
        if (!Files.isRegularFile(place) || !Files.isReadable(secrets)) {
            return Optional.empty();
        }
        try {
            JsonNode embedding = JSON.readTree(place.toFile());
            Map<String, String> dashboards = new TreeMap<>();
            embedding
                    .path("dashboards")
                    .fields()
                    .forEachRemaining(
                            one -> dashboards.put(one.getKey(), one.getValue().asText()));
            String key = JSON.readTree(secrets.toFile()).path("guest").asText();
            return key.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Embedding(URI.create(embedding.path("base").asText()), dashboards, key));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether Superset answers, and soon: where it does not, a page shows its own tables alone. */
    boolean answers() {
        try {
            HttpRequest asked = HttpRequest.newBuilder(base.resolve("/health"))
                    .timeout(PATIENCE)
                    .build();
            return HTTP.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "Embedding[" + base + "]";
    }
}
