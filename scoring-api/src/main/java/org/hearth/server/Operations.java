package org.hearth.server;

import static org.hearth.server.Operation.document;
import static org.hearth.server.Operation.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Caller;
import org.hearth.answer.Answer;
import org.hearth.contest.Grounds;
import org.hearth.contest.State;
import org.hearth.database.Reads;
import org.hearth.decision.Fit;
import org.hearth.decision.Outcome;
import org.hearth.guest.GuestTokens;
import org.hearth.household.Household;
import org.hearth.household.Purpose;
import org.hearth.outlook.AreaOutlook;
import org.hearth.outlook.Backtest;
import org.hearth.outlook.Count;
import org.hearth.outlook.Forecast;
import org.hearth.outlook.Outlook;
import org.hearth.page.Readings;
import org.hearth.problem.Problem;
import org.hearth.teamlist.WorkList;
import org.hearth.transparency.Transparency;

/** Every operation of the contract by its id. */
final class Operations {

    private static final String LOCALITY = "locality";
    private static final String NEED = "need";
    private static final String REFERENCE = "reference";

    private final Readings readings;
    private final Reads reads;
    private final GuestTokens guests;

    private Operations(Readings readings, Reads reads, GuestTokens guests) {
        this.readings = readings;
        this.reads = reads;
        this.guests = guests;
    }

    static Map<String, Operation> of(Readings readings, Reads reads, GuestTokens guests) {
        Operations operations = new Operations(readings, reads, guests);
        Map<String, Operation> all = new LinkedHashMap<>();
        operations.addService(all);
        operations.addHouseholds(all);
        operations.addOutlook(all);
        operations.addTransparency(all);
        return all;
    }

    private record Health(String status) {}

    private record Person(String id, String name, String role, Optional<String> team) {}

    private record Token(String token, String type, long expiresInSeconds) {}

    private void addService(Map<String, Operation> all) {
        all.put("health", document(request -> {
            if (!reads.answers()) {
                throw new Problem(Problem.Type.UNAVAILABLE, "The database does not answer.");
            }
            return new Health("up");
        }));
        all.put("me", document(request -> person(request.caller())));
        all.put(
                "demoToken",
                document(request -> readings.signIn()
                        .ticket(request.query("persona").orElse(""))
                        .map(ticket -> new Token(ticket, "Bearer", org.hearth.access.Sessions.LENGTH.toSeconds()))
                        .orElseThrow(() -> Problem.notFound("There is no such persona, or this is not a demo."))));
    }

    private static Person person(Caller caller) {
        return new Person(caller.personaId(), caller.name(), caller.role().slug(), caller.team());
    }

    private void addHouseholds(Map<String, Operation> all) {
        all.put("workLists", document(request -> readings.workLists().teams(request.caller())));
        all.put("workList", table(request -> {
            WorkList list = readings.workLists().of(request.caller(), request.path("team"));
            return new Answer.Table(WorkList.Entry.class, list.entries(), list);
        }));
        all.put("household", document(this::household));
        all.put(
                "whyListed",
                document(request -> readings.households()
                        .whyListed(
                                request.caller(),
                                request.path(REFERENCE),
                                purpose(request),
                                request.query("member").map(Integer::valueOf))));
        all.put(
                "decide",
                document(request -> readings.decisions()
                        .decide(
                                request.caller(),
                                request.path(REFERENCE),
                                request.query("outcome").flatMap(Outcome::of).orElseThrow(),
                                request.query("fit").flatMap(Fit::of).orElseThrow())));
        all.put("contest", document(request -> readings.contests().frozen(request.caller(), request.path(REFERENCE))));
        all.put(
                "openContest",
                document(request -> readings.contests()
                        .open(
                                request.caller(),
                                request.path(REFERENCE),
                                request.query("grounds").flatMap(Grounds::of).orElseThrow())));
        all.put(
                "decideContest",
                document(request -> readings.contests()
                        .decide(
                                request.caller(),
                                request.path(REFERENCE),
                                request.query("outcome").flatMap(State::of).orElseThrow())));
    }

    private static Purpose purpose(Request request) {
        return request.query("purpose")
                .flatMap(Purpose::of)
                .orElseThrow(() -> Problem.badRequest("Say why with the parameter purpose."));
    }

    private Household household(Request request) {
        return readings.households().read(request.caller(), request.path(REFERENCE), purpose(request));
    }

    private void addOutlook(Map<String, Operation> all) {
        Outlook outlook = readings.outlook();
        all.put("areas", table(request -> Answer.Table.of(AreaOutlook.class, outlook.areas(request.caller()))));
        all.put("localities", document(request -> outlook.localities(request.caller())));
        all.put("needs", document(request -> outlook.needs(request.caller())));
        all.put("guestToken", document(request -> guests.issue(request.caller(), request.path("slug"))));
        all.put(
                "counts",
                table(request -> Answer.Table.of(
                        Count.class, outlook.counts(request.caller(), request.query(LOCALITY), request.query(NEED)))));
        all.put(
                "forecasts",
                table(request -> Answer.Table.of(
                        Forecast.class,
                        outlook.forecasts(request.caller(), request.query(LOCALITY), request.query(NEED)))));
        all.put(
                "backtests",
                table(request -> Answer.Table.of(
                        Backtest.class,
                        outlook.backtests(request.caller(), request.query(LOCALITY), request.query(NEED)))));
    }

    private void addTransparency(Map<String, Operation> all) {
        Transparency transparency = readings.transparency();
        all.put("models", document(request -> transparency.models(request.caller())));
        all.put(
                "evaluation",
                document(request -> transparency
                        .evaluation(request.caller(), request.path("model"))
                        .orElseThrow(() -> Problem.notFound("No evaluation of this model has been published."))
                        .content()));
        all.put(
                "fairness",
                document(request -> transparency
                        .fairness(request.caller(), request.path("model"))
                        .orElseThrow(() -> Problem.notFound("No fairness of this model has been published."))));
        all.put(
                "monitoring",
                document(request -> transparency
                        .monitoring(request.caller(), request.path("model"))
                        .orElseThrow(() -> Problem.notFound("This model has not been monitored."))));
        all.put("sources", document(request -> transparency.sources(request.caller())));
        all.put("publications", document(request -> transparency.publications(request.caller())));
        all.put("auditSummary", document(request -> transparency.auditSummary(request.caller())));
    }
}
