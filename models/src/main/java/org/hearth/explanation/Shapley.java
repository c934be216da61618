package org.hearth.explanation;

/** Shapley's weights: the chance that exactly a given set of players came before one, in a random order of all. */
final class Shapley {

    private Shapley() {}

    /** size! (count − size − 1)! / count! for each size below the count. */
    static double[] weights(int count) {
        double[] weights = new double[Math.max(count, 1)];
        weights[0] = 1.0 / Math.max(count, 1);
        for (int size = 1; size < count; size++) {
            weights[size] = weights[size - 1] * size / (count - size);
        }
        return weights;
    }

    /** The weight of one size. */
    static double weight(int size, int count) {
        double weight = 1.0 / count;
        for (int i = 1; i <= size; i++) {
            weight = weight * i / (count - i);
        }
        return weight;
    }
}
