package org.hearth.simulation.clerk;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was written, for the truth: which person each local id is, and every identifier. Not thread-safe. */
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

    private final Map<String, Map<String, Integer>> persons = new TreeMap<>();
    private final Map<Kind, Set<String>> identifiers = new EnumMap<>(Kind.class);
    private final Map<String, Integer> given = new HashMap<>();

    /** Notes that a local id of an agency is a person. */
    public void person(String agency, String localId, int person) {
        Integer before = persons.computeIfAbsent(agency, a -> new HashMap<>()).put(localId, person);
        if (before != null && before != person) {
            throw new IllegalStateException("Cannot use one local id of " + agency + " for two people");
        }
    }

    /** Notes an identifier and gives it back; nothing is not noted. */
    public String identifier(Kind kind, String value) {
        if (!value.isEmpty()) {
            identifiers.computeIfAbsent(kind, k -> new HashSet<>()).add(value);
        }
        return value;
    }

    /** Person ids by agency and local id, both in order. */
    public SortedMap<String, SortedMap<String, Integer>> persons() {
        SortedMap<String, SortedMap<String, Integer>> sorted = new TreeMap<>();
        persons.forEach((agency, ids) -> sorted.put(agency, new TreeMap<>(ids)));
        return sorted;
    }

    /** Every identifier by kind, in order. */
    public SortedMap<Kind, SortedSet<String>> identifiers() {
        SortedMap<Kind, SortedSet<String>> sorted = new TreeMap<>();
        identifiers.forEach((kind, values) -> sorted.put(kind, new TreeSet<>(values)));
        return sorted;
    }

    /** The next local number of an agency, scattered over seven digits so that its order says nothing. */
    String number(String series) {
        long next = given.merge(series, 1, Integer::sum);
        return String.format("%07d", (next * 3_828_131L + 1_047_293L) % 9_999_991L);
    }
}
