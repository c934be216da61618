package org.hearth.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A random half of the households. A model trained on half of them differs from another such model about as much as the
 * model would differ had other households been drawn.
 *
 * <p>Source: Friedman and Hall, <em>On bagging and nonlinear estimation</em>, Journal of Statistical Planning and Inference 137
 * (2007): half samples without replacement stand for the bootstrap.
 */
final class HalfSample {

    private final RiskMatrix matrix;
    private final Map<String, Boolean> taken;

    private HalfSample(RiskMatrix matrix, Map<String, Boolean> taken) {
        this.matrix = matrix;
        this.taken = taken;
    }

    static HalfSample of(RiskMatrix matrix, long seed, int member) {
        SplittableRandom random = new SplittableRandom(seed + 7919L * (member + 1));
        Map<String, Boolean> taken = new HashMap<>();
        for (String household : new TreeSet<>(List.of(matrix.households()))) {
            taken.put(household, random.nextBoolean());
        }
        return new HalfSample(matrix, taken);
    }

    int[] of(int[] rows) {
        return IntStream.of(rows).filter(this::isTaken).toArray();
    }

    private boolean isTaken(int row) {
        return Boolean.TRUE.equals(taken.get(matrix.households()[row]));
    }

    /** The rows of the other half. */
    int[] others(int[] rows) {
        return IntStream.of(rows).filter(row -> !isTaken(row)).toArray();
    }
}
