package org.hearth.page;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Callable;
import org.hearth.access.Caller;
import org.hearth.access.SignIn;
import org.hearth.contest.Contests;
import org.hearth.contest.Grounds;
import org.hearth.contest.State;
import org.hearth.household.Purpose;
import org.hearth.problem.Problem;

/** The two forms of a contest: that a family disagrees, and how it ended. */
final class ContestForms {

    private final SignIn signIn;
    private final Contests contests;

    ContestForms(Readings readings) {
        this.signIn = readings.signIn();
        this.contests = readings.contests();
    }

    /** Opens one and goes back to the household. */
    void open(RoutingContext context) {
        Caller caller = ownForm(context);
        String reference = context.pathParam("reference");
        Grounds grounds = Grounds.of(SignInPages.field(context, "grounds"))
                .orElseThrow(() -> Problem.badRequest("Choose what the family disagrees with."));
        after(
                context,
                () -> contests.open(caller, reference, grounds),
                "/households/" + reference + "?purpose=" + Purpose.CONTEST.slug());
    }

    /** Decides one and shows it. */
    void decide(RoutingContext context) {
        Caller caller = ownForm(context);
        String reference = context.pathParam("reference");
        State outcome = State.of(SignInPages.field(context, "outcome"))
                .orElseThrow(() -> Problem.badRequest("Choose how the contest ended."));
        after(context, () -> contests.decide(caller, reference, outcome), "/households/" + reference + "/contest");
    }

    private Caller ownForm(RoutingContext context) {
        Caller caller = signIn.requireCaller(context);
        SignInPages.requireOwnForm(context);
        if (!signIn.isFormToken(context, SignInPages.field(context, "token"))) {
            throw Problem.notAllowed("The form was too old or not ours.");
        }
        return caller;
    }

    private static void after(RoutingContext context, Callable<?> work, String path) {
        context.vertx()
                .executeBlocking(work, false)
                .onSuccess(done -> Reply.redirect(context, path))
                .onFailure(context::fail);
    }
}
