package org.hearth.training;

/**
 * A logistic regression that also weighs each pair of columns, by the product of their factors. It has a set of factors for the
 * label and one against it, as Tribuo trains them. Thread-safe.
 *
 * <p>Source: Rendle, <em>Factorization machines</em>, ICDM (2010).
 *
 * @param weights log-odds owed to one standard deviation of each column by itself
 * @param bias log-odds of the average training row
 * @param with factors for the label, one row a factor and one number a column
 * @param without factors against it
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops, never compared or changed
public record FactorisationMachine(
        Standardisation standardisation, double[] weights, double bias, double[][] with, double[][] without)
        implements RiskModel {

    public static final String NAME = "factorisation-machine";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double margin(double[] values, int offset) {
        double[] contributions = new double[weights.length];
        add(values, offset, contributions);
        double margin = bias;
        for (double contribution : contributions) {
            margin += contribution;
        }
        return margin;
    }

    /**
     * Adds to an array what each column adds to the margin of the average row: its weight, and half of what each pair with it
     * adds. Those are its Shapley values against that row: in it every product of a pair is 0 until both columns are known.
     *
     * @param contributions one number a column, added to
     */
    public void add(double[] values, int offset, double[] contributions) {
        double[] row = standardisation.row(values, offset);
        for (int column = 0; column < row.length; column++) {
            contributions[column] += weights[column] * row[column];
        }
        for (double[] factor : with) {
            addPairs(factor, 0.5, row, contributions);
        }
        for (double[] factor : without) {
            addPairs(factor, -0.5, row, contributions);
        }
    }

    private static void addPairs(double[] factor, double share, double[] row, double[] contributions) {
        double sum = 0;
        for (int column = 0; column < row.length; column++) {
            sum += factor[column] * row[column];
        }
        for (int column = 0; column < row.length; column++) {
            double own = factor[column] * row[column];
            contributions[column] += share * own * (sum - own);
        }
    }
}
