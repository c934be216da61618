package org.hearth.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.hearth.answer.Answer;
import org.hearth.answer.MediaType;

/**
 * What goes back to the browser.
 *
 * @param file the name to save it under, if it is a file
 */
record Reply(String type, Buffer body, Optional<String> file) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static Reply html(String body) {
        return new Reply("text/html;charset=utf-8", Buffer.buffer(body), Optional.empty());
    }

    /** A file to be opened in a spreadsheet, which takes it for UTF-8 by its first character alone. */
    static Reply csv(String file, Answer table) {
        Buffer body = Buffer.buffer(BYTE_ORDER_MARK).appendBytes(table.in(MediaType.CSV));
        return new Reply("text/csv;charset=utf-8", body, Optional.of(file));
    }

    static Reply json(String file, byte[] bytes) {
        return new Reply("application/json", Buffer.buffer(bytes), Optional.of(file));
    }

    /** Sends it, to be kept by nobody: most pages are about families. */
    void send(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store").putHeader(HttpHeaders.CONTENT_TYPE, type);
        file.ifPresent(
                name -> context.response().putHeader("Content-Disposition", "attachment; filename=\"" + name + "\""));
        context.response().end(body);
    }

    /** Sends the browser to another page of this service. */
    static void redirect(RoutingContext context, String path) {
        context.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.LOCATION, path)
                .end();
    }
}
