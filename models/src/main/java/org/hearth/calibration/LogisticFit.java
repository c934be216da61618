package org.hearth.calibration;

/** Logistic regression on one to three numbers a row by Newton's method, with next to no penalty. */
final class LogisticFit {

    private static final int MOST_STEPS = 100;
    private static final double RIDGE = 1e-9;

    private LogisticFit() {}

    /**
     * Fits.
     *
     * @param columns numbers, one array a column
     * @return a weight for each column, then the intercept
     */
    static double[] of(byte[] labels, double[]... columns) {
        double[] weights = new double[columns.length + 1];
        double loss = loss(weights, labels, columns);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] change = change(weights, labels, columns);
            double size = 1;
            double[] next = moved(weights, change, size);
            while (!(loss(next, labels, columns) <= loss) && size > 1e-10) {
                size /= 2;
                next = moved(weights, change, size);
            }
            double reached = loss(next, labels, columns);
            if (!(reached <= loss)) {
                return weights;
            }
            weights = next;
            if (loss - reached < 1e-13 * Math.max(1, loss)) {
                return weights;
            }
            loss = reached;
        }
        return weights;
    }

    private static double[] moved(double[] weights, double[] change, double size) {
        double[] next = weights.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += size * change[i];
        }
        return next;
    }

    private static double odds(double[] weights, double[][] columns, int row) {
        double odds = weights[columns.length];
        for (int i = 0; i < columns.length; i++) {
            odds += weights[i] * columns[i][row];
        }
        return odds;
    }

    private static double loss(double[] weights, byte[] labels, double[][] columns) {
        double loss = 0;
        for (int row = 0; row < labels.length; row++) {
            double odds = odds(weights, columns, row);
            loss += Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))) - labels[row] * odds;
        }
        for (double weight : weights) {
            loss += RIDGE * weight * weight / 2;
        }
        return loss;
    }

    private static double[] change(double[] weights, byte[] labels, double[][] columns) {
        int size = weights.length;
        double[][] system = new double[size][size + 1];
        double[] x = new double[size];
        x[size - 1] = 1;
        for (int row = 0; row < labels.length; row++) {
            for (int i = 0; i < columns.length; i++) {
                x[i] = columns[i][row];
            }
            double probability = Platt.sigmoid(odds(weights, columns, row));
            double weight = probability * (1 - probability);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    system[i][j] += weight * x[i] * x[j];
                }
                system[i][size] += (labels[row] - probability) * x[i];
            }
        }
        for (int i = 0; i < size; i++) {
            system[i][i] += RIDGE;
            system[i][size] -= RIDGE * weights[i];
        }
        return solved(system);
    }

    /** Gauss's elimination of a positive definite system. */
    private static double[] solved(double[][] system) {
        int size = system.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = system[row][pivot] / system[pivot][pivot];
                for (int column = pivot; column <= size; column++) {
                    system[row][column] -= factor * system[pivot][column];
                }
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double sum = system[row][size];
            for (int column = row + 1; column < size; column++) {
                sum -= system[row][column] * solution[column];
            }
            solution[row] = sum / system[row][row];
        }
        return solution;
    }
}
