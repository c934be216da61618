package org.hearth.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.hearth.explanation.Contribution;
import org.hearth.explanation.TreeContributions;
import org.hearth.explanation.Wording;
import org.hearth.matrix.Feature;
import org.hearth.matrix.MatrixSchema;
import org.hearth.training.Calibrated;
import org.hearth.training.ModelFile;
import org.hearth.training.RiskModel.Boosted;
import org.hearth.training.RiskModel.Linear;
import org.hearth.training.RiskModel.Prior;
import org.hearth.training.RiskModel.Rules;

/** Takes a calibrated score apart: base + contributions = log-odds. Thread-safe. */
interface Explainer {

    /** Log-odds before any contribution. */
    double base();

    /** Contributions other than 0 to the row that begins at an offset, the largest first. */
    List<Contribution> contributions(double[] values, int offset);

    static Explainer of(Calibrated calibrated, MatrixSchema schema) {
        if (calibrated.model() instanceof Boosted boosted) {
            TreeContributions trees = boosted.explained();
            return new ByFeature(
                    schema,
                    calibrated,
                    trees.base(),
                    (values, offset, into) -> trees.add(boosted.row(values, offset), 0, into));
        }
        if (calibrated.model() instanceof Linear linear) {
            return new ByFeature(schema, calibrated, linear.bias(), (values, offset, into) -> {
                for (int column = 0; column < into.length; column++) {
                    into[column] += linear.contribution(column, values[offset + column]);
                }
            });
        }
        if (calibrated.model() instanceof Rules rules) {
            return new ByRule(rules, calibrated);
        }
        return new ByFeature(schema, calibrated, ((Prior) calibrated.model()).logOdds(), (values, offset, into) -> {});
    }

    /** Adds what each column adds to the margin of a row. */
    interface ByColumn {
        void add(double[] values, int offset, double[] into);
    }

    /**
     * A feature and its missing flag speak as one. Every part is scaled alike, so that base and parts add up to the calibrated
     * log-odds.
     */
    record ByFeature(MatrixSchema schema, Calibrated calibrated, double margin, ByColumn byColumn)
            implements Explainer {

        @Override
        public double base() {
            return calibrated.calibrator().logOdds(margin);
        }

        @Override
        public List<Contribution> contributions(double[] values, int offset) {
            List<String> columns = schema.columns();
            double[] amounts = new double[columns.size()];
            byColumn.add(values, offset, amounts);
            double scale = calibrated
                    .calibrator()
                    .scale(margin, margin + DoubleStream.of(amounts).sum());
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
    record ByRule(Rules rules, Calibrated calibrated) implements Explainer {

        @Override
        public double base() {
            return calibrated.calibrator().logOdds(0);
        }

        @Override
        public List<Contribution> contributions(double[] values, int offset) {
            List<ModelFile.Rule> met = rules.book().met(values, offset);
            double each = calibrated.calibrator().scale(0, met.size());
            return met.stream()
                    .map(rule -> new Contribution(rule.name(), OptionalDouble.of(1), each, rule.words()))
                    .sorted(Contribution.ORDER)
                    .toList();
        }
    }
}
