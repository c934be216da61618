package org.hearth.training;

/**
 * Brings columns to mean 0 and standard deviation 1, of sign(x) · ln(1 + |x|): so that a tenth event counts for less than the
 * second did, and one huge value cannot carry a household away. A column that hardly ever changes is not spread out as far as that: among
 * a thousand households, the one to whom something happened would lie thirty standard deviations out, and be told from all others by it.
 *
 * @param means of each column so seen, over the training rows
 * @param scales standard deviation of each, at least {@link #LEAST_SCALE}
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops, never compared or changed
public record Standardisation(double[] means, double[] scales) {

    static final double LEAST_SCALE = 0.4;

    static Standardisation of(RiskMatrix matrix, int[] rows) {
        int width = matrix.width();
        double[] means = new double[width];
        double[] scales = new double[width];
        for (int row : rows) {
            for (int column = 0; column < width; column++) {
                means[column] += seen(matrix.values()[matrix.offset(row) + column]) / rows.length;
            }
        }
        for (int row : rows) {
            for (int column = 0; column < width; column++) {
                double away = seen(matrix.values()[matrix.offset(row) + column]) - means[column];
                scales[column] += away * away / rows.length;
            }
        }
        for (int column = 0; column < width; column++) {
            scales[column] = Math.max(LEAST_SCALE, Math.sqrt(scales[column]));
        }
        return new Standardisation(means, scales);
    }

    private static double seen(double value) {
        return Math.signum(value) * Math.log1p(Math.abs(value));
    }

    double standard(int column, double value) {
        return (seen(value) - means[column]) / scales[column];
    }

    /** A row over the scales, not less the means: 0 stays 0. */
    double[] scaled(double[] values, int offset) {
        double[] row = new double[means.length];
        for (int column = 0; column < row.length; column++) {
            row[column] = seen(values[offset + column]) / scales[column];
        }
        return row;
    }

    double[] row(double[] values, int offset) {
        double[] row = new double[means.length];
        for (int column = 0; column < row.length; column++) {
            row[column] = standard(column, values[offset + column]);
        }
        return row;
    }
}
