package org.hearth.page;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Action;
import org.hearth.access.Caller;
import org.hearth.answer.Answer;
import org.hearth.household.Household;
import org.hearth.household.Purpose;
import org.hearth.household.WhyListed;
import org.hearth.problem.Problem;
import org.hearth.teamlist.TeamList;
import org.hearth.teamlist.WorkList;
import org.hearth.transparency.Model;

/** Reads what each page shows. Every method blocks, and throws {@link Problem} where the caller may not read. */
final class PageReading {

    private final Readings readings;

    PageReading(Readings readings) {
        this.readings = readings;
    }

    Page workList(Caller caller, String team, String purpose) {
        WorkList list = readings.workLists().of(caller, team);
        Optional<String> known = Purpose.of(purpose).map(Purpose::slug);
        return new Page("Work list: " + list.team().name(), WorkListPage.view(list, basis(), known));
    }

    Answer workListFile(Caller caller, String team) {
        return Answer.Table.of(
                WorkListLine.class, WorkListPage.lines(readings.workLists().of(caller, team)));
    }

    Answer changesFile(Caller caller, String team) {
        return Answer.Table.of(
                ChangeLine.class, WorkListPage.changes(readings.workLists().of(caller, team)));
    }

    /** Asks for the purpose first, and reads nothing of the household until there is one. */
    Page household(Caller caller, String reference, String purpose) {
        Optional<Purpose> why = Purpose.of(purpose);
        if (why.isEmpty()) {
            caller.require(Action.READ_HOUSEHOLD);
            return new Page(
                    "Why are you opening this household?", PurposeView.of(reference, "/households/" + reference));
        }
        Household household = readings.households().read(caller, reference, why.get());
        int listed = readings.workLists().teams(caller).stream()
                .filter(team -> team.team().equals(household.team()))
                .mapToInt(TeamList::listed)
                .findFirst()
                .orElse(household.listing().place());
        return new Page(
                "Household " + household.reference(),
                HouseholdPage.view(household, reference, basis(), listed, caller, why.get()));
    }

    /** Everything the listing was made from; asks for the purpose first. */
    Page account(Caller caller, String reference, String purpose, Optional<Integer> member) {
        Optional<Purpose> why = Purpose.of(purpose);
        if (why.isEmpty()) {
            caller.require(Action.READ_HOUSEHOLD);
            return new Page(
                    "Why are you opening this household?",
                    PurposeView.of(reference, "/households/" + reference + "/why"));
        }
        return new Page(
                "Why household " + reference + " is listed",
                AccountPage.view(readings.households().whyListed(caller, reference, why.get(), member), why.get()));
    }

    WhyListed accountFile(Caller caller, String reference, String purpose, Optional<Integer> member) {
        Purpose why = Purpose.of(purpose).orElseThrow(() -> Problem.badRequest("Say why with the parameter purpose."));
        return readings.households().whyListed(caller, reference, why, member);
    }

    Page contest(Caller caller, String reference) {
        return new Page(
                "Contest about household " + reference,
                AccountPage.frozen(readings.contests().frozen(caller, reference), caller, readings.access()));
    }

    Page forecast(Caller caller, String locality, String need) {
        ForecastPage.Asked asked = asked(caller, locality, need);
        Optional<String> where = Optional.of(asked.locality());
        Optional<String> what = Optional.of(asked.need());
        return new Page(
                "Forecasts: " + asked.heading(),
                ForecastPage.view(
                        asked,
                        readings.outlook().counts(caller, where, what),
                        readings.outlook().forecasts(caller, where, what),
                        readings.outlook().backtests(caller, where, what)));
    }

    Answer forecastFile(Caller caller, String locality, String need) {
        ForecastPage.Asked asked = asked(caller, locality, need);
        Optional<String> where = Optional.of(asked.locality());
        Optional<String> what = Optional.of(asked.need());
        return Answer.Table.of(
                ForecastLine.class,
                ForecastPage.lines(
                        readings.outlook().counts(caller, where, what),
                        readings.outlook().forecasts(caller, where, what)));
    }

    private ForecastPage.Asked asked(Caller caller, String locality, String need) {
        return new ForecastPage.Asked(
                readings.outlook().localities(caller),
                readings.outlook().needs(caller),
                locality.isEmpty() ? ForecastPage.ALL : locality,
                need.isEmpty() ? ForecastPage.ALL : need);
    }

    Page model() {
        Model model = latest();
        return new Page(
                "How good the model is",
                ModelPage.view(model, readings.transparency().evaluations(Caller.VISITOR)));
    }

    Page fairness(Caller caller) {
        return new Page(
                "Is the list fair to every group?",
                FairnessPage.view(readings.transparency()
                        .fairness(caller, latest().model())
                        .orElseThrow(() -> Problem.notFound("No fairness has been published."))));
    }

    Page monitoring(Caller caller) {
        return new Page(
                "Is the model still right?",
                MonitoringPage.view(readings.transparency()
                        .monitoring(caller, latest().model())
                        .orElseThrow(() -> Problem.notFound("The model has not been monitored."))));
    }

    Page sources() {
        return new Page(
                "Where the data comes from",
                SourcesPage.view(
                        readings.transparency().models(Caller.VISITOR),
                        readings.transparency().sources(Caller.VISITOR)));
    }

    Page audit(Caller caller) {
        return new Page("Who looked", AuditPage.view(readings.transparency().auditSummary(caller)));
    }

    Page accessibility() {
        return new Page("Accessibility statement", new AccessibilityView());
    }

    private Basis basis() {
        return Basis.of(latest(), readings.transparency().sources(Caller.VISITOR));
    }

    private Model latest() {
        List<Model> models = readings.transparency().models(Caller.VISITOR);
        return models.stream()
                .findFirst()
                .orElseThrow(() -> new Problem(Problem.Type.NOT_PUBLISHED, "No list has been published yet."));
    }
}
