package org.hearth.page;

import java.util.List;
import java.util.Optional;

/**
 * Why a household is or was listed, whole: for a family that asks, or as it was frozen when the family disagreed.
 *
 * @param heading what this account is
 * @param about whose events these are, in words
 * @param listing where it stood and who ranked, in sentences
 * @param contest how a contest stands, where this was frozen for one
 * @param back the page to go back to
 * @param file where the same is served as JSON; absent for what is frozen
 * @param reference the household's short reference
 */
public record AccountView(
        String heading,
        String about,
        List<String> listing,
        List<Reason> reasons,
        List<Event> events,
        Optional<Contest> contest,
        String back,
        Optional<String> file,
        String reference)
        implements View {

    public AccountView {
        listing = List.copyOf(listing);
        reasons = List.copyOf(reasons);
        events = List.copyOf(events);
    }

    @Override
    public String template() {
        return "account.jte";
    }

    /**
     * One reason.
     *
     * @param logOdds what it adds to the log-odds
     * @param events the numbers of the events it was made from, in words
     */
    public record Reason(String words, String strength, String logOdds, String events) {}

    /** One event as an agency shared it. */
    public record Event(
            String number, String happened, String known, String agency, String words, String person, String purpose) {}

    /**
     * A contest.
     *
     * @param story what happened, in sentences
     * @param outcomes what a manager can choose; empty for others, and once it is decided
     * @param decide where the choice goes
     */
    public record Contest(List<String> story, List<PurposeView.Option> outcomes, String decide, String digest) {

        public Contest {
            story = List.copyOf(story);
            outcomes = List.copyOf(outcomes);
        }
    }
}
