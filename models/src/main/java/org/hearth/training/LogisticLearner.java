package org.hearth.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearth.training.RiskModel.Linear;
import org.tribuo.classification.Label;
import org.tribuo.common.liblinear.LibLinearModel;
import org.tribuo.common.liblinear.LibLinearTrainer;

/** Trains logistic regressions by Tribuo over standardised columns. */
record LogisticLearner(ModelFile file, RiskMatrix matrix, LocalDate dated) implements Learner {

    /** Held here, as a logger that nobody holds forgets its level. */
    private static final Logger LIBLINEAR = Logger.getLogger(LibLinearTrainer.class.getName());

    static {
        // Tribuo tells of every training run; our summary does.
        LIBLINEAR.setLevel(Level.WARNING);
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
        return margin(fit(setting, rows, standardisation), standardisation);
    }

    @Override
    public Linear keep(int setting, int[] rows, Path directory) throws IOException {
        Standardisation standardisation = Standardisation.of(matrix, rows);
        LibLinearModel<Label> model = fit(setting, rows, standardisation);
        model.serializeToFile(directory.resolve(TrainedModels.LOGISTIC_TRIBUO));
        return margin(model, standardisation);
    }

    private LibLinearModel<Label> fit(int setting, int[] rows, Standardisation standardisation) {
        return new LogisticTrainer(file.logistic().get(setting), file.seed(), TribuoData.dated(dated))
                .train(TribuoData.scaled(matrix, rows, dated, standardisation), Map.of());
    }

    private Linear margin(LibLinearModel<Label> model, Standardisation standardisation) {
        return LogisticTrainer.margin(model, matrix.columns(), standardisation);
    }
}
