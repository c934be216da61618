package org.hearth.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.hearth.training.RiskMatrix;
import org.hearth.worklist.TeamOf;

/** The rows that lists would be made from, and how many places each list has. */
final class Capacity {

    /**
     * One list: of one team on one date, or of all on one date.
     *
     * @param rows positions among the rows evaluated
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Round(int places, int[] rows) {}

    private final List<Round> rounds;

    private Capacity(List<Round> rounds) {
        this.rounds = rounds;
    }

    /** A round for each team on each date, with as many places as the team can look at. */
    static Capacity of(RiskMatrix matrix, int[] rows, TeamOf teams) {
        return of(
                rows,
                row -> matrix.dates()[row] + " "
                        + teams.locality(matrix.localities()[row]).id(),
                row -> teams.locality(matrix.localities()[row]).capacity());
    }

    /** A round for each date, of all teams together. */
    static Capacity ofDates(RiskMatrix matrix, int[] rows, int places) {
        return of(rows, row -> matrix.dates()[row].toString(), row -> places);
    }

    private static Capacity of(int[] rows, IntFunction<String> round, IntUnaryOperator placesOf) {
        Map<String, List<Integer>> members = new TreeMap<>();
        Map<String, Integer> places = new TreeMap<>();
        for (int i = 0; i < rows.length; i++) {
            String name = round.apply(rows[i]);
            members.computeIfAbsent(name, key -> new ArrayList<>()).add(i);
            places.put(name, placesOf.applyAsInt(rows[i]));
        }
        return new Capacity(members.entrySet().stream()
                .map(entry -> new Round(
                        Math.min(
                                places.getOrDefault(entry.getKey(), 0),
                                entry.getValue().size()),
                        entry.getValue().stream().mapToInt(Integer::intValue).toArray()))
                .toList());
    }

    /** Places on all lists together. */
    int places() {
        return rounds.stream().mapToInt(Round::places).sum();
    }

    /** Each round's rows in order of score. */
    List<Ranking> ranked(double[] scores, byte[] labels) {
        return rounds.stream()
                .map(round -> Ranking.of(pick(scores, round.rows), pick(labels, round.rows)))
                .toList();
    }

    /** Rows with the label on all lists together; on a resample, as many rows are listed as on the real list. */
    double found(List<Ranking> ranked, int[] weights) {
        double found = 0;
        for (int i = 0; i < rounds.size(); i++) {
            found += ranked.get(i).positivesAmong(rounds.get(i).places, pick(weights, rounds.get(i).rows));
        }
        return found;
    }

    private static double[] pick(double[] values, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }

    private static byte[] pick(byte[] values, int[] rows) {
        byte[] picked = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }

    private static int[] pick(int[] values, int[] rows) {
        int[] picked = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }
}
