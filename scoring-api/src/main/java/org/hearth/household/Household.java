package org.hearth.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearth.decision.Decision;

/**
 * What its team may know of a listed household.
 *
 * @param reference short reference, such as K7QM-2F9D
 * @param asOf the day as of which it was observed; nothing known later is in here
 * @param listing its place on the team's list
 * @param reasons every contribution, largest first
 * @param agencies one an agency that supplies data, with or without contact; by first contact, then id
 * @param timeline headline facts, latest first
 */
public record Household(
        String reference,
        String team,
        String teamName,
        String locality,
        String localityName,
        LocalDate asOf,
        Score score,
        Listing listing,
        List<Member> members,
        List<Reason> reasons,
        List<AgencyContact> agencies,
        List<Event> timeline) {

    public Household {
        members = List.copyOf(members);
        reasons = List.copyOf(reasons);
        agencies = List.copyOf(agencies);
        timeline = List.copyOf(timeline);
    }

    /** As one member may see it: nothing that is about another, and nothing that is counted over all. */
    Household about(int member) {
        return new Household(
                reference,
                team,
                teamName,
                locality,
                localityName,
                asOf,
                score,
                listing,
                members.stream().filter(one -> one.member() == member).toList(),
                reasons,
                List.of(),
                timeline.stream().filter(event -> event.member() == member).toList());
    }

    /**
     * How likely help is to start.
     *
     * @param probability calibrated, 0 to 1
     * @param low lower bound of the band, 0 to 1
     * @param high upper bound of the band, 0 to 1
     * @param average probability of the average household, 0 to 1
     * @param base log-odds of the average household; with every contribution it makes {@code logOdds}
     * @param rulesMet how many of the Working Together signs it meets
     * @param answer likely or unlikely, whichever is not ruled out; too-little-known when neither or both are
     * @param stability share of the main reasons in common with models that other households taught, 0 to 1; absent when not measured
     */
    public record Score(
            double probability,
            double low,
            double high,
            double average,
            double base,
            double logOdds,
            int rulesMet,
            String answer,
            Optional<Double> stability) {}

    /**
     * Its place on the list.
     *
     * @param place 1 is first
     * @param rankedBy model or rules
     * @param change new, moved or same, compared with the list before
     * @param placeBefore its place on that list; absent when it was not on it
     * @param whyChanged why, in plain words; empty when nothing changed
     * @param contest how far the family's latest contest is: open, upheld, not-upheld or withdrawn; absent without one
     * @param decision the latest decision about it; absent without one
     */
    public record Listing(
            int place,
            String rankedBy,
            String change,
            Optional<Integer> placeBefore,
            String whyChanged,
            Optional<String> contest,
            Optional<Decision> decision) {}

    /**
     * Somebody who lives there.
     *
     * @param member 1 is the oldest; the number the timeline uses
     * @param ageBand such as 5 to 10, or not known
     * @param sex M or F
     */
    public record Member(int member, boolean child, String ageBand, Optional<String> sex) {}

    /**
     * What one feature adds or takes.
     *
     * @param place 1 is the largest in absolute value
     * @param theme contributions of one theme are about the same records, and one reason to a reader
     * @param value of the feature; absent when it is missing
     * @param contribution log-odds
     * @param direction raises or lowers
     * @param words the reason in plain words
     * @param knownOn the latest day on which something it was made from became known; absent if it was made from nothing
     */
    public record Reason(
            int place,
            String feature,
            String theme,
            Optional<Double> value,
            double contribution,
            String direction,
            String words,
            Optional<LocalDate> knownOn) {

        public Reason {
            // Evidence that was frozen before there were themes has none.
            theme = Objects.requireNonNullElse(theme, feature);
        }
    }

    /**
     * What one agency holds.
     *
     * @param first day of its first fact; absent when it has none
     * @param last day of its last fact
     * @param facts how many
     * @param members about how many members
     * @param dataFrom first day its data covers; absent when it supplies none
     * @param dataTo last day its data covers; absent when it supplies none
     */
    public record AgencyContact(
            String agency,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            int facts,
            int members,
            Optional<LocalDate> dataFrom,
            Optional<LocalDate> dataTo) {}

    /** One headline fact, in the words of facts.yaml, about the member of that number. */
    public record Event(LocalDate on, String agency, String kind, String words, int member) {}
}
