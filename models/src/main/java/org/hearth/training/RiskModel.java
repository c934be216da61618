package org.hearth.training;

import org.hearth.explanation.TreeContributions;
import org.hearth.explanation.Trees;

/** Gives a row a margin, that is log-odds before calibration, and says what each column adds to it. Thread-safe. */
public sealed interface RiskModel {

    /** xgboost, logistic, rules or prior. */
    String name();

    /** Margin of the row that begins at an offset. */
    double margin(double[] values, int offset);

    /** Boosted trees, which see what is not known as such. */
    record Boosted(Trees trees, Gaps gaps) implements RiskModel {

        public static final String NAME = "xgboost";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public double margin(double[] values, int offset) {
            return trees.margin(row(values, offset), 0);
        }

        /** The row as the trees see it. */
        public double[] row(double[] values, int offset) {
            return gaps.row(values, offset, trees.columns());
        }

        /** Tables from which contributions are read; costly, so make them once. */
        public TreeContributions explained() {
            return TreeContributions.of(trees);
        }
    }

    /**
     * Logistic regression over standardised columns.
     *
     * @param weights log-odds owed to one standard deviation of each column
     * @param bias log-odds of the average training row
     */
    @SuppressWarnings("ArrayRecordComponent") // read in hot loops, never compared or changed
    record Linear(Standardisation standardisation, double[] weights, double bias) implements RiskModel {

        public static final String NAME = "logistic";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public double margin(double[] values, int offset) {
            double margin = bias;
            for (int column = 0; column < weights.length; column++) {
                margin += contribution(column, values[offset + column]);
            }
            return margin;
        }

        /** What a column adds to the margin of the average row. */
        public double contribution(int column, double value) {
            return weights[column] * standardisation.standard(column, value);
        }
    }

    /** As many as the signs of the Working Together list that a row meets. */
    record Rules(RuleBook book) implements RiskModel {

        public static final String NAME = "rules";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public double margin(double[] values, int offset) {
            return book.met(values, offset).size();
        }
    }

    /** The share of training rows with the label, for every row. */
    record Prior(double logOdds) implements RiskModel {

        public static final String NAME = "prior";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public double margin(double[] values, int offset) {
            return logOdds;
        }
    }
}
