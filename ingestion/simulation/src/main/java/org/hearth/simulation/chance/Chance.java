package org.hearth.simulation.chance;

import java.util.List;
import java.util.SplittableRandom;

/** A stream of seeded draws. Not thread-safe. */
public final class Chance {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The stream that belongs to a purpose and a key, such as a person's id. */
    public static Chance of(long seed, String purpose, long key) {
        return new Chance(mixed(mixed(seed + GOLDEN * purpose.hashCode()) + GOLDEN * key));
    }

    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** True with a probability; a probability above 1 counts as 1. */
    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Uniform in [0, 1). */
    public double uniform() {
        return random.nextDouble();
    }

    /** A whole number from 0, below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A whole number, both ends included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A character of the text. */
    public char oneOf(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    /** The place of a weight, drawn in proportion to the weights. */
    public int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Standard normal, by Box and Muller: strict arithmetic, so that every machine draws the same. */
    public double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    /** Log-normal with mean 1. */
    public double multiplier(double sigma) {
        return StrictMath.exp(sigma * normal() - sigma * sigma / 2);
    }

    /** Exponential with the mean given. */
    public double waiting(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }
}
