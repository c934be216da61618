package org.hearth.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearth.training.RiskModel.Linear;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.common.sgd.AbstractSGDTrainer;

/** Trains the logistic regression and the members of its band, all by Tribuo over columns standardised alike. */
final class LogisticTraining {

    static {
        // Tribuo tells of every training run; our summary does.
        Logger.getLogger(AbstractSGDTrainer.class.getName()).setLevel(Level.WARNING);
    }

    private final ModelFile settings;
    private final RiskMatrix matrix;
    private final Standardisation standardisation;
    private final LocalDate dated;

    LogisticTraining(ModelFile settings, RiskMatrix matrix, int[] train, LocalDate dated) {
        this.settings = settings;
        this.matrix = matrix;
        this.standardisation = Standardisation.of(matrix, train);
        this.dated = dated;
    }

    /** Trains the model and writes it in Tribuo's own format. */
    Linear train(int[] rows, Path file) throws IOException {
        LinearSGDModel model = fit(rows);
        model.serializeToFile(file);
        return LogisticTrainer.margin(model, standardisation);
    }

    Linear member(int[] rows) {
        return LogisticTrainer.margin(fit(rows), standardisation);
    }

    private LinearSGDModel fit(int[] rows) {
        return new LogisticTrainer(settings.logistic(), settings.seed(), TribuoData.dated(dated))
                .train(TribuoData.of(matrix, rows, dated, standardisation), Map.of());
    }
}
