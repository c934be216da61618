package org.hearth.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearth.access.Caller;
import org.hearth.contest.Grounds;
import org.hearth.contest.State;
import org.hearth.decision.Decision;
import org.hearth.decision.Fit;
import org.hearth.decision.Outcome;
import org.hearth.household.Household;
import org.hearth.household.Purpose;

/** One household in the words of its page. */
final class HouseholdPage {

    /** More would not be read; the page says how many are left out. */
    private static final int REASONS = 6;

    /** With fewer of the main reasons in common, they would have been others by chance. */
    private static final double STABLE = 0.6;

    private HouseholdPage() {}

    static HouseholdView view(
            Household household, String asked, Basis basis, int listed, Caller caller, Purpose purpose) {
        Household.Score score = household.score();
        List<ReasonTheme> themes = ReasonTheme.of(household.reasons());
        return new HouseholdView(
                household.reference(),
                household.localityName(),
                household.teamName(),
                Optional.of(former(household, asked) + place(household.listing(), listed)),
                new HouseholdView.Chance(
                        PlainWords.comparedWith(score.average(), score.probability()),
                        PlainWords.inHundred(score.probability()),
                        PlainWords.rangeInHundred(score.low(), score.high()),
                        PlainWords.inHundred(score.average()),
                        PlainWords.counted(score.rulesMet(), "sign of need", "signs of need"),
                        PlainWords.isOpen(score.answer()),
                        score.stability().filter(share -> share < STABLE).isPresent()),
                basis,
                reasons(themes, theme -> theme.contribution() > 0),
                reasons(themes, theme -> theme.contribution() < 0),
                unknown(household),
                household.members().stream().map(HouseholdPage::member).toList(),
                household.agencies().stream().map(HouseholdPage::card).toList(),
                TimelineWords.of(household),
                Optional.of("/lists/" + household.team() + "?purpose=" + purpose.slug()),
                recorded(caller, purpose),
                deciding(household),
                disagreement(household, purpose));
    }

    private static HouseholdView.Deciding deciding(Household household) {
        return new HouseholdView.Deciding(
                "/households/" + household.reference() + "/decision",
                household.listing().decision().map(HouseholdPage::decided),
                Arrays.stream(Outcome.values())
                        .map(outcome -> new PurposeView.Option(outcome.slug(), outcome.words()))
                        .toList(),
                Arrays.stream(Fit.values())
                        .map(fit -> new PurposeView.Option(fit.slug(), fit.words()))
                        .toList());
    }

    private static String decided(Decision decision) {
        return PlainWords.decided(decision.outcome()) + ". Decided on " + PlainWords.day(decision.decidedOn())
                + ", about the list of " + PlainWords.day(decision.asOf());
    }

    private static HouseholdView.Disagreement disagreement(Household household, Purpose purpose) {
        Optional<String> contest = household.listing().contest();
        String path = "/households/" + household.reference();
        return new HouseholdView.Disagreement(
                path + "/why?purpose=" + purpose.slug(),
                path + "/contest",
                contest.flatMap(State::of).map(State::words),
                contest.equals(Optional.of(State.OPEN.slug()))
                        ? List.of()
                        : Arrays.stream(Grounds.values())
                                .map(grounds -> new PurposeView.Option(grounds.slug(), grounds.words()))
                                .toList());
    }

    private static String place(Household.Listing listing, int listed) {
        String change = WorkListPage.change(listing.change(), listing.place(), listing.placeBefore());
        String words = listing.place() + " of " + listed + " on the list.";
        return change.isEmpty() ? words : words + " " + change + ". " + listing.whyChanged();
    }

    private static List<HouseholdView.Reason> reasons(List<ReasonTheme> themes, Predicate<ReasonTheme> wanted) {
        return themes.stream()
                .filter(wanted)
                .limit(REASONS)
                .map(theme -> new HouseholdView.Reason(
                        PlainWords.sentence(theme.words()),
                        PlainWords.strength(theme.contribution()),
                        Math.max(1, (int)
                                Math.round(100 * theme.weight() / themes.get(0).weight())),
                        theme.knownOn()
                                .map(day -> "Latest record known on " + PlainWords.day(day))
                                .orElse("No record of it")))
                .toList();
    }

    private static List<String> unknown(Household household) {
        Stream<String> features = household.reasons().stream()
                .filter(reason -> reason.value().isEmpty())
                .map(reason -> PlainWords.sentence(reason.words()));
        Stream<String> agencies = household.agencies().stream()
                .filter(agency -> agency.facts() == 0)
                .map(HouseholdPage::nothing);
        List<String> unknown =
                new ArrayList<>(Stream.concat(features, agencies).distinct().toList());
        long ages = household.members().stream()
                .filter(member -> member.ageBand().equals("not known"))
                .count();
        if (ages > 0) {
            unknown.add("The age of " + PlainWords.counted(ages, "person", "people"));
        }
        return unknown;
    }

    private static String nothing(Household.AgencyContact agency) {
        String name = PlainWords.sentence(PlainWords.agency(agency.agency()));
        return agency.dataTo().isEmpty()
                ? name + ": supplies no data"
                : name + ": nothing supplied about this household";
    }

    private static HouseholdView.Member member(Household.Member member) {
        String sex = member.sex().orElse("");
        return new HouseholdView.Member(
                "Person " + member.member(),
                member.child() ? "Child" : "Adult",
                PlainWords.sentence(member.ageBand()),
                sex.equals("F") ? "Female" : sex.equals("M") ? "Male" : "Not supplied");
    }

    private static HouseholdView.AgencyCard card(Household.AgencyContact agency) {
        boolean known = agency.facts() > 0;
        return new HouseholdView.AgencyCard(
                PlainWords.sentence(PlainWords.agency(agency.agency())),
                known,
                agency.first().map(PlainWords::day).orElse(""),
                agency.last().map(PlainWords::day).orElse(""),
                known
                        ? PlainWords.counted(agency.facts(), "event", "events") + " about "
                                + PlainWords.counted(agency.members(), "person", "people")
                        : nothingHeld(agency),
                agency.dataTo().map(PlainWords::day).orElse("not supplied"),
                agency.dataFrom()
                        .flatMap(from -> agency.dataTo().map(to -> PlainWords.day(from) + " to " + PlainWords.day(to)))
                        .orElse("not supplied"));
    }

    /** That an agency supplies no data, and that its data say nothing of this household, are two things. */
    private static String nothingHeld(Household.AgencyContact agency) {
        String what = agency.dataTo().isEmpty() ? "Not supplied by this agency." : "Not supplied about this household.";
        return what + " That does not mean there is nothing to know.";
    }

    /** What to tell somebody who asked by the reference of a household that is no more. */
    private static String former(Household household, String asked) {
        return asked.equals(household.reference())
                ? ""
                : "You asked for household " + asked + ": records that came since show that it and household "
                        + household.reference() + " are one. ";
    }

    private static String recorded(Caller caller, Purpose purpose) {
        return "The opening of this page was recorded: who opened it (" + caller.name() + "), when, and why ("
                + purpose.words() + ").";
    }
}
