package org.hearth.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.access.Access;
import org.hearth.access.Action;
import org.hearth.access.Caller;
import org.hearth.contest.Contest;
import org.hearth.contest.Contests;
import org.hearth.contest.Grounds;
import org.hearth.contest.State;
import org.hearth.household.Household;
import org.hearth.household.Purpose;
import org.hearth.household.WhyListed;

/** Why a household is listed, whole, in the words of its page. */
final class AccountPage {

    private AccountPage() {}

    static AccountView view(WhyListed why, Purpose purpose) {
        String path = "/households/" + why.household().reference();
        String query = "?purpose=" + purpose.slug();
        return view(
                why,
                "Why this household is listed",
                Optional.empty(),
                path + query,
                Optional.of(path + "/why.json" + query
                        + why.about().map(member -> "&member=" + member).orElse("")));
    }

    static AccountView frozen(Contests.Frozen frozen, Caller caller, Access access) {
        return view(
                frozen.evidence(),
                "What was frozen when the family disagreed",
                Optional.of(contest(frozen.contest(), caller, access)),
                "/lists/" + frozen.contest().team(),
                Optional.empty());
    }

    private static AccountView view(
            WhyListed why, String heading, Optional<AccountView.Contest> contest, String back, Optional<String> file) {
        return new AccountView(
                heading,
                why.about()
                        .map(member -> "about person " + member + " alone")
                        .orElse("about everybody who lives there"),
                listing(why),
                why.household().reasons().stream()
                        .map(reason -> reason(why, reason))
                        .toList(),
                why.events().stream().map(AccountPage::event).toList(),
                contest,
                back,
                file,
                why.household().reference());
    }

    private static List<String> listing(WhyListed why) {
        Household household = why.household();
        Household.Score score = household.score();
        boolean byModel = why.rankedBy().equals("model");
        return List.of(
                "It is number " + household.listing().place() + " on the list of the " + household.teamName()
                        + ", as known on " + PlainWords.day(household.asOf()) + ".",
                (byModel
                                ? "The model puts the list in order: "
                                : "Signs of need put the list in order, not the model: ")
                        + PlainWords.whole(why.whyRanked()).substring(0, 1).toLowerCase(Locale.UK)
                        + PlainWords.whole(why.whyRanked()).substring(1),
                PlainWords.sentence(PlainWords.inHundred(score.probability())) + " such households start early help ("
                        + PlainWords.rangeInHundred(score.low(), score.high()) + "). It shows "
                        + PlainWords.counted(score.rulesMet(), "sign of need", "signs of need") + ".",
                String.format(
                        Locale.UK,
                        "The sum: %.3f for a typical household and %+.3f for the reasons below make %.3f log-odds.",
                        score.base(),
                        score.logOdds() - score.base(),
                        score.logOdds()),
                "Version of the model: " + why.modelVersion() + ". What was published: "
                        + why.published()
                                .substring(0, Math.min(12, why.published().length())) + ".");
    }

    private static AccountView.Reason reason(WhyListed why, Household.Reason reason) {
        String events = why.reasonEvents().stream()
                .filter(one -> one.place() == reason.place())
                .flatMap(one -> one.events().stream())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return new AccountView.Reason(
                PlainWords.sentence(reason.words()),
                PlainWords.strength(reason.contribution()),
                String.format(Locale.UK, "%+.3f", reason.contribution()),
                events.isEmpty() ? "No event" : events);
    }

    private static AccountView.Event event(WhyListed.SourceEvent event) {
        return new AccountView.Event(
                String.valueOf(event.event()),
                PlainWords.day(event.happenedOn()),
                PlainWords.day(event.knownOn()),
                PlainWords.sentence(PlainWords.agency(event.agency())),
                PlainWords.sentence(event.words()),
                "Person " + event.member(),
                PlainWords.sentence(event.purpose()));
    }

    private static AccountView.Contest contest(Contest contest, Caller caller, Access access) {
        String grounds = Grounds.of(contest.grounds()).map(Grounds::words).orElse(contest.grounds());
        String state = State.of(contest.state()).map(State::words).orElse(contest.state());
        String decided = contest.decidedOn()
                .map(day -> " Decided on " + PlainWords.day(day) + " by "
                        + contest.decidedBy().map(access::nameOf).orElse("somebody") + ".")
                .orElse("");
        return new AccountView.Contest(
                List.of(
                        "The family disagreed on " + PlainWords.day(contest.openedOn()) + ": " + grounds
                                + ". Written down by " + access.nameOf(contest.openedBy()) + ".",
                        state + "." + decided),
                contest.isOpen() && caller.may(Action.DECIDE_CONTEST)
                        ? Arrays.stream(State.values())
                                .filter(outcome -> outcome != State.OPEN)
                                .map(outcome -> new PurposeView.Option(outcome.slug(), outcome.words()))
                                .toList()
                        : List.of(),
                "/households/" + contest.reference() + "/contest/decision",
                contest.digest());
    }
}
