package org.hearth.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code openapi.yaml}: what the API is. The server has exactly its operations.
 *
 * @param routes the contract as the router takes it: it refuses all media types but a few, looks at requests alone, and has no
 *     handler for our sessions, so it gets neither the other media types nor the security schemes
 * @param open ids of the operations that anybody may ask for
 */
record Contract(OpenAPIContract routes, Set<String> open) {

    /** Where the API is mounted; the path of the contract's server address. */
    static final String BASE = "/api/v1";

    static final String FILE = "openapi.yaml";

    private static final String SECURITY = "security";

    static Future<Contract> read(Vertx vertx) {
        try {
            ObjectNode tree = (ObjectNode) new YAMLMapper().readTree(bytes());
            Set<String> open = open(tree);
            keepWhatTheRouterTakes(tree);
            ((ObjectNode) tree.get("components")).remove("securitySchemes");
            return OpenAPIContract.from(vertx, new JsonObject(tree.toString()))
                    .map(routes -> new Contract(routes, open));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole contract, as it is served. */
    static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(Contract.class.getResourceAsStream("/" + FILE))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The methods of a path, such as {@code GET, POST}; none where the contract does not have it. */
    Optional<String> methods(String path) {
        String told = Stream.of(HttpMethod.GET, HttpMethod.POST)
                .filter(method -> routes.findOperation(path, method) != null)
                .map(HttpMethod::name)
                .collect(Collectors.joining(", "));
        return Optional.of(told).filter(methods -> !methods.isEmpty());
    }

    /** Those that say so themselves: all others are held to the contract's own security. */
    private static Set<String> open(JsonNode tree) {
        Set<String> open = new HashSet<>();
        for (JsonNode path : tree.get("paths")) {
            for (JsonNode operation : path) {
                JsonNode security = operation.get(SECURITY);
                if (security != null && security.isEmpty()) {
                    open.add(operation.get("operationId").asText());
                }
            }
        }
        return Set.copyOf(open);
    }

    private static void keepWhatTheRouterTakes(JsonNode node) {
        if (node instanceof ObjectNode map) {
            map.remove(SECURITY);
            if (map.get("content") instanceof ObjectNode content) {
                content.retain("application/json");
                if (content.isEmpty()) {
                    map.remove("content");
                }
            }
        }
        node.forEach(Contract::keepWhatTheRouterTakes);
    }
}
