package org.hearth.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.calibration.Calibrator;
import org.hearth.calibration.Platt;
import org.hearth.explanation.BoostedTrees;
import org.hearth.matrix.MatrixSchema;
import org.hearth.training.RiskModel.Boosted;
import org.hearth.training.RiskModel.Linear;
import org.hearth.training.RiskModel.Prior;
import org.hearth.training.RiskModel.Rules;
import org.hearth.workspace.Fault;

/** The models of an artefact {@code models/<model>}, read when they are asked for. */
public final class TrainedModels {

    static final String BOOSTER = "xgboost.json";
    static final String BOOSTER_TRIBUO = "xgboost.tribuo";
    static final String LOGISTIC = "logistic.json";
    static final String LOGISTIC_TRIBUO = "logistic.tribuo";

    /** The logistic regression and its members, as kept in a file. */
    record LinearFile(Linear model, List<Linear> members) {}

    private final Path directory;
    private final TrainedModel record;
    private final RuleBook rules;
    private final Gaps gaps;

    private TrainedModels(Path directory, TrainedModel record, RuleBook rules, Gaps gaps) {
        this.directory = directory;
        this.record = record;
        this.rules = rules;
        this.gaps = gaps;
    }

    /**
     * Opens an artefact for a matrix.
     *
     * @throws Fault if the matrix does not have the columns the model was trained on
     */
    public static TrainedModels in(Path directory, MatrixSchema schema, ModelFile settings) {
        TrainedModel record = TrainedModel.in(directory);
        if (!record.columns().equals(schema.columns())) {
            List<String> lost = new ArrayList<>(record.columns());
            lost.removeAll(schema.columns());
            List<String> gained = new ArrayList<>(schema.columns());
            gained.removeAll(record.columns());
            throw new Fault(
                    Fault.Kind.ARTEFACT,
                    "Cannot use the model " + record.model()
                            + ": expected the columns it was trained on, found a matrix without " + lost + " and with "
                            + gained + ". Run `hearth train` again.");
        }
        return new TrainedModels(directory, record, RuleBook.of(settings.rules(), record.columns()), Gaps.of(schema));
    }

    public TrainedModel record() {
        return record;
    }

    public RuleBook rules() {
        return rules;
    }

    /** Every model, the simplest first. */
    public List<Calibrated> all() {
        return List.of(
                new Calibrated(new Prior(record.priorLogOdds()), Platt.NONE),
                named(Rules.NAME),
                named(Linear.NAME),
                named(Boosted.NAME));
    }

    /** One model with its calibration. */
    public Calibrated named(String name) {
        Calibrator calibrator = record.calibrations().get(name);
        if (calibrator == null) {
            throw new IllegalArgumentException("Cannot find a model named " + name);
        }
        return new Calibrated(
                switch (name) {
                    case Rules.NAME -> new Rules(rules);
                    case Linear.NAME -> linear().model();
                    case Boosted.NAME -> boosted(BOOSTER);
                    default -> throw new IllegalArgumentException("Cannot find a model named " + name);
                },
                calibrator);
    }

    /** The members of a model's band, each trained on half of the households and calibrated on half of them. */
    public List<Calibrated> members(String name) {
        List<Calibrator> calibrators = record.memberCalibrations().getOrDefault(name, List.of());
        List<Linear> linear = name.equals(Linear.NAME) ? linear().members() : List.of();
        return IntStream.range(0, calibrators.size())
                .mapToObj(i -> new Calibrated(
                        switch (name) {
                            case Rules.NAME -> new Rules(rules);
                            case Linear.NAME -> linear.get(i);
                            default -> boosted(member(i));
                        },
                        calibrators.get(i)))
                .toList();
    }

    static String member(int index) {
        return "band/xgboost-%02d.json".formatted(index + 1);
    }

    private Boosted boosted(String file) {
        return new Boosted(BoostedTrees.read(directory.resolve(file)), gaps);
    }

    private LinearFile linear() {
        return JsonFile.read(directory.resolve(LOGISTIC), LinearFile.class);
    }
}
