package org.hearth.extract.school;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearth.extract.Reading;
import org.hearth.extract.Statement.Fact;

/** What changes from one term's roll to the next: schools joined and left, and special educational provision. */
final class RollHistory {

    private static final String NO_PROVISION = "N";
    private static final String PLAN = "E";

    private final Reading reading;
    private Map<String, Set<String>> before = new TreeMap<>();
    private Map<String, Set<String>> now = new TreeMap<>();
    private final Map<String, String> provisions = new HashMap<>();
    private final Set<String> leavers = new HashSet<>();
    private final Set<String> needs = new HashSet<>();
    private final Set<Term> read = new HashSet<>();
    private Optional<Term> lastTerm = Optional.empty();

    RollHistory(Reading reading) {
        this.reading = reading;
    }

    /** A pupil is on a school's roll this term; if not the term before, the pupil joined it. */
    void onRoll(String localId, String school, LocalDate entry, Term term) {
        now.computeIfAbsent(school, name -> new LinkedHashSet<>()).add(localId);
        if (!before.getOrDefault(school, Set.of()).contains(localId)) {
            reading.state(Fact.of(localId, "school.on-roll", entry).recordedOn(term.lastDay()));
        }
    }

    /** A school says itself, in the census of a term, that a pupil left. */
    void left(String localId, String school, LocalDate day, Term term) {
        leavers.add(school + '\0' + localId);
        reading.state(Fact.of(localId, "school.left-roll", day).recordedOn(term.lastDay()));
    }

    /** States the provision when it is another than the term before. Codes of before 2015 count as support. */
    void provision(String localId, String code, Term term) {
        String provision = code.equals(NO_PROVISION) || code.equals(PLAN) ? code : "K";
        String earlier = provisions.put(localId, provision);
        boolean changed = earlier == null ? !provision.equals(NO_PROVISION) : !earlier.equals(provision);
        if (changed) {
            reading.state(Fact.of(localId, "school.sen", term.censusDay())
                    .code(Optional.of(provision))
                    .recordedOn(term.lastDay()));
        }
    }

    /** States a type of need the first time that a census shows it. */
    void need(String localId, String type, Term term) {
        if (needs.add(localId + '\0' + type)) {
            reading.state(Fact.of(localId, "school.sen-need", term.censusDay())
                    .code(Optional.of(type))
                    .recordedOn(term.lastDay()));
        }
    }

    /** Whether a term has been read to its end. */
    boolean hasRead(Term term) {
        return read.contains(term);
    }

    /**
     * Ends a term: who was on a school's roll the term before and is not on it now left at that term's end, which this census is
     * the first to show. A school that returned no roll this term says nothing, and keeps its last one; so does every school when a
     * file is broken, whose lost rows must not read as pupils who left.
     */
    void endTerm(Term term) {
        LocalDate known = term.lastDay();
        read.add(term);
        lastTerm.ifPresent(earlier -> before.forEach((school, roll) -> {
            Set<String> present = now.get(school);
            if (present == null) {
                now.put(school, roll);
                return;
            }
            if (reading.isBroken()) {
                roll.stream()
                        .filter(localId -> !leavers.contains(school + '\0' + localId))
                        .forEach(present::add);
                return;
            }
            for (String localId : roll) {
                if (!present.contains(localId) && !leavers.contains(school + '\0' + localId)) {
                    reading.state(Fact.of(localId, "school.left-roll", earlier.lastDay())
                            .recordedOn(known));
                }
            }
        }));
        before = now;
        now = new TreeMap<>();
        leavers.clear();
        lastTerm = Optional.of(term);
    }
}
