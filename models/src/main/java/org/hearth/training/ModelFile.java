package org.hearth.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.authority.YamlFile;
import org.hearth.gate.Gate;
import org.hearth.workspace.Fault;

/**
 * {@code models/<model>.yaml} of an authority: everything that decides how a risk model is made and judged.
 *
 * @param seed of every random draw
 * @param leaveOut features the model may not use
 * @param split how the as-of dates are parted
 * @param xgboost settings of the boosted trees
 * @param logistic settings of the logistic regression
 * @param band settings of the band around a score
 * @param evaluation settings of the evaluation
 * @param gate what must be shown before the model may rank people
 * @param promotionRequired whether a version ranks people only once a named person has promoted it; false when left out
 * @param rules the transparent baseline
 */
public record ModelFile(
        long seed,
        List<String> leaveOut,
        Split split,
        Xgboost xgboost,
        Logistic logistic,
        Band band,
        Evaluate evaluation,
        Gate gate,
        Optional<Boolean> promotionRequired,
        List<Rule> rules) {

    public ModelFile {
        leaveOut = List.copyOf(leaveOut);
        rules = List.copyOf(rules);
    }

    /** How many labelled as-of dates each part has: the last are tested on, those before calibrate, the rest train. */
    public record Split(int testDates, int calibrationDates, int leastTrainDates) {}

    /**
     * Boosted trees.
     *
     * @param depth levels of a tree, 1 to 8
     * @param minChildWeight least sum of the hessian in a leaf
     * @param lambda L2 penalty of the leaf values
     * @param columnShare share of the columns each tree may use, above 0 to 1
     * @param threads fixed, because sums in floating point depend on it
     */
    public record Xgboost(
            int trees, int depth, double eta, double minChildWeight, double lambda, double columnShare, int threads) {}

    /** Logistic regression by stochastic gradient descent (AdaGrad) over standardised columns. */
    public record Logistic(int epochs, double learningRate, int minibatch) {}

    /**
     * The band around a score.
     *
     * @param members models trained again, each on half of the households; at least 2
     * @param level share of a normal distribution inside the band, above 0 and below 1
     */
    public record Band(int members, double level) {}

    /**
     * How models are measured.
     *
     * @param resamples bootstrap resamples of households behind each interval
     * @param bins groups of equal size in the reliability table
     * @param tolerance share by which the average precision of the simplest model may fall short of the best one's, for it to
     *     be chosen; 0 to 1
     */
    public record Evaluate(int resamples, int bins, double tolerance) {}

    /**
     * A sign of the Working Together list: met when any of its conditions holds.
     *
     * @param name short, lower case
     * @param words the sign in plain words
     */
    public record Rule(String name, String words, List<Condition> any) {
        public Rule {
            any = List.copyOf(any);
        }
    }

    /** Holds when the feature is at least the number. */
    public record Condition(String feature, double atLeast) {}

    /**
     * Reads the file.
     *
     * @throws Fault with every fault of it
     */
    public static ModelFile read(Path file) {
        ModelFile model = YamlFile.read(file, ModelFile.class);
        List<String> faults = new ArrayList<>();
        Range range = new Range(file, faults);
        range.check("split.test_dates", model.split.testDates, 1, 100);
        range.check("split.calibration_dates", model.split.calibrationDates, 1, 100);
        range.check("split.least_train_dates", model.split.leastTrainDates, 1, 100);
        range.check("xgboost.trees", model.xgboost.trees, 1, 5000);
        range.check("xgboost.depth", model.xgboost.depth, 1, 8);
        range.check("xgboost.eta", model.xgboost.eta, 1e-4, 1);
        range.check("xgboost.column_share", model.xgboost.columnShare, 0.01, 1);
        range.check("xgboost.threads", model.xgboost.threads, 1, 256);
        range.check("logistic.epochs", model.logistic.epochs, 1, 1000);
        range.check("logistic.learning_rate", model.logistic.learningRate, 1e-6, 10);
        range.check("logistic.minibatch", model.logistic.minibatch, 1, 100_000);
        range.check("band.members", model.band.members, 2, 200);
        range.check("band.level", model.band.level, 0.01, 0.999);
        range.check("evaluation.resamples", model.evaluation.resamples, 20, 10_000);
        range.check("evaluation.bins", model.evaluation.bins, 2, 100);
        range.check("evaluation.tolerance", model.evaluation.tolerance, 0, 1);
        range.check("gate.least_auc", model.gate.leastAuc(), 0, 1);
        range.check("gate.most_calibration_error", model.gate.mostCalibrationError(), 0, 1);
        range.check("rules (how many)", model.rules.size(), 1, 100);
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.CONFIGURATION, faults);
        }
        return model;
    }

    private record Range(Path file, List<String> faults) {
        void check(String key, double value, double least, double most) {
            if (!(value >= least && value <= most)) {
                faults.add("Cannot use " + file + ": expected " + key + " from " + plain(least) + " to " + plain(most)
                        + ", found " + plain(value));
            }
        }

        private static String plain(double value) {
            return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        }
    }
}
