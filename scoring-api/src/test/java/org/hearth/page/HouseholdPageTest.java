package org.hearth.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.access.Caller;
import org.hearth.access.Role;
import org.hearth.decision.Decision;
import org.hearth.household.Household;
import org.hearth.household.Household.AgencyContact;
import org.hearth.household.Household.Event;
import org.hearth.household.Household.Member;
import org.hearth.household.Household.Reason;
import org.hearth.household.Purpose;
import org.junit.jupiter.api.Test;

class HouseholdPageTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
    private static final Caller AMIRA = new Caller("amira", "Amira Khan", Role.TEAM_MEMBER, Optional.of("north"));

    @Test
    void showsLoweringReasonsBesideRaisingOnesOnOneScale() {
        HouseholdView view = view(
                List.of(
                        new Reason(
                                1,
                                "absence_latest",
                                "absence_latest",
                                Optional.of(0.3),
                                0.8,
                                "raises",
                                "missed 30% of school",
                                Optional.of(AS_OF.minusDays(9))),
                        new Reason(
                                2,
                                "moves_730d",
                                "moves_730d",
                                Optional.of(0.0),
                                -0.2,
                                "lowers",
                                "no move in two years",
                                Optional.empty())),
                List.of());

        assertThat(view.raising())
                .containsExactly(new HouseholdView.Reason(
                        "Missed 30% of school", "Raises a lot", 100, "Latest record known on 22 September 2026"));
        assertThat(view.lowering())
                .containsExactly(
                        new HouseholdView.Reason("No move in two years", "Lowers a little", 25, "No record of it"));
    }

    @Test
    void tellsContributionsAboutTheSameRecordsAsOneReasonAsTheListDoes() {
        Optional<LocalDate> earlier = Optional.of(AS_OF.minusDays(90));
        HouseholdView view = view(
                List.of(
                        new Reason(
                                1, "referrals", "referrals", Optional.of(2.0), 0.6, "raises", "2 referrals", earlier),
                        new Reason(2, "terms", "absence", Optional.of(4.0), 0.5, "raises", "4 terms missed", earlier),
                        new Reason(
                                3,
                                "mean",
                                "absence",
                                Optional.of(0.3),
                                0.4,
                                "raises",
                                "missed 30%",
                                Optional.of(AS_OF)),
                        new Reason(4, "slope", "absence", Optional.of(0.1), -0.1, "lowers", "misses less", earlier)),
                List.of());

        assertThat(view.raising())
                .extracting(HouseholdView.Reason::words, HouseholdView.Reason::width, HouseholdView.Reason::known)
                .containsExactly(
                        tuple("4 terms missed", 100, "Latest record known on 1 October 2026"),
                        tuple("2 referrals", 75, "Latest record known on 3 July 2026"));
        assertThat(view.lowering()).isEmpty();
    }

    @Test
    void listsWhatIsMissingAsNotKnown() {
        HouseholdView view = view(
                List.of(new Reason(
                        1,
                        "absence_latest",
                        "absence_latest",
                        Optional.empty(),
                        0.1,
                        "raises",
                        "school absence not supplied",
                        Optional.empty())),
                List.of());

        assertThat(view.unknown())
                .containsExactly(
                        "School absence not supplied",
                        "Housing: nothing supplied about this household",
                        "Health visiting: supplies no data",
                        "The age of 1 person");
    }

    @Test
    void tellsAnAgencyThatSuppliesNothingFromOneThatHasNothingOnThisHousehold() {
        assertThat(view(List.of(), List.of()).agencies())
                .filteredOn(card -> !card.known())
                .extracting(card -> card.agency() + ": " + card.contacts() + " " + card.covers())
                .anyMatch(
                        card -> card.startsWith("Housing: Not supplied about this household.") && card.contains(" to "))
                .anyMatch(card -> card.startsWith("Health visiting: Not supplied by this agency.")
                        && card.endsWith("not supplied"));
    }

    @Test
    void saysNotSuppliedForAnAgencyThatHoldsNothing() {
        assertThat(view(List.of(), List.of()).agencies())
                .extracting(HouseholdView.AgencyCard::agency, HouseholdView.AgencyCard::contacts)
                .satisfies(cards ->
                        assertThat(cards.get(1).toList().get(1).toString()).startsWith("Not supplied"));
    }

    @Test
    void groupsEventsByMonthAndFoldsThoseBeforeTwoYearsAgo() {
        HouseholdView view = view(
                List.of(),
                List.of(
                        new Event(LocalDate.of(2026, 8, 9), "police", "police.missing", "reported missing", 2),
                        new Event(LocalDate.of(2026, 8, 1), "schools", "school.absence", "missed 12% of sessions", 2),
                        new Event(LocalDate.of(2024, 9, 30), "police", "police.missing", "reported missing", 2)));

        assertThat(view.timeline().recent())
                .extracting(HouseholdView.Month::month)
                .containsExactly("August 2026");
        assertThat(view.timeline().recent().get(0).events())
                .containsExactly(
                        new HouseholdView.Event("9 August 2026", "Police", "Reported missing", "Person 2"),
                        new HouseholdView.Event("1 August 2026", "Schools", "Missed 12% of sessions", "Person 2"));
        assertThat(view.timeline().earlier())
                .extracting(HouseholdView.Month::month)
                .containsExactly("September 2024");
        assertThat(view.timeline().lanes().orElseThrow().lanes()).hasSize(2);
    }

    @Test
    void tellsWhatHappenedToSeveralPeopleOnOneDayOnce() {
        LocalDate day = LocalDate.of(2026, 8, 9);
        String words = "early help closed (consent-not-given)";
        HouseholdView view = view(
                List.of(),
                List.of(
                        new Event(day, "early-help", "early-help.closed", words, 2),
                        new Event(day, "early-help", "early-help.closed", words, 1),
                        new Event(day, "police", "police.missing", "reported missing", 2)));

        assertThat(view.timeline().recent().get(0).events())
                .containsExactly(
                        new HouseholdView.Event(
                                "9 August 2026",
                                "Early help",
                                "Early help closed (consent not given)",
                                "People 1 and 2"),
                        new HouseholdView.Event("9 August 2026", "Police", "Reported missing", "Person 2"));
    }

    @Test
    void drawsNothingWhenNothingHappened() {
        assertThat(view(List.of(), List.of()).timeline().lanes()).isEmpty();
    }

    @Test
    void keepsToTheLargestReasons() {
        List<Reason> many = IntStream.rangeClosed(1, 20)
                .mapToObj(place -> new Reason(
                        place,
                        "f" + place,
                        "f" + place,
                        Optional.of(1.0),
                        1.0 / place,
                        "raises",
                        "reason " + place,
                        Optional.empty()))
                .toList();

        assertThat(view(many, List.of()).raising())
                .hasSize(6)
                .first()
                .extracting("words")
                .isEqualTo("Reason 1");
    }

    @Test
    void saysThatTooLittleIsKnownAndThatReasonsAreUnstable() {
        HouseholdView.Chance chance = view(List.of(), List.of()).chance();

        assertThat(chance.open()).isTrue();
        assertThat(chance.unstable()).isTrue();
    }

    @Test
    void saysSinceWhenItIsListedAndWhatPutItThere() {
        assertThat(view(List.of(), List.of()).place()).hasValue("1 of 25 on the list. New. Now: reported missing.");
    }

    @Test
    void saysThatTheFamilyDisagreesAndAsksNoSecondTimeWhileThatIsOpen() {
        HouseholdView.Disagreement disagreement = view(List.of(), List.of()).disagreement();

        assertThat(disagreement.state()).hasValue("Open");
        assertThat(disagreement.grounds()).isEmpty();
        assertThat(disagreement.account()).isEqualTo("/households/K7QM-2F9D/why?purpose=early-help-review");
    }

    @Test
    void saysWhoOpenedThePageAndWhy() {
        assertThat(view(List.of(), List.of()).recorded())
                .contains("recorded", "Amira Khan", "Decide whether to offer early help");
    }

    @Test
    void saysWhatWasDecidedAndOffersToDecideAgain() {
        HouseholdView.Deciding deciding = view(List.of(), List.of()).deciding();

        assertThat(deciding.latest())
                .hasValue("Offer early help. Decided on 5 October 2026, about the list of 1 October 2026");
        assertThat(deciding.outcomes()).hasSize(5);
        assertThat(deciding.fits()).extracting(PurposeView.Option::words).containsExactly("Yes", "In part", "No");
    }

    private static HouseholdView view(List<Reason> reasons, List<Event> events) {
        Household household = new Household(
                "K7QM-2F9D",
                "north",
                "North early help team",
                "north",
                "North Northbrook",
                AS_OF,
                new Household.Score(0.42, 0.31, 0.54, 0.06, -2.75, -0.3, 4, "too-little-known", Optional.of(0.5)),
                new Household.Listing(
                        1,
                        "model",
                        "new",
                        Optional.empty(),
                        "Now: reported missing.",
                        Optional.of("open"),
                        Optional.of(new Decision("offer-help", "fits", AS_OF, LocalDate.of(2026, 10, 5), "amira"))),
                List.of(
                        new Member(1, false, "not known", Optional.of("F")),
                        new Member(2, true, "5 to 10", Optional.empty())),
                reasons,
                Stream.of(contact("police", 3, true), contact("housing", 0, true), contact("health-visiting", 0, false))
                        .toList(),
                events);
        return HouseholdPage.view(
                household, household.reference(), ExampleViews.BY_MODEL, 25, AMIRA, Purpose.EARLY_HELP_REVIEW);
    }

    private static AgencyContact contact(String agency, int facts, boolean supplies) {
        Optional<LocalDate> day = facts > 0 ? Optional.of(AS_OF.minusDays(60)) : Optional.empty();
        Optional<LocalDate> to = supplies ? Optional.of(AS_OF.minusDays(1)) : Optional.empty();
        return new AgencyContact(agency, day, day, facts, Math.min(1, facts), to.map(end -> end.minusYears(5)), to);
    }
}
