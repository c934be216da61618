package org.hearth.server;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** {@code openapi.yaml}: what the API is. The server has exactly its operations. */
final class Contract {

    /** Where the API is mounted; the path of the contract's server address. */
    static final String BASE = "/api/v1";

    static final String FILE = "openapi.yaml";

    private Contract() {}

    @SuppressWarnings("unchecked")
    static Future<OpenAPIContract> read(Vertx vertx) {
        try {
            Map<String, Object> tree = new YAMLMapper().readValue(bytes(), Map.class);
            return OpenAPIContract.from(vertx, new JsonObject(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(Contract.class.getResourceAsStream("/" + FILE))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
