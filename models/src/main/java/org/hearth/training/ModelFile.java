package org.hearth.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.authority.YamlFile;
import org.hearth.gate.Gate;
import org.hearth.workspace.Fault;

/**
 * {@code models/<model>.yaml} of an authority: everything that decides how a risk model is made and judged. A file that says
 * {@code like: NAME} has what it does not say from {@code NAME.yaml} beside it.
 *
 * @param seed of every random draw
 * @param leaveOut features the model may not use
 * @param split how the as-of dates are parted
 * @param logistic settings that the logistic regression may have; with more than one, the folds choose
 * @param factorisationMachine those of the factorisation machine; empty if none is tried
 * @param randomForest those of the random forest; empty if none is tried
 * @param xgboost those of the boosted trees
 * @param choice how near to the best the simplest model must come
 * @param band settings of the band around a score
 * @param uncertainty when the answer is that too little is known
 * @param evaluation settings of the evaluation
 * @param gate what must be shown before the model may rank people
 * @param promotionRequired whether a version ranks people only once a named person has promoted it; false when left out
 * @param rules the transparent baseline
 * @param currentThreshold what the authority goes by today, another baseline
 * @param table columns of a table of one's own, for {@code train --matrix}
 */
public record ModelFile(
        long seed,
        List<String> leaveOut,
        Split split,
        List<Logistic> logistic,
        List<Machine> factorisationMachine,
        List<Forest> randomForest,
        List<Xgboost> xgboost,
        Nearness choice,
        Band band,
        Uncertainty uncertainty,
        Evaluate evaluation,
        Gate gate,
        Optional<Boolean> promotionRequired,
        List<Rule> rules,
        Rule currentThreshold,
        Optional<OwnTable> table) {

    public ModelFile {
        leaveOut = List.copyOf(leaveOut);
        logistic = List.copyOf(logistic);
        factorisationMachine = List.copyOf(factorisationMachine);
        randomForest = List.copyOf(randomForest);
        xgboost = List.copyOf(xgboost);
        rules = List.copyOf(rules);
    }

    /**
     * How many labelled as-of dates each part has: the last are tested on, those before calibrate, the rest train.
     *
     * @param folds rolling origins among the training dates, on which settings are chosen; 0 where every model has one setting
     */
    public record Split(int testDates, int calibrationDates, int leastTrainDates, int folds) {}

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

    /**
     * Logistic regression over standardised columns.
     *
     * @param cost of the log loss of a row, beside half the sum of the squared weights: the lower, the smaller and steadier the weights
     */
    public record Logistic(double cost) {}

    /**
     * Factorisation machine, by stochastic gradient descent (AdaGrad): a logistic regression that also weighs pairs of columns, by
     * factors of each.
     *
     * @param factors of each column
     * @param spread standard deviation of the factors it begins with
     */
    public record Machine(int epochs, double learningRate, int minibatch, int factors, double spread) {}

    /**
     * Random forest.
     *
     * @param depth levels of a tree, 1 to 12
     * @param leastRows fewest rows on either side of a split
     * @param columnShare share of the columns that each split may use, above 0 to 1
     */
    public record Forest(int trees, int depth, int leastRows, double columnShare) {}

    /**
     * How near to the best the simplest model must come on the calibration dates to be the one that is chosen.
     *
     * @param auc most it may lose of the area under the ROC curve
     * @param precision most it may lose of the precision at capacity
     */
    public record Nearness(double auc, double precision) {}

    /**
     * When the answer is that too little is known.
     *
     * @param level share of outcomes that an answer must hold, in each group and among those with and without the label
     * @param groups a feature, and the values at which its groups begin after the first
     */
    public record Uncertainty(double level, Groups groups) {}

    /** Groups by a feature: below the first bound, from it to the second, and so on. */
    public record Groups(String feature, List<Double> from) {
        public Groups {
            from = List.copyOf(from);
        }
    }

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
     */
    public record Evaluate(int resamples, int bins) {}

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
        ModelFile model = YamlFile.readLike(file, ModelFile.class);
        List<String> faults = new ArrayList<>();
        Range range = new Range(file, faults);
        range.check("split.test_dates", model.split.testDates, 1, 100);
        range.check("split.calibration_dates", model.split.calibrationDates, 1, 100);
        range.check("split.least_train_dates", model.split.leastTrainDates, 1, 100);
        range.check("split.folds", model.split.folds, 0, 20);
        model.checkLearners(range);
        range.check("choice.auc", model.choice.auc, 0, 1);
        range.check("choice.precision", model.choice.precision, 0, 1);
        range.check("band.members", model.band.members, 2, 200);
        range.check("band.level", model.band.level, 0.01, 0.999);
        range.check("evaluation.resamples", model.evaluation.resamples, 20, 10_000);
        range.check("evaluation.bins", model.evaluation.bins, 2, 100);
        range.check("uncertainty.level", model.uncertainty.level, 0.5, 0.99);
        range.check("gate.least_auc", model.gate.leastAuc(), 0, 1);
        range.check("gate.most_calibration_error", model.gate.mostCalibrationError(), 0, 1);
        range.check("rules (how many)", model.rules.size(), 1, 100);
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.CONFIGURATION, faults);
        }
        return model;
    }

    private void checkLearners(Range range) {
        range.check("logistic (how many)", logistic.size(), 1, 20);
        range.check("xgboost (how many)", xgboost.size(), 1, 20);
        int most = Stream.of(logistic, factorisationMachine, randomForest, xgboost)
                .mapToInt(List::size)
                .max()
                .orElse(0);
        range.check("settings of one model, with " + split.folds + " folds", most, 1, split.folds == 0 ? 1 : 20);
        for (Logistic one : logistic) {
            range.check("logistic.cost", one.cost, 1e-9, 1e6);
        }
        for (Machine one : factorisationMachine) {
            range.check("factorisation_machine.epochs", one.epochs, 1, 1000);
            range.check("factorisation_machine.learning_rate", one.learningRate, 1e-6, 10);
            range.check("factorisation_machine.minibatch", one.minibatch, 1, 100_000);
            range.check("factorisation_machine.factors", one.factors, 1, 64);
            range.check("factorisation_machine.spread", one.spread, 1e-6, 1);
        }
        for (Forest one : randomForest) {
            range.check("random_forest.trees", one.trees, 2, 5000);
            range.check("random_forest.depth", one.depth, 1, 12);
            range.check("random_forest.least_rows", one.leastRows, 1, 1e6);
            range.check("random_forest.column_share", one.columnShare, 0.01, 1);
        }
        for (Xgboost one : xgboost) {
            range.check("xgboost.trees", one.trees, 1, 5000);
            range.check("xgboost.depth", one.depth, 1, 8);
            range.check("xgboost.eta", one.eta, 1e-4, 1);
            range.check("xgboost.column_share", one.columnShare, 0.01, 1);
            range.check("xgboost.threads", one.threads, 1, 256);
        }
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
