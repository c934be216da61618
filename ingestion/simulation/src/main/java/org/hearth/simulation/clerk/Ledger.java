package org.hearth.simulation.clerk;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearth.simulation.people.Numbers;

/** What was written about one circle, for the truth: which person each local id is, and every identifier. Not thread-safe. */
public final class Ledger {

    /** Kinds of identifier, as the truth has them. */
    public enum Kind {
        forename,
        surname,
        street,
        postcode,
        upn,
        nhs_number,
        date_of_birth,
        uprn
    }

    /** How many numbers of one series a circle may use up. */
    private static final long NUMBERS = 512;

    /** Prime just below the number of nine-digit numbers. */
    private static final long NINE_DIGITS = 999_999_937L;

    private final int circle;
    private final SortedMap<String, SortedMap<String, Integer>> persons = new TreeMap<>();
    private final Map<Kind, Set<String>> identifiers = new EnumMap<>(Kind.class);
    private final Map<String, Integer> given = new HashMap<>();

    /** The ledger of a circle, by its number. */
    public Ledger(int circle) {
        this.circle = circle;
    }

    /** Notes that a local id of an agency is a person. */
    public void person(String agency, String localId, int person) {
        Integer before = persons.computeIfAbsent(agency, a -> new TreeMap<>()).put(localId, person);
        if (before != null && before != person) {
            throw new IllegalStateException("Cannot use one local id of " + agency + " for two people");
        }
    }

    /** Notes an identifier and gives it back; nothing is not noted. */
    public String identifier(Kind kind, String value) {
        if (!value.isEmpty()) {
            identifiers.computeIfAbsent(kind, k -> new TreeSet<>()).add(value);
        }
        return value;
    }

    /** Person ids by agency and local id, both in order. */
    public SortedMap<String, SortedMap<String, Integer>> persons() {
        return persons;
    }

    /** Every identifier by kind, in order. */
    public Map<Kind, Set<String>> identifiers() {
        return identifiers;
    }

    /** The next number of a series, scattered over nine digits so that its order says nothing. */
    String number(String series) {
        long next = given.merge(series, 1, Integer::sum);
        if (next > NUMBERS) {
            throw new IllegalStateException("Cannot number more than " + NUMBERS + " of one series in a circle");
        }
        return Numbers.padded(Numbers.scattered(circle * NUMBERS + next - 1, NINE_DIGITS), 9);
    }
}
