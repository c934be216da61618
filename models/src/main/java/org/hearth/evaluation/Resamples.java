package org.hearth.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Bootstrap resamples: households drawn with replacement, each with all of its rows. */
final class Resamples {

    private final int[][] weights;

    private Resamples(int[][] weights) {
        this.weights = weights;
    }

    /**
     * Draws resamples.
     *
     * @param households of each row
     */
    static Resamples draw(String[] households, int count, long seed) {
        String[] distinct = IntStream.range(0, households.length)
                .mapToObj(row -> households[row])
                .distinct()
                .sorted()
                .toArray(String[]::new);
        int[] position = IntStream.range(0, households.length)
                .map(row -> Arrays.binarySearch(distinct, households[row]))
                .toArray();
        SplittableRandom random = new SplittableRandom(seed);
        int[][] weights = new int[count][];
        for (int resample = 0; resample < count; resample++) {
            int[] drawn = new int[distinct.length];
            for (int i = 0; i < distinct.length; i++) {
                drawn[random.nextInt(distinct.length)]++;
            }
            weights[resample] = IntStream.of(position).map(i -> drawn[i]).toArray();
        }
        return new Resamples(weights);
    }

    /** A measure on each resample. */
    double[] measure(ToDoubleFunction<int[]> measure) {
        return IntStream.range(0, weights.length)
                .parallel()
                .mapToDouble(i -> measure.applyAsDouble(weights[i]))
                .toArray();
    }
}
