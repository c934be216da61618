package org.hearth.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.classification.sgd.fm.FMClassificationModel;
import org.tribuo.common.sgd.AbstractSGDTrainer;

/** Trains factorisation machines by Tribuo over standardised columns. */
record MachineLearner(ModelFile file, RiskMatrix matrix, LocalDate dated) implements Learner {

    /** Held here, as a logger that nobody holds forgets its level. */
    private static final Logger DESCENT = Logger.getLogger(AbstractSGDTrainer.class.getName());

    static {
        // Tribuo tells of every training run; our summary does.
        DESCENT.setLevel(Level.WARNING);
    }

    static final String TRIBUO = FactorisationMachine.NAME + ".tribuo";

    @Override
    public String name() {
        return FactorisationMachine.NAME;
    }

    @Override
    public List<String> settings() {
        return file.factorisationMachine().stream()
                .map(ModelFile.Machine::toString)
                .toList();
    }

    @Override
    public FactorisationMachine learn(int setting, int[] rows) {
        Standardisation standardisation = Standardisation.of(matrix, rows);
        return MachineTrainer.margin(fit(setting, rows, standardisation), standardisation);
    }

    @Override
    public FactorisationMachine keep(int setting, int[] rows, Path directory) throws IOException {
        Standardisation standardisation = Standardisation.of(matrix, rows);
        FMClassificationModel model = fit(setting, rows, standardisation);
        model.serializeToFile(directory.resolve(TRIBUO));
        return MachineTrainer.margin(model, standardisation);
    }

    private FMClassificationModel fit(int setting, int[] rows, Standardisation standardisation) {
        return new MachineTrainer(file.factorisationMachine().get(setting), file.seed(), TribuoData.dated(dated))
                .train(TribuoData.of(matrix, rows, dated, standardisation), Map.of());
    }
}
