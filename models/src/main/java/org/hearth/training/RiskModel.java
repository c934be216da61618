package org.hearth.training;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.hearth.explanation.TreeContributions;
import org.hearth.explanation.Trees;

/** Gives a row a margin, that is log-odds before calibration, and says what each column adds to it. Thread-safe. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RiskModel.Linear.class, name = RiskModel.Linear.NAME),
    @JsonSubTypes.Type(value = FactorisationMachine.class, name = FactorisationMachine.NAME),
    @JsonSubTypes.Type(value = RandomForest.class, name = RandomForest.NAME),
    @JsonSubTypes.Type(value = RiskModel.SingleFeature.class, name = RiskModel.SingleFeature.NAME),
    @JsonSubTypes.Type(value = RiskModel.Boosted.class, name = RiskModel.Boosted.NAME)
})
public sealed interface RiskModel
        permits RiskModel.Baseline, RiskModel.Linear, FactorisationMachine, RandomForest, RiskModel.Boosted {

    /** What it is called, such as xgboost or rules. */
    String name();

    /** Margin of the row that begins at an offset. */
    double margin(double[] values, int offset);

    /** What a model must beat. It ranks by its margin, which says more than a probability where that is the same for many. */
    sealed interface Baseline extends RiskModel permits Prior, SingleFeature, Threshold, Rules {}

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
    record Rules(RuleBook book) implements Baseline {

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

    /** What the authority goes by today: 1 for a row that meets it, else 0. */
    record Threshold(RuleBook book) implements Baseline {

        public static final String NAME = "current-threshold";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public double margin(double[] values, int offset) {
            return book.met(values, offset).size();
        }
    }

    /**
     * The one feature that ranks the training rows best by itself; rows where it is not known come last.
     *
     * @param feature its name
     * @param column its place among the columns
     * @param flag place of its missing flag, or −1
     * @param sign 1 where more of it is more risk, −1 where less is
     * @param unknown margin of a row where it is not known
     */
    record SingleFeature(String feature, int column, int flag, int sign, double unknown) implements Baseline {

        public static final String NAME = "single-feature";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public double margin(double[] values, int offset) {
            return flag >= 0 && values[offset + flag] == 1 ? unknown : sign * values[offset + column];
        }
    }

    /** The share of training rows with the label, for every row. */
    record Prior(double logOdds) implements Baseline {

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
