package org.hearth.server;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.util.Map;
import org.hearth.access.Caller;
import org.hearth.access.SignIn;
import org.hearth.answer.Answer;
import org.hearth.answer.MediaType;
import org.hearth.database.Reads;
import org.hearth.guest.GuestTokens;
import org.hearth.page.Readings;

/** The contract's operations, each answered by one of {@link Operations}. */
final class Api {

    private final Vertx vertx;
    private final SignIn signIn;

    private Api(Vertx vertx, SignIn signIn) {
        this.vertx = vertx;
        this.signIn = signIn;
    }

    static void mount(Router root, Vertx vertx, Contract contract, Readings readings, Reads reads, GuestTokens guests) {
        Api api = new Api(vertx, readings.signIn());
        Map<String, Operation> operations = Operations.of(readings, reads, guests);
        RouterBuilder builder = RouterBuilder.create(vertx, contract.routes());
        builder.rootHandler(context -> api.requireSignedIn(context, contract));
        for (OpenAPIRoute route : builder.getRoutes()) {
            String id = route.getOperation().getOperationId();
            Operation operation = operations.get(id);
            if (operation == null) {
                throw new IllegalStateException("Cannot serve operation " + id + ": nothing answers it");
            }
            route.addHandler(context -> api.answer(context, operation));
        }
        root.get(Contract.BASE + "/" + Contract.FILE).handler(Api::sendContract);
        root.route(Contract.BASE + "/*").subRouter(builder.createRouter());
    }

    /** Before the request is validated: nobody learns what would be valid without signing in. */
    private void requireSignedIn(RoutingContext context, Contract contract) {
        io.vertx.openapi.contract.Operation asked = contract.routes()
                .findOperation(context.request().path(), context.request().method());
        if (asked == null || !contract.open().contains(asked.getOperationId())) {
            signIn.requireCaller(context);
        }
        context.next();
    }

    private void answer(RoutingContext context, Operation operation) {
        Caller caller = signIn.caller(context).orElse(Caller.VISITOR);
        Request request = new Request(caller, context.get(RouterBuilder.KEY_META_DATA_VALIDATED_REQUEST));
        MediaType form = Answer.form(context.parsedHeaders().accept(), operation.forms());
        vertx.executeBlocking(() -> operation.answer(request).in(form), false)
                .onSuccess(bytes -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, form.text())
                        .putHeader(HttpHeaders.VARY, "Accept, Cookie, Authorization")
                        .end(Buffer.buffer(bytes)))
                .onFailure(context::fail);
    }

    private static void sendContract(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml")
                .end(Buffer.buffer(Contract.bytes()));
    }
}
