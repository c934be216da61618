package org.hearth.extract;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One thing that a delivery says about one person. Its {@code toString} never shows what. */
public sealed interface Statement {

    /** The agency's own id of the person. */
    String localId();

    /**
     * Who the person is, as stated on a day.
     *
     * @param values what was stated; an item that is missing or was refused is absent
     */
    record Identity(String localId, LocalDate statedOn, Map<IdentityItem, String> values) implements Statement {

        public Identity {
            values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
        }

        @Override
        public String toString() {
            return "Identity[redacted]";
        }
    }

    /**
     * Where the person lives from a day.
     *
     * @param recordedOn when the agency itself came to know, where the extract says so
     * @param postcode upper case without a space
     * @param uprn without leading zeros
     * @param feed as of {@link Fact}
     */
    record Residence(
            String localId,
            LocalDate fromOn,
            Optional<LocalDate> recordedOn,
            Optional<String> postcode,
            Optional<String> uprn,
            String feed)
            implements Statement {

        public Residence(
                String localId,
                LocalDate fromOn,
                Optional<LocalDate> recordedOn,
                Optional<String> postcode,
                Optional<String> uprn) {
            this(localId, fromOn, recordedOn, postcode, uprn, "");
        }

        public Residence recordedOn(LocalDate day) {
            return new Residence(localId, fromOn, Optional.of(day), postcode, uprn, feed);
        }

        @Override
        public String toString() {
            return "Residence[redacted]";
        }
    }

    /**
     * What happened to the person.
     *
     * @param kind as in facts.yaml
     * @param amount unit given by the kind
     * @param recordedOn when the agency itself came to know, where the extract says so
     * @param feed identifier of the format it was read from; empty text until {@link Reading} fills it in
     * @param episode the agency's own name of what a later delivery states again as a whole, such as a case or an incident: facts of
     *     one person and episode that it then leaves out are superseded
     */
    record Fact(
            String localId,
            String kind,
            Optional<String> code,
            OptionalDouble amount,
            LocalDate happenedOn,
            Optional<LocalDate> recordedOn,
            String feed,
            Optional<String> episode)
            implements Statement {

        public static Fact of(String localId, String kind, LocalDate happenedOn) {
            return new Fact(
                    localId,
                    kind,
                    Optional.empty(),
                    OptionalDouble.empty(),
                    happenedOn,
                    Optional.empty(),
                    "",
                    Optional.empty());
        }

        public Fact code(Optional<String> code) {
            return new Fact(localId, kind, code, amount, happenedOn, recordedOn, feed, episode);
        }

        public Fact amount(double amount) {
            return new Fact(localId, kind, code, OptionalDouble.of(amount), happenedOn, recordedOn, feed, episode);
        }

        public Fact recordedOn(LocalDate day) {
            return new Fact(localId, kind, code, amount, happenedOn, Optional.of(day), feed, episode);
        }

        public Fact episode(String name) {
            return in(feed, Optional.of(name));
        }

        public Fact in(String feed, Optional<String> episode) {
            return new Fact(localId, kind, code, amount, happenedOn, recordedOn, feed, episode);
        }

        @Override
        public String toString() {
            return "Fact[" + kind + ", redacted]";
        }
    }

    /**
     * That the delivery states an episode of a person as a whole: what it does not say of it is not so, even if it says nothing. A
     * fact says the same of its own episode.
     *
     * @param feed as of {@link Fact}
     */
    record Restated(String localId, String feed, String episode) implements Statement {

        @Override
        public String toString() {
            return "Restated[redacted]";
        }
    }

    /**
     * The agency's own reference by which it finds the person's case.
     *
     * @param statedOn the latest day wins
     */
    record CaseReference(String localId, LocalDate statedOn, String reference) implements Statement {

        @Override
        public String toString() {
            return "CaseReference[redacted]";
        }
    }

    /**
     * That the agency takes back what it said, in this delivery or an earlier one of the same feed: all that came from it is to be
     * gone, facts and, for a child, the encoded record too. A purge outlives its delivery: what was said before it is removed
     * wherever it is; what the agency says again later is said anew.
     */
    sealed interface Purge extends Statement {

        /** Whether a fact of this child goes, by the episode it was stated under; see {@link #name}. */
        boolean covers(String episode);

        /** Everything of the child: identity, homes, case reference and facts. */
        record OfChild(String localId) implements Purge {

            @Override
            public boolean covers(String episode) {
                return true;
            }

            @Override
            public String toString() {
                return "Purge[child, redacted]";
            }
        }

        /** Who the child is and where they live; facts stay. */
        record OfIdentity(String localId) implements Purge {

            @Override
            public boolean covers(String episode) {
                return false;
            }

            @Override
            public String toString() {
                return "Purge[identity, redacted]";
            }
        }

        /**
         * One episode with all its elements.
         *
         * @param episode the agency's own id of it
         */
        record OfEpisode(String localId, String episode) implements Purge {

            @Override
            public boolean covers(String other) {
                return other.equals(episode) || other.startsWith(episode + SEPARATOR);
            }

            @Override
            public String toString() {
                return "Purge[episode, redacted]";
            }
        }

        /**
         * One element of an episode, such as an assessment.
         *
         * @param episode the agency's own id of the episode
         * @param element kind and own id of the element, such as {@code section_47_assessments/A1}
         */
        record OfElement(String localId, String episode, String element) implements Purge {

            @Override
            public boolean covers(String other) {
                return other.equals(name(episode, element));
            }

            @Override
            public String toString() {
                return "Purge[element, redacted]";
            }
        }

        /** Stands between an episode and its element in the name under which a fact is stated. */
        String SEPARATOR = "/";

        /** The name under which facts of an element are stated, so that either it or its whole episode can be purged. */
        static String name(String episode, String element) {
            return episode + SEPARATOR + element;
        }
    }
}
