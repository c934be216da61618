package org.hearth.page;

import java.util.List;
import java.util.Optional;
import org.hearth.page.chart.LaneChart;

/**
 * One household: why it is listed, what is not known, who knows it, what happened.
 *
 * @param reference the household's short reference
 * @param place where it stands on which list, in words, if it does
 * @param raising the reasons that raise the chance, largest first
 * @param lowering the reasons that lower it, largest first
 * @param unknown what was not supplied, in plain words
 * @param back the list it is on
 * @param recorded that this opening was recorded: by whom and when
 * @param deciding what a person can decide, and whether one did
 * @param disagreement what the family can do, and whether it did
 */
public record HouseholdView(
        String reference,
        String locality,
        String team,
        Optional<String> place,
        Chance chance,
        Basis basis,
        List<Reason> raising,
        List<Reason> lowering,
        List<String> unknown,
        List<Member> members,
        List<AgencyCard> agencies,
        Timeline timeline,
        Optional<String> back,
        String recorded,
        Deciding deciding,
        Disagreement disagreement)
        implements View {

    public HouseholdView {
        raising = List.copyOf(raising);
        lowering = List.copyOf(lowering);
        unknown = List.copyOf(unknown);
        members = List.copyOf(members);
        agencies = List.copyOf(agencies);
    }

    @Override
    public String template() {
        return "household.jte";
    }

    /**
     * How likely help is to start.
     *
     * @param compared how the chance compares with a typical one, in words
     * @param words the chance as a natural frequency
     * @param range its bounds
     * @param typical the chance of a typical household
     * @param signs how many Working Together signs it meets, in words
     * @param open whether too little is known to tell
     * @param unstable whether models that other households taught would give other main reasons
     */
    public record Chance(
            String compared,
            String words,
            String range,
            String typical,
            String signs,
            boolean open,
            boolean unstable) {}

    /**
     * What a person decides.
     *
     * @param action where the form is sent
     * @param latest the latest decision, in words; absent when nobody has decided
     * @param outcomes what can be decided
     * @param fits whether the listing fits what they know
     */
    public record Deciding(
            String action, Optional<String> latest, List<PurposeView.Option> outcomes, List<PurposeView.Option> fits) {

        public Deciding {
            outcomes = List.copyOf(outcomes);
            fits = List.copyOf(fits);
        }
    }

    /**
     * What the family can do about its listing.
     *
     * @param account where everything the listing was made from is shown, for a family that asks
     * @param contest where a contest is written down, and shown once it is
     * @param state how far the latest contest is, in words; absent when there is none
     * @param grounds what it can disagree with; empty while a contest is open
     */
    public record Disagreement(
            String account, String contest, Optional<String> state, List<PurposeView.Option> grounds) {

        public Disagreement {
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * One reason.
     *
     * @param words the reason in plain words
     * @param strength how strongly it counts, in words
     * @param width of its bar, 0 to 100
     * @param known when the latest of what it was made from became known, in words
     */
    public record Reason(String words, String strength, int width, String known) {}

    /** Somebody who lives there: a number for this page, and no more than child or adult, age band and sex. */
    public record Member(String person, String kind, String ageBand, String sex) {}

    /**
     * What one agency holds about the household.
     *
     * @param known whether it holds anything
     * @param contacts how many events, in words
     * @param dataTo the last day its data covers, or not supplied
     * @param covers the first and the last day its data covers, or not supplied
     */
    public record AgencyCard(
            String agency, boolean known, String first, String last, String contacts, String dataTo, String covers) {}

    /**
     * What happened.
     *
     * @param lanes the same events drawn by agency
     * @param recent the events of the last two years, by month
     * @param earlier the events before that, by month
     */
    public record Timeline(Optional<LaneChart> lanes, List<Month> recent, List<Month> earlier) {

        public Timeline {
            recent = List.copyOf(recent);
            earlier = List.copyOf(earlier);
        }
    }

    /** One month of a timeline, latest first. */
    public record Month(String month, List<Event> events) {

        public Month {
            events = List.copyOf(events);
        }
    }

    /** One thing that happened, to whom of the members, and which agency says so. */
    public record Event(String day, String agency, String words, String person) {}
}
