package org.hearth.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.hearth.explanation.Contribution;
import org.hearth.explanation.TreeContributions;
import org.hearth.explanation.Wording;
import org.hearth.matrix.Feature;
import org.hearth.matrix.MatrixSchema;
import org.hearth.training.Calibrated;
import org.hearth.training.FactorisationMachine;
import org.hearth.training.ModelFile;
import org.hearth.training.RandomForest;
import org.hearth.training.RiskModel.Boosted;
import org.hearth.training.RiskModel.Linear;
import org.hearth.training.RiskModel.Prior;
import org.hearth.training.RiskModel.Rules;
import org.hearth.training.RiskModel.SingleFeature;
import org.hearth.training.RiskModel.Threshold;
import org.hearth.training.RuleBook;

/** Takes a calibrated score apart: base + contributions = log-odds. Thread-safe. */
interface Explainer {

    /** Log-odds before any contribution. */
    double base();

    /** Contributions other than 0 to the row that begins at an offset, the largest first. */
    List<Contribution> contributions(double[] values, int offset);

    static Explainer of(Calibrated calibrated, MatrixSchema schema) {
        if (calibrated.model() instanceof Boosted boosted) {
            TreeContributions trees = boosted.explained();
            return ByFeature.of(
                    schema,
                    calibrated,
                    trees.base(),
                    (values, offset, into) -> trees.add(boosted.row(values, offset), 0, into));
        }
        if (calibrated.model() instanceof RandomForest forest) {
            TreeContributions trees = forest.explained();
            return new ByFeature(schema, calibrated, trees.base(), RandomForest::logOdds, trees::add);
        }
        if (calibrated.model() instanceof FactorisationMachine machine) {
            return ByFeature.of(schema, calibrated, machine.bias(), machine::add);
        }
        if (calibrated.model() instanceof SingleFeature single) {
            return ByFeature.of(
                    schema,
                    calibrated,
                    0,
                    (values, offset, into) -> into[single.column()] += single.margin(values, offset));
        }
        if (calibrated.model() instanceof Linear linear) {
            return ByFeature.of(schema, calibrated, linear.bias(), (values, offset, into) -> {
                for (int column = 0; column < into.length; column++) {
                    into[column] += linear.contribution(column, values[offset + column]);
                }
            });
        }
        if (calibrated.model() instanceof Rules rules) {
            return new ByRule(rules.book(), calibrated);
        }
        if (calibrated.model() instanceof Threshold threshold) {
            return new ByRule(threshold.book(), calibrated);
        }
        return ByFeature.of(schema, calibrated, ((Prior) calibrated.model()).logOdds(), (values, offset, into) -> {});
    }

    /** Adds what each column adds to the margin of a row. */
    interface ByColumn {
        void add(double[] values, int offset, double[] into);
    }

    /**
     * A feature and its missing flag speak as one. Every part is scaled alike, so that base and parts add up to the calibrated
     * log-odds.
     *
     * @param start what the parts begin from
     * @param marginOf margin of what the parts add up to
     */
    record ByFeature(
            MatrixSchema schema, Calibrated calibrated, double start, DoubleUnaryOperator marginOf, ByColumn byColumn)
            implements Explainer {

        /** Of a model whose parts add up to its margin. */
        static ByFeature of(MatrixSchema schema, Calibrated calibrated, double start, ByColumn byColumn) {
            return new ByFeature(schema, calibrated, start, DoubleUnaryOperator.identity(), byColumn);
        }

        @Override
        public double base() {
            return calibrated.calibrator().logOdds(marginOf.applyAsDouble(start));
        }

        private double scale(double end) {
            double from = marginOf.applyAsDouble(start);
            double to = marginOf.applyAsDouble(end);
            return end == start ? 0 : calibrated.calibrator().scale(from, to) * (to - from) / (end - start);
        }

        @Override
        public List<Contribution> contributions(double[] values, int offset) {
            List<String> columns = schema.columns();
            double[] amounts = new double[columns.size()];
            byColumn.add(values, offset, amounts);
            double scale = scale(start + DoubleStream.of(amounts).sum());
            List<Contribution> contributions = new ArrayList<>();
            for (Feature feature : schema.features()) {
                int column = columns.indexOf(feature.name());
                int flag = feature.missingFlag().map(columns::indexOf).orElse(-1);
                double amount = scale * (amounts[column] + (flag < 0 ? 0 : amounts[flag]));
                if (amount != 0) {
                    boolean missing = flag >= 0 && values[offset + flag] == 1;
                    OptionalDouble value =
                            missing ? OptionalDouble.empty() : OptionalDouble.of(values[offset + column]);
                    contributions.add(new Contribution(feature.name(), value, amount, Wording.reason(feature, value)));
                }
            }
            contributions.sort(Contribution.ORDER);
            return contributions;
        }
    }

    /** Each sign that is met adds the same; the base is the log-odds of a household that meets none. */
    record ByRule(RuleBook book, Calibrated calibrated) implements Explainer {

        @Override
        public double base() {
            return calibrated.calibrator().logOdds(0);
        }

        @Override
        public List<Contribution> contributions(double[] values, int offset) {
            List<ModelFile.Rule> met = book.met(values, offset);
            double each = calibrated.calibrator().scale(0, met.size());
            return met.stream()
                    .map(rule -> new Contribution(rule.name(), OptionalDouble.of(1), each, rule.words()))
                    .sorted(Contribution.ORDER)
                    .toList();
        }
    }
}
