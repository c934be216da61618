package org.hearth.scoring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearth.authority.Authority;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.Reference;
import org.hearth.training.RiskMatrix;
import org.hearth.worklist.LeftOff.Decision;
import org.hearth.worklist.Moves;
import org.hearth.worklist.Moves.Absence;
import org.hearth.worklist.Moves.Because;
import org.hearth.worklist.Moves.Move;
import org.hearth.worklist.Round;
import org.hearth.worklist.Standing;
import org.hearth.worklist.WorkList;
import org.hearth.worklist.WorkList.Candidate;
import org.hearth.worklist.WorkList.Listed;
import org.hearth.worklist.WorkList.RankedBy;

/** The lists of the latest day, those of the day before, and what changed from one to the other. */
record Rounds(
        Scorer scorer,
        ListSettings lists,
        Authority authority,
        Path matrix,
        MatrixSchema schema,
        String version,
        RankedBy rankedBy) {

    List<Listed> listed(List<Scored> scored, LocalDate asOf) {
        Map<String, Decision> leftOff = leftOff(asOf);
        List<Candidate> candidates = scored.stream()
                .map(Scored::candidate)
                .filter(one -> isFree(one.household(), leftOff))
                .toList();
        return WorkList.of(authority.teams(), candidates, rankedBy);
    }

    /** The lists to compare with: kept ones, or what would have been listed at the as-of date before; none on the first date. */
    Optional<Earlier> earlier(LocalDate asOf) {
        if (lists.since().isPresent()) {
            return Optional.of(KeptScores.in(lists.since().get(), asOf));
        }
        int last = schema.asOfDates().indexOf(asOf);
        if (last == 0) {
            return Optional.empty();
        }
        LocalDate before = schema.asOfDates().get(last - 1);
        Map<String, Decision> leftOff = lists.leftOff().binding(before, before);
        RiskMatrix rows = RiskMatrix.read(matrix, schema.columns(), List.of(before));
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(Earlier.asItWouldHave(
                        scorer, version, authority, rows, rankedBy, household -> isFree(household, leftOff)));
    }

    List<Move> moves(Earlier earlier, List<Scored> scored, List<Listed> listed, LocalDate asOf) {
        Map<String, Integer> places = Earlier.places(listed);
        TreeSet<String> households = new TreeSet<>(earlier.listed());
        households.addAll(places.keySet());
        Round before = new Round(
                earlier.asOf(),
                earlier.version(),
                new TreeMap<>(earlier.capacities()),
                new TreeMap<>(earlier.standings(households)),
                Households.absences(matrix, earlier.asOf(), households));
        return Moves.between(before, today(scored, places, households, asOf));
    }

    private Round today(
            List<Scored> scored, Map<String, Integer> places, Collection<String> households, LocalDate asOf) {
        Map<String, Decision> leftOff = leftOff(asOf);
        TreeMap<String, Standing> standings = new TreeMap<>();
        for (Scored one : scored) {
            if (households.contains(one.household()) && isFree(one.household(), leftOff)) {
                standings.put(one.household(), one.standing(Earlier.place(places, one.household())));
            }
        }
        Map<String, Absence> absences = new HashMap<>(Households.absences(matrix, asOf, households));
        for (String household : households) {
            Decision decision = leftOff.get(Reference.of(household));
            if (decision != null) {
                absences.put(household, decided(decision));
            }
        }
        return new Round(asOf, version, new TreeMap<>(Earlier.capacities(authority)), standings, absences);
    }

    private static Absence decided(Decision decision) {
        return new Absence(
                Because.DECISION,
                "left off until " + decision.until() + " by " + decision.by() + ": " + decision.reason());
    }

    private Map<String, Decision> leftOff(LocalDate asOf) {
        return lists.leftOff().binding(asOf, LocalDate.MAX);
    }

    private static boolean isFree(String household, Map<String, Decision> leftOff) {
        return leftOff.isEmpty() || !leftOff.containsKey(Reference.of(household));
    }
}
