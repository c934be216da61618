package org.hearth.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** The lists that rows would be put on, and how many places each list has. */
public final class Capacity {

    /** One list: of one team on one date, or of all on one date. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Round(int places, int[] rows) {}

    private final List<Round> rounds;

    private Capacity(List<Round> rounds) {
        this.rounds = rounds;
    }

    /**
     * The lists of some rows.
     *
     * @param rows how many
     * @param list name of the list of each row
     * @param placesOf places on the list of each row
     */
    public static Capacity of(int rows, IntFunction<String> list, IntUnaryOperator placesOf) {
        Map<String, List<Integer>> members = new TreeMap<>();
        Map<String, Integer> places = new TreeMap<>();
        for (int row = 0; row < rows; row++) {
            String name = list.apply(row);
            members.computeIfAbsent(name, key -> new ArrayList<>()).add(row);
            places.put(name, placesOf.applyAsInt(row));
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
    public int places() {
        return rounds.stream().mapToInt(Round::places).sum();
    }

    /** Each list's rows in order of score. */
    public List<Ranking> ranked(double[] scores, byte[] labels) {
        return rounds.stream()
                .map(round -> Ranking.of(pick(scores, round.rows), pick(labels, round.rows)))
                .toList();
    }

    /** Rows with the label on all lists together; on a resample, as many rows are listed as on the real list. */
    public double found(List<Ranking> ranked, int[] weights) {
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
