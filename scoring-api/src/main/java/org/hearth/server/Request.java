package org.hearth.server;

import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatedRequest;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Caller;

/** Who asks, and what, after the contract was checked. */
record Request(Caller caller, ValidatedRequest asked) {

    /** A parameter of the path. */
    String path(String name) {
        return find(asked.getPathParameters(), name).orElseThrow();
    }

    /** A parameter of the query, if it is there. */
    Optional<String> query(String name) {
        return find(asked.getQuery(), name);
    }

    private static Optional<String> find(Map<String, RequestParameter> parameters, String name) {
        return Optional.ofNullable(parameters.get(name))
                .filter(parameter -> !parameter.isNull())
                .map(RequestParameter::getString);
    }
}
