package org.hearth.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.hearth.calibration.Platt;
import org.hearth.explanation.BoostedTrees;
import org.hearth.matrix.Feature;
import org.hearth.matrix.MatrixSchema;
import org.hearth.training.RiskModel.Boosted;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.common.xgboost.XGBoostModel;

/** Trains boosted trees by XGBoost; the model that is kept is one of Tribuo's. */
record BoosterLearner(ModelFile file, MatrixSchema schema, RiskMatrix matrix, LocalDate dated, Gaps gaps)
        implements Learner {

    private static final int CHECKED_ROWS = 200;
    private static final double FLOAT_ERROR = 1e-5;
    private static final String FORMAT = "json";

    BoosterLearner(ModelFile file, MatrixSchema schema, RiskMatrix matrix, LocalDate dated) {
        this(file, schema, matrix, dated, Gaps.of(schema));
    }

    @Override
    public String name() {
        return Boosted.NAME;
    }

    @Override
    public List<String> settings() {
        return file.xgboost().stream().map(ModelFile.Xgboost::toString).toList();
    }

    /** Writes the model in Tribuo's and XGBoost's own formats, and reads the latter back. */
    @Override
    public Boosted keep(int setting, int[] rows, Path directory) throws IOException {
        XGBoostModel<Label> model = tribuo(setting, rows);
        requireOrder(model);
        model.serializeToFile(directory.resolve(TrainedModels.BOOSTER_TRIBUO));
        Path json = directory.resolve(TrainedModels.BOOSTER);
        try {
            Files.write(json, model.getInnerModels().get(0).toByteArray(FORMAT));
        } catch (XGBoostError e) {
            throw new IllegalStateException("Cannot save XGBoost: " + e.getMessage(), e);
        }
        Boosted read = new Boosted(BoostedTrees.read(json), gaps);
        requireAgreement(model, read, rows);
        return read;
    }

    private XGBoostModel<Label> tribuo(int setting, int[] rows) {
        try {
            DMatrix data = data(rows);
            XGBoostModel<Label> model = new BoostedTreesTrainer(
                            file.xgboost().get(setting).trees(),
                            parameters(setting, rows),
                            TribuoData.dated(dated),
                            data)
                    .train(new RowsDataset(matrix, rows, dated, gaps), Map.of());
            data.dispose();
            return model;
        } catch (XGBoostError e) {
            throw new IllegalStateException("Cannot train XGBoost: " + e.getMessage(), e);
        }
    }

    /** The rows as XGBoost takes them. */
    private DMatrix data(int[] rows) throws XGBoostError {
        float[] values = new float[rows.length * matrix.width()];
        float[] labels = new float[rows.length];
        int cell = 0;
        for (int i = 0; i < rows.length; i++) {
            labels[i] = matrix.labels()[rows[i]];
            for (double value : gaps.row(matrix.values(), matrix.offset(rows[i]), matrix.width())) {
                values[cell++] = (float) value;
            }
        }
        DMatrix data = new DMatrix(values, rows.length, matrix.width(), Float.NaN);
        data.setLabel(labels);
        return data;
    }

    @Override
    public Boosted learn(int setting, int[] rows) {
        try {
            DMatrix data = data(rows);
            Booster booster = XGBoost.train(
                    data, parameters(setting, rows), file.xgboost().get(setting).trees(), Map.of(), null, null);
            byte[] json = booster.toByteArray(FORMAT);
            booster.dispose();
            data.dispose();
            return new Boosted(BoostedTrees.read(json), gaps);
        } catch (XGBoostError e) {
            throw new IllegalStateException("Cannot train XGBoost: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> parameters(int setting, int[] rows) {
        ModelFile.Xgboost xgboost = file.xgboost().get(setting);
        double positives = 0;
        for (int row : rows) {
            positives += matrix.labels()[row];
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("objective", "binary:logistic");
        parameters.put("base_score", positives / rows.length);
        parameters.put("tree_method", "hist");
        parameters.put("eta", xgboost.eta());
        parameters.put("max_depth", xgboost.depth());
        parameters.put("min_child_weight", xgboost.minChildWeight());
        parameters.put("lambda", xgboost.lambda());
        parameters.put("colsample_bytree", xgboost.columnShare());
        parameters.put("monotone_constraints", monotone());
        parameters.put("nthread", xgboost.threads());
        parameters.put("seed", file.seed());
        parameters.put("verbosity", 0);
        return parameters;
    }

    /** One constraint a column, in the order of Tribuo's feature ids: the sorted names. */
    private String monotone() {
        Map<String, Feature.Monotone> byName =
                schema.features().stream().collect(Collectors.toMap(Feature::name, Feature::monotone));
        return matrix.columns().stream()
                .map(column -> switch (byName.getOrDefault(column, Feature.Monotone.FREE)) {
                    case RAISES -> "1";
                    case LOWERS -> "-1";
                    case FREE -> "0";
                })
                .collect(Collectors.joining(",", "(", ")"));
    }

    private void requireOrder(XGBoostModel<Label> model) {
        for (int column = 0; column < matrix.width(); column++) {
            if (model.getFeatureIDMap().getID(matrix.columns().get(column)) != column) {
                throw new IllegalStateException("Tribuo's feature ids do not follow the sorted names");
            }
        }
    }

    /** Our reading of the trees must give Tribuo's probabilities. */
    private void requireAgreement(XGBoostModel<Label> model, Boosted read, int[] rows) {
        int[] checked = Arrays.copyOf(rows, Math.min(CHECKED_ROWS, rows.length));
        List<Prediction<Label>> predictions = model.predict(TribuoData.of(matrix, checked, dated, gaps));
        for (int i = 0; i < checked.length; i++) {
            double theirs = Objects.requireNonNull(
                            predictions.get(i).getOutputScores().get(TribuoData.YES))
                    .getScore();
            double ours = Platt.sigmoid(read.margin(matrix.values(), matrix.offset(rows[i])));
            if (Math.abs(theirs - ours) > FLOAT_ERROR) {
                throw new IllegalStateException(
                        "The trees as read give probability " + ours + " where Tribuo gives " + theirs);
            }
        }
    }
}
