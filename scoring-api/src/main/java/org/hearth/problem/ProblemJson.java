package org.hearth.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes {@code application/problem+json}. */
public final class ProblemJson {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Where the types are explained: names, not addresses. */
    private static final String TYPES = "urn:hearth:problem:";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemJson.class);
    private static final Pattern PARAMETER = Pattern.compile("parameter (\\w+)");

    private ProblemJson() {}

    /** Answers a failed request. */
    public static void answer(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        Problem problem = problem(context.failure(), context.statusCode());
        if (problem.type() == Problem.Type.INTERNAL && context.failure() != null) {
            LOG.error("{} failed", context.request().method(), context.failure());
        }
        JsonObject body = new JsonObject()
                .put("type", TYPES + problem.type().slug())
                .put("title", problem.type().title())
                .put("status", problem.type().status())
                .put("detail", problem.detail());
        context.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.type() == Problem.Type.NOT_SIGNED_IN) {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"hearth\"");
        }
        context.response().end(body.encode());
    }

    private static Problem problem(@org.jspecify.annotations.Nullable Throwable failure, int status) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        Throwable cause = failure != null && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ValidatorException wrong) {
            return Problem.badRequest(validation(wrong));
        }
        if (failure instanceof HttpException http) {
            return ofStatus(http.getStatusCode());
        }
        return failure == null ? ofStatus(status) : ofStatus(500);
    }

    /** Names the parameter, never the value it had. */
    private static String validation(ValidatorException wrong) {
        Matcher name = PARAMETER.matcher(String.valueOf(wrong.getMessage()));
        return (name.find() ? "The parameter " + name.group(1) : "A parameter")
                + " is missing or not what the contract says: see /api/v1/openapi.yaml.";
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.notSignedIn();
            case 403 -> Problem.notAllowed("This is not for you.");
            case 404 -> Problem.notFound("There is nothing at this address.");
            case 405 -> new Problem(Problem.Type.METHOD_NOT_ALLOWED, "Use another method: see /api/v1/openapi.yaml.");
            case 406 -> new Problem(Problem.Type.NOT_ACCEPTABLE, "Accept another form: see /api/v1/openapi.yaml.");
            default ->
                status >= 400 && status < 500
                        ? Problem.badRequest("See /api/v1/openapi.yaml for what is expected.")
                        : new Problem(Problem.Type.INTERNAL, "It has been written to the log. Nothing was changed.");
        };
    }
}
