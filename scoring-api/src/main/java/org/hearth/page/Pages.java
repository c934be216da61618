package org.hearth.page;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.hearth.access.Caller;
import org.hearth.answer.Json;
import org.hearth.problem.Problem;

/** The pages of hearth and where they are found. */
public final class Pages {

    private static final int LARGEST_FORM = 8 * 1024;
    private static final String CSV = ".csv";

    private final Templates templates = new Templates();
    private final Assets assets = new Assets();
    private final Readings readings;
    private final Frames frames;
    private final Failures failures;
    private final SignInPages signInPages;
    private final PageReading reading;

    private Pages(Readings readings) {
        this.readings = readings;
        this.frames = new Frames(readings);
        this.failures = new Failures(templates, frames);
        this.signInPages = new SignInPages(readings.access(), readings.signIn());
        this.reading = new PageReading(readings);
    }

    /**
     * Adds the pages to the server's router. Mounted after the API ({@code /api/v1/*}) and the security headers; a failure
     * of anything that does not accept HTML is left to the server's problem+json.
     */
    public static void mount(Router root, Readings readings) {
        new Pages(readings).routes(root);
    }

    private void routes(Router root) {
        on(
                root.get("/"),
                context -> show(context, () -> signInPages.start(parameter(context, "next"), Optional.empty())));
        form(root.post("/sign-in"), this::signIn);
        form(root.post("/sign-out"), signInPages::signOut);
        on(root.get("/lists"), context -> Reply.redirect(context, Callers.home(caller(context))));
        on(root.get("/lists/:team/changes.csv"), this::changesFile);
        on(root.get("/lists/:team"), this::list);
        on(
                root.get("/households/:reference"),
                context -> signedIn(
                        context,
                        caller -> reading.household(
                                caller, context.pathParam("reference"), parameter(context, "purpose"))));
        on(
                root.get("/households/:reference/why"),
                context -> signedIn(
                        context,
                        caller -> reading.account(
                                caller,
                                context.pathParam("reference"),
                                parameter(context, "purpose"),
                                member(context))));
        on(root.get("/households/:reference/why.json"), this::accountFile);
        on(
                root.get("/households/:reference/contest"),
                context -> signedIn(context, caller -> reading.contest(caller, context.pathParam("reference"))));
        HouseholdForms forms = new HouseholdForms(readings);
        form(root.post("/households/:reference/decision"), forms::decide);
        form(root.post("/households/:reference/contest"), forms::openContest);
        form(root.post("/households/:reference/contest/decision"), forms::decideContest);
        on(
                root.get("/forecasts"),
                context -> signedIn(
                        context,
                        caller ->
                                reading.forecast(caller, parameter(context, "locality"), parameter(context, "need"))));
        on(root.get("/forecasts.csv"), this::forecastFile);
        on(root.get("/audit"), context -> signedIn(context, reading::audit));
        on(root.get("/model"), context -> show(context, reading::model));
        on(root.get("/model/fairness"), context -> signedIn(context, reading::fairness));
        on(root.get("/model/monitoring"), context -> signedIn(context, reading::monitoring));
        on(root.get("/sources"), context -> show(context, reading::sources));
        on(root.get("/accessibility"), context -> show(context, reading::accessibility));
        on(root.get("/assets/:name"), this::asset);
        on(root.get(), context -> {
            throw Problem.notFound("There is no such page.");
        });
    }

    private void on(Route route, Handler<RoutingContext> handler) {
        route.handler(handler).failureHandler(failures::show);
    }

    private void form(Route route, Handler<RoutingContext> handler) {
        on(route.handler(BodyHandler.create(false).setBodyLimit(LARGEST_FORM)), handler);
    }

    private void signIn(RoutingContext context) {
        if (!signInPages.signIn(context)) {
            context.response().setStatusCode(400);
            String next = SignInPages.field(context, "next");
            show(context, () -> signInPages.start(next, Optional.of("Choose who you want to be")));
        }
    }

    private void list(RoutingContext context) {
        Caller caller = caller(context);
        String team = context.pathParam("team");
        if (team.endsWith(CSV)) {
            String id = team.substring(0, team.length() - CSV.length());
            reply(context, () -> Reply.csv("work-list-" + id + ".csv", reading.workListFile(caller, id)));
        } else {
            signedIn(context, who -> reading.workList(who, team, parameter(context, "purpose")));
        }
    }

    private void changesFile(RoutingContext context) {
        Caller caller = caller(context);
        String team = context.pathParam("team");
        reply(context, () -> Reply.csv("work-list-changes-" + team + ".csv", reading.changesFile(caller, team)));
    }

    private void accountFile(RoutingContext context) {
        Caller caller = caller(context);
        String reference = context.pathParam("reference");
        String purpose = parameter(context, "purpose");
        Optional<Integer> member = member(context);
        reply(
                context,
                () -> Reply.json(
                        "household-" + reference + ".json",
                        Json.bytes(reading.accountFile(caller, reference, purpose, member))));
    }

    private static Optional<Integer> member(RoutingContext context) {
        String member = parameter(context, "member");
        return member.matches("[1-9][0-9]{0,3}") ? Optional.of(Integer.valueOf(member)) : Optional.empty();
    }

    private void forecastFile(RoutingContext context) {
        Caller caller = caller(context);
        String locality = parameter(context, "locality");
        String need = parameter(context, "need");
        reply(context, () -> Reply.csv("forecast.csv", reading.forecastFile(caller, locality, need)));
    }

    private void asset(RoutingContext context) {
        Assets.Asset asset =
                assets.named(context.pathParam("name")).orElseThrow(() -> Problem.notFound("There is no such file."));
        context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
                .end(asset.text());
    }

    private void signedIn(RoutingContext context, Function<Caller, Page> page) {
        Caller caller = caller(context);
        show(context, () -> page.apply(caller));
    }

    private Caller caller(RoutingContext context) {
        return readings.signIn().requireCaller(context);
    }

    /** Reads on a worker thread, then shows the page. */
    private void show(RoutingContext context, Callable<Page> page) {
        reply(context, () -> {
            frames.readAuthority();
            Page ready = page.call();
            return Reply.html(templates.html(frames.frame(context, ready.title()), ready.view()));
        });
    }

    private static void reply(RoutingContext context, Callable<Reply> reply) {
        context.vertx()
                .executeBlocking(reply, false)
                .onSuccess(ready -> ready.send(context))
                .onFailure(context::fail);
    }

    private static String parameter(RoutingContext context, String name) {
        return Optional.ofNullable(context.queryParams().get(name)).orElse("");
    }
}
