package org.hearth.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.authority.Team;
import org.hearth.training.RiskMatrix;
import org.hearth.worklist.TeamOf;

/** The rows each team would choose from on each as-of date, and how many it could look at. */
final class Capacity {

    /**
     * One team on one date.
     *
     * @param rows positions among the rows evaluated
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Round(int places, int[] rows) {}

    private final List<Round> rounds;

    private Capacity(List<Round> rounds) {
        this.rounds = rounds;
    }

    static Capacity of(RiskMatrix matrix, int[] rows, TeamOf teams) {
        Map<String, List<Integer>> members = new TreeMap<>();
        Map<String, Integer> places = new TreeMap<>();
        for (int i = 0; i < rows.length; i++) {
            Team team = teams.locality(matrix.localities()[rows[i]]);
            String round = matrix.dates()[rows[i]] + " " + team.id();
            members.computeIfAbsent(round, key -> new ArrayList<>()).add(i);
            places.put(round, team.capacity());
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
