package org.hearth.server;

import io.vertx.core.MultiMap;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import org.hearth.problem.Problem;

/** What every response says to browsers, and which hosts are answered at all. */
final class SecurityHeaders {

    /** Only these names mean this machine: any other has been made to point here by somebody (DNS rebinding). */
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private SecurityHeaders() {}

    /**
     * Adds them.
     *
     * @param frames the one other origin a page may show inside, if there is one
     */
    static void add(RoutingContext context, Optional<String> frames) {
        MultiMap headers = context.response().headers();
        headers.set(
                "Content-Security-Policy",
                "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
                        + frames.map(origin -> "; frame-src " + origin).orElse(""));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        HostAndPort asked = context.request().authority();
        if (asked == null || !HOSTS.contains(asked.host())) {
            context.fail(Problem.badRequest("Ask for 127.0.0.1 or localhost."));
            return;
        }
        context.next();
    }
}
