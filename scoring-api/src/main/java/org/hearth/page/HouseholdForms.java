package org.hearth.page;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Callable;
import org.hearth.access.Caller;
import org.hearth.access.SignIn;
import org.hearth.contest.Contests;
import org.hearth.contest.Grounds;
import org.hearth.contest.State;
import org.hearth.decision.Decisions;
import org.hearth.decision.Fit;
import org.hearth.decision.Outcome;
import org.hearth.household.Purpose;
import org.hearth.problem.Problem;

/** The forms about a household: what was decided, that a family disagrees, and how its contest ended. */
final class HouseholdForms {

    private final SignIn signIn;
    private final Decisions decisions;
    private final Contests contests;

    HouseholdForms(Readings readings) {
        this.signIn = readings.signIn();
        this.decisions = readings.decisions();
        this.contests = readings.contests();
    }

    /** Writes down a decision and goes back to the list, for the next household. */
    void decide(RoutingContext context) {
        Caller caller = ownForm(context);
        String reference = context.pathParam("reference");
        Outcome outcome = Outcome.of(SignInPages.field(context, "outcome"))
                .orElseThrow(() -> Problem.badRequest("Choose what you decide."));
        Fit fit = Fit.of(SignInPages.field(context, "fit"))
                .orElseThrow(() -> Problem.badRequest("Choose whether the listing fits what you know."));
        after(
                context,
                () -> decisions.decide(caller, reference, outcome, fit),
                "/lists/" + caller.team().orElse("") + "?purpose=" + Purpose.EARLY_HELP_REVIEW.slug());
    }

    /** Opens a contest and goes back to the household. */
    void openContest(RoutingContext context) {
        Caller caller = ownForm(context);
        String reference = context.pathParam("reference");
        Grounds grounds = Grounds.of(SignInPages.field(context, "grounds"))
                .orElseThrow(() -> Problem.badRequest("Choose what the family disagrees with."));
        after(
                context,
                () -> contests.open(caller, reference, grounds),
                "/households/" + reference + "?purpose=" + Purpose.CONTEST.slug());
    }

    /** Decides a contest and shows it. */
    void decideContest(RoutingContext context) {
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
