package org.hearth.page;

import io.vertx.ext.web.Router;

/** The pages of hearth. */
public final class Pages {

    private Pages() {}

    /**
     * Adds the pages to the server's router. Mounted after the API ({@code /api/v1/*}) and the security headers; a failure that
     * no page handles becomes problem+json.
     */
    public static void mount(Router root, Readings readings) {}
}
