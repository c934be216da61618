package org.hearth.dataset;

import java.io.Serializable;
import java.util.List;

/**
 * How one thing is compared: a level for two rows, from best to worst, the last the worst; one more, {@link #levels()}, says that
 * nothing could be compared. Immutable.
 */
abstract class Comparison implements Serializable {

    private final String name;
    private final Shape shape;
    private final List<String> levels;
    private final double[] person;
    private final double[] relative;

    /** What a comparison is about. */
    enum Shape {
        /** Says who someone is. */
        IDENTITY,
        /** Says where someone lives: all such change together when a person moves. */
        PLACE,
        /** Nobody has two: records that differ here are never one person. */
        UNIQUE
    }

    /**
     * A comparison.
     *
     * @param person share of pairs of one person expected at each level before learning
     * @param relative the same for two people of one household
     */
    Comparison(String name, Shape shape, List<String> levels, double[] person, double[] relative) {
        this.name = name;
        this.shape = shape;
        this.levels = List.copyOf(levels);
        this.person = person;
        this.relative = relative;
    }

    String name() {
        return name;
    }

    Shape shape() {
        return shape;
    }

    /** How many levels there are. */
    int levels() {
        return levels.size();
    }

    String level(int level) {
        return levels.get(level);
    }

    double person(int level) {
        return person[level];
    }

    double relative(int level) {
        return relative[level];
    }

    /** Whether any two rows can come to a level. */
    boolean occurs(int level) {
        return true;
    }

    /** How many of the levels, from the first, must not count less than those after them. */
    int ordered() {
        return levels();
    }

    /**
     * Most that may be learnt as the share of pairs of one person at the last level of the order: left to itself a model would learn from
     * relatives of one name what one person's errors look like.
     */
    double mostDifferent() {
        return 1;
    }

    /** Least that may be learnt as the share of pairs of one person at the last level of the order: everyone errs. */
    double leastDifferent() {
        return 0.002;
    }

    /** The level of two rows that start at the places given. */
    final int level(int[] rows, int left, int right) {
        int quick = quick(rows, left, right);
        return quick >= 0 ? quick : filtered(rows, left, right);
    }

    /**
     * A quick look at numbers alone.
     *
     * @return a level if it can be told without filters; else the complement of the best that filters may still tell, {@code ~level}
     */
    abstract int quick(int[] rows, int left, int right);

    /** The level of two rows where only filters can tell it: where {@link #quick} could not. */
    int filtered(int[] rows, int left, int right) {
        throw new IllegalStateException(name + " is told without filters");
    }

    /** The part whose equality is the level, or -1: there a rare value counts for more than a common one. */
    abstract int rarePart(int level);
}
