package org.hearth.page;

import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Action;
import org.hearth.access.Caller;

/** What stands around a page for a caller. Safe for many threads. */
final class Frames {

    private final Readings readings;

    /** Known once it was read: an error page must not need the database. */
    private volatile String authority = "Your council";

    Frames(Readings readings) {
        this.readings = readings;
    }

    /** Reads the authority's name. Blocks. */
    void readAuthority() {
        readings.transparency().authority(Caller.VISITOR).ifPresent(name -> authority = name);
    }

    Frame frame(RoutingContext context, String title) {
        Optional<Caller> caller = readings.signIn().caller(context);
        return new Frame(
                title,
                authority,
                readings.access().demo(),
                caller.map(who -> new Frame.SignedIn(who.name(), Callers.role(who.role(), who.team()))),
                caller.map(who -> navigation(who, context.normalizedPath())).orElse(List.of()),
                readings.signIn().formToken(context));
    }

    private static List<Frame.Link> navigation(Caller caller, String path) {
        List<Frame.Link> links = new ArrayList<>();
        if (caller.may(Action.READ_WORK_LIST)) {
            links.add(link("Work list", Callers.home(caller), path));
        }
        if (caller.may(Action.READ_OUTLOOK)) {
            links.add(link("Forecasts", "/forecasts", path));
        }
        if (caller.may(Action.READ_MODELS)) {
            links.add(link("How good the model is", "/model", path));
            links.add(link("Sources", "/sources", path));
        }
        if (caller.may(Action.READ_AUDIT)) {
            links.add(link("Who looked", "/audit", path));
        }
        return links;
    }

    private static Frame.Link link(String words, String href, String path) {
        return new Frame.Link(words, href, path.equals(href));
    }
}
