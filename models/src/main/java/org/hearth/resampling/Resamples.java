package org.hearth.resampling;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Bootstrap resamples: households drawn with replacement, each with all of its rows. A resample is drawn again from its own
 * seed whenever it is asked for, so that a million rows need no more room than one resample a thread.
 */
public final class Resamples {

    private final int[] position;
    private final int households;
    private final long[] seeds;

    private Resamples(int[] position, int households, long[] seeds) {
        this.position = position;
        this.households = households;
        this.seeds = seeds;
    }

    /**
     * Draws resamples.
     *
     * @param households of each row
     */
    public static Resamples draw(String[] households, int count, long seed) {
        String[] distinct = Arrays.stream(households).distinct().sorted().toArray(String[]::new);
        int[] position = Arrays.stream(households)
                .mapToInt(household -> Arrays.binarySearch(distinct, household))
                .toArray();
        return new Resamples(
                position,
                distinct.length,
                new SplittableRandom(seed).longs(count).toArray());
    }

    /** How many different households there are. */
    public int households() {
        return households;
    }

    /** A measure on each resample. */
    public double[] measure(ToDoubleFunction<int[]> measure) {
        return IntStream.range(0, seeds.length)
                .parallel()
                .mapToDouble(i -> measure.applyAsDouble(weights(i)))
                .toArray();
    }

    /** Several measures at once: for each measure, its value on each resample. */
    public double[][] measures(Function<int[], double[]> measures) {
        double[][] byResample = IntStream.range(0, seeds.length)
                .parallel()
                .mapToObj(i -> measures.apply(weights(i)))
                .toArray(double[][]::new);
        double[][] byMeasure = new double[byResample[0].length][seeds.length];
        for (int i = 0; i < seeds.length; i++) {
            for (int j = 0; j < byMeasure.length; j++) {
                byMeasure[j][i] = byResample[i][j];
            }
        }
        return byMeasure;
    }

    /** How often each row was drawn. */
    private int[] weights(int resample) {
        SplittableRandom random = new SplittableRandom(seeds[resample]);
        int[] drawn = new int[households];
        for (int i = 0; i < households; i++) {
            drawn[random.nextInt(households)]++;
        }
        int[] weights = new int[position.length];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = drawn[position[row]];
        }
        return weights;
    }
}
