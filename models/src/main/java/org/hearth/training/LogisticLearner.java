package org.hearth.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearth.training.RiskModel.Linear;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.common.sgd.AbstractSGDTrainer;

/** Trains logistic regressions by Tribuo over standardised columns. */
record LogisticLearner(ModelFile file, RiskMatrix matrix, LocalDate dated) implements Learner {

    static {
        // Tribuo tells of every training run; our summary does.
        Logger.getLogger(AbstractSGDTrainer.class.getName()).setLevel(Level.WARNING);
    }

    @Override
    public String name() {
        return Linear.NAME;
    }

    @Override
    public List<String> settings() {
        return file.logistic().stream().map(ModelFile.Logistic::toString).toList();
    }

    @Override
    public Linear learn(int setting, int[] rows) {
        Standardisation standardisation = Standardisation.of(matrix, rows);
        return LogisticTrainer.margin(fit(setting, rows, standardisation), standardisation);
    }

    @Override
    public Linear keep(int setting, int[] rows, Path directory) throws IOException {
        Standardisation standardisation = Standardisation.of(matrix, rows);
        LinearSGDModel model = fit(setting, rows, standardisation);
        model.serializeToFile(directory.resolve(TrainedModels.LOGISTIC_TRIBUO));
        return LogisticTrainer.margin(model, standardisation);
    }

    private LinearSGDModel fit(int setting, int[] rows, Standardisation standardisation) {
        return new LogisticTrainer(file.logistic().get(setting), file.seed(), TribuoData.dated(dated))
                .train(TribuoData.of(matrix, rows, dated, standardisation), Map.of());
    }
}
