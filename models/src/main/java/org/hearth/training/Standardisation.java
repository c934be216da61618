package org.hearth.training;

/**
 * Brings columns to mean 0 and standard deviation 1.
 *
 * @param means of each column over the training rows
 * @param scales standard deviation of each column, 1 for a column that never changes
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops, never compared or changed
public record Standardisation(double[] means, double[] scales) {

    static Standardisation of(RiskMatrix matrix, int[] rows) {
        int width = matrix.width();
        double[] means = new double[width];
        double[] scales = new double[width];
        for (int row : rows) {
            for (int column = 0; column < width; column++) {
                means[column] += matrix.values()[matrix.offset(row) + column] / rows.length;
            }
        }
        for (int row : rows) {
            for (int column = 0; column < width; column++) {
                double away = matrix.values()[matrix.offset(row) + column] - means[column];
                scales[column] += away * away / rows.length;
            }
        }
        for (int column = 0; column < width; column++) {
            scales[column] = scales[column] > 0 ? Math.sqrt(scales[column]) : 1;
        }
        return new Standardisation(means, scales);
    }

    double standard(int column, double value) {
        return (value - means[column]) / scales[column];
    }

    double[] row(double[] values, int offset) {
        double[] row = new double[means.length];
        for (int column = 0; column < row.length; column++) {
            row[column] = standard(column, values[offset + column]);
        }
        return row;
    }
}
