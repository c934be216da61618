package org.hearth.page;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.access.Access;
import org.hearth.access.Caller;
import org.hearth.access.SignIn;
import org.hearth.problem.Problem;

/** Signing in as a persona of the demo, and signing out. */
final class SignInPages {

    /** A path of this service: neither another site's address nor anything that a browser might take for one. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private final Access access;
    private final SignIn signIn;

    SignInPages(Access access, SignIn signIn) {
        this.access = access;
        this.signIn = signIn;
    }

    Page start(String next, Optional<String> mistake) {
        String title = "Plan early help for families";
        return new Page(
                mistake.isPresent() ? "Error: " + title : title,
                new HomeView(Callers.personas(access), ownPath(next).orElse(""), mistake));
    }

    /** Signs in and goes on; false if no persona was chosen. */
    boolean signIn(RoutingContext context) {
        requireOwnForm(context);
        Optional<Caller> caller = access.caller(field(context, "persona"));
        if (caller.isEmpty() || !signIn.signIn(context, caller.get().personaId())) {
            return false;
        }
        Reply.redirect(context, ownPath(field(context, "next")).orElse(Callers.home(caller.get())));
        return true;
    }

    /** Signs out, if the form carries the session's token. */
    void signOut(RoutingContext context) {
        requireOwnForm(context);
        if (signIn.caller(context).isPresent() && !signIn.isFormToken(context, field(context, "token"))) {
            throw Problem.notAllowed("The form was too old or not ours.");
        }
        signIn.signOut(context);
        Reply.redirect(context, "/");
    }

    /** A form that another site sent is refused, even where there is no session whose token it could lack. */
    static void requireOwnForm(RoutingContext context) {
        String from = context.request().getHeader("Sec-Fetch-Site");
        if (from != null && !from.equals("same-origin") && !from.equals("none")) {
            throw Problem.notAllowed("The form was sent by another site.");
        }
    }

    static String field(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getFormAttribute(name)).orElse("");
    }

    static Optional<String> ownPath(String path) {
        return OWN_PATH.matcher(path).matches() && !path.equals("/") ? Optional.of(path) : Optional.empty();
    }
}
