package org.hearth.fairness;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who was listed and what happened.
 *
 * @param labels 1 or 0 of each row
 * @param listed whether the row is on the list
 * @param probabilities empty where scores are not probabilities
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Listed(byte[] labels, boolean[] listed, Optional<double[]> probabilities) {

    /** The rows whose score is at least a threshold. */
    public static boolean[] from(double[] scores, double threshold) {
        boolean[] listed = new boolean[scores.length];
        for (int row = 0; row < scores.length; row++) {
            listed[row] = scores[row] >= threshold;
        }
        return listed;
    }

    /** The highest scores, as many as there are places; ties go to the household that comes first by its id, then to the row. */
    public static boolean[] first(double[] scores, String[] households, int places) {
        boolean[] listed = new boolean[scores.length];
        IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -scores[row])
                        .thenComparing(row -> households[row])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(places)
                .forEach(row -> listed[row] = true);
        return listed;
    }

    long places() {
        return IntStream.range(0, listed.length).filter(row -> listed[row]).count();
    }
}
