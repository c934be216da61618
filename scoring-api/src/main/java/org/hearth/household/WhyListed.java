package org.hearth.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a household is listed, whole: its score, every reason, and every event that was known. It holds no name.
 *
 * @param about the one member that the events are about, where only one asks; reasons are about the household
 * @param rankedBy model or rules
 * @param whyRanked why the model ranks or does not, as a clause about it
 * @param modelVersion first digits of the model's SHA-256
 * @param published digest of everything that was published
 * @param household what its team sees
 * @param reasonEvents the events each reason was made from
 * @param events every fact known before the as-of date, the first first
 */
public record WhyListed(
        Optional<Integer> about,
        String rankedBy,
        String whyRanked,
        String modelVersion,
        String published,
        Household household,
        List<ReasonEvents> reasonEvents,
        List<SourceEvent> events) {

    public WhyListed {
        reasonEvents = List.copyOf(reasonEvents);
        events = List.copyOf(events);
    }

    /** The events that the reason of this place was made from. */
    public record ReasonEvents(int place, List<Integer> events) {
        public ReasonEvents {
            events = List.copyOf(events);
        }
    }

    /**
     * A fact as an agency shared it.
     *
     * @param event number in this account, by day
     * @param member number of the person it is about
     * @param code within the kind
     * @param amount unit given by the kind
     * @param happenedOn the day it happened
     * @param knownOn the day it could be used
     * @param purpose the purpose it was shared for
     * @param words what it is, in plain words
     */
    public record SourceEvent(
            int event,
            int member,
            String agency,
            String kind,
            Optional<String> code,
            Optional<Double> amount,
            LocalDate happenedOn,
            LocalDate knownOn,
            String purpose,
            String words) {}
}
