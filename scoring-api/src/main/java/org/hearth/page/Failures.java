package org.hearth.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hearth.problem.Problem;

/** Shows a failure as a page to a browser, and leaves it to the server's problem+json for anything else. */
final class Failures {

    private final Templates templates;
    private final Frames frames;

    Failures(Templates templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    void show(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept == null
                || !accept.contains("text/html")
                || context.response().ended()) {
            context.next();
            return;
        }
        int status = status(context);
        if (status == 401) {
            String here = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
            Reply.redirect(context, "/?next=" + here);
            return;
        }
        ProblemView view = ProblemView.of(status);
        context.response().setStatusCode(status);
        Reply.html(templates.html(frames.frame(context, view.heading()), view)).send(context);
    }

    private static int status(RoutingContext context) {
        if (context.failure() instanceof Problem problem) {
            return problem.type().status();
        }
        return context.statusCode() < 400 || context.failure() != null ? 500 : context.statusCode();
    }
}
