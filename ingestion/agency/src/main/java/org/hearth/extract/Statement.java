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
     */
    record Residence(
            String localId,
            LocalDate fromOn,
            Optional<LocalDate> recordedOn,
            Optional<String> postcode,
            Optional<String> uprn)
            implements Statement {

        public Residence recordedOn(LocalDate day) {
            return new Residence(localId, fromOn, Optional.of(day), postcode, uprn);
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
     */
    record Fact(
            String localId,
            String kind,
            Optional<String> code,
            OptionalDouble amount,
            LocalDate happenedOn,
            Optional<LocalDate> recordedOn)
            implements Statement {

        public static Fact of(String localId, String kind, LocalDate happenedOn) {
            return new Fact(localId, kind, Optional.empty(), OptionalDouble.empty(), happenedOn, Optional.empty());
        }

        public Fact code(Optional<String> code) {
            return new Fact(localId, kind, code, amount, happenedOn, recordedOn);
        }

        public Fact amount(double amount) {
            return new Fact(localId, kind, code, OptionalDouble.of(amount), happenedOn, recordedOn);
        }

        public Fact recordedOn(LocalDate day) {
            return new Fact(localId, kind, code, amount, happenedOn, Optional.of(day));
        }

        @Override
        public String toString() {
            return "Fact[" + kind + ", redacted]";
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
}
