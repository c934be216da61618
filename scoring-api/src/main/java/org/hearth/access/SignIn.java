package org.hearth.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.hearth.problem.Problem;

/** Signing in and out over HTTP, for pages and API alike: a cookie, or {@code Authorization: Bearer} with the same ticket. */
public final class SignIn {

    static final String COOKIE = "hearth-session";
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;

    public SignIn(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Who asks, if they are signed in. */
    public Optional<Caller> caller(RoutingContext context) {
        return ticket(context).flatMap(sessions::caller);
    }

    /**
     * Who asks.
     *
     * @throws Problem not-signed-in if nobody does
     */
    public Caller requireCaller(RoutingContext context) {
        return caller(context).orElseThrow(Problem::notSignedIn);
    }

    /** A bearer token for somebody who may sign in; empty for anybody else. */
    public Optional<String> ticket(String personaId) {
        return sessions.ticket(personaId);
    }

    /** Sets the session cookie; false if there is no such persona or nobody may sign in. */
    public boolean signIn(RoutingContext context, String personaId) {
        Optional<String> ticket = sessions.ticket(personaId);
        ticket.ifPresent(value -> context.response().addCookie(cookie(value).setMaxAge(Sessions.LENGTH.toSeconds())));
        return ticket.isPresent();
    }

    /** Takes the session cookie back. */
    public void signOut(RoutingContext context) {
        context.response().addCookie(cookie("").setMaxAge(0));
    }

    /** The anti-forgery token of the session, for its forms; empty when nobody is signed in. */
    public String formToken(RoutingContext context) {
        return ticket(context).map(sessions::formToken).orElse("");
    }

    /** Whether a form carries its session's token. */
    public boolean isFormToken(RoutingContext context, String token) {
        return ticket(context)
                .map(ticket -> sessions.isFormToken(ticket, token))
                .orElse(false);
    }

    private static Optional<String> ticket(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER)) {
            return Optional.of(header.substring(BEARER.length()));
        }
        return Optional.ofNullable(context.request().getCookie(COOKIE)).map(Cookie::getValue);
    }

    private static Cookie cookie(String value) {
        return Cookie.cookie(COOKIE, value).setPath("/").setHttpOnly(true).setSameSite(CookieSameSite.STRICT);
    }
}
