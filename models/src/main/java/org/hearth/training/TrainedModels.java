package org.hearth.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.calibration.Calibrator;
import org.hearth.calibration.Platt;
import org.hearth.explanation.BoostedTrees;
import org.hearth.matrix.MatrixSchema;
import org.hearth.training.RiskModel.Boosted;
import org.hearth.training.RiskModel.Prior;
import org.hearth.training.RiskModel.Rules;
import org.hearth.training.RiskModel.SingleFeature;
import org.hearth.training.RiskModel.Threshold;
import org.hearth.workspace.Fault;

/** The models of an artefact {@code models/<model>}, read when they are asked for. */
public final class TrainedModels {

    static final String BOOSTER = "xgboost.json";
    static final String BOOSTER_TRIBUO = "xgboost.tribuo";
    static final String LOGISTIC_TRIBUO = "logistic.tribuo";

    private final Path directory;
    private final TrainedModel record;
    private final RuleBook rules;
    private final RuleBook threshold;
    private final Gaps gaps;

    private TrainedModels(Path directory, TrainedModel record, ModelFile settings, Gaps gaps) {
        this.directory = directory;
        this.record = record;
        this.rules = RuleBook.of(settings.rules(), record.columns());
        this.threshold = RuleBook.of(List.of(settings.currentThreshold()), record.columns());
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
        return new TrainedModels(directory, record, settings, Gaps.of(schema));
    }

    public TrainedModel record() {
        return record;
    }

    public RuleBook rules() {
        return rules;
    }

    /** Every baseline and model, the simplest first. */
    public List<Calibrated> all() {
        Stream<Calibrated> baselines =
                Stream.of(SingleFeature.NAME, Threshold.NAME, Rules.NAME).map(this::named);
        Stream<Calibrated> learnt = record.choices().stream().map(choice -> named(choice.name()));
        return Stream.of(Stream.of(new Calibrated(new Prior(record.priorLogOdds()), Platt.NONE)), baselines, learnt)
                .flatMap(models -> models)
                .toList();
    }

    /** One model with its calibration. */
    public Calibrated named(String name) {
        Calibrator calibrator = record.calibrations().get(name);
        if (calibrator == null) {
            throw new IllegalArgumentException("Cannot find a model named " + name);
        }
        return new Calibrated(model(name), calibrator);
    }

    /** The members of a model's band, each trained on half of the households and calibrated on half of them. */
    public List<Calibrated> members(String name) {
        List<Calibrator> calibrators = record.memberCalibrations().getOrDefault(name, List.of());
        return IntStream.range(0, calibrators.size())
                .mapToObj(i -> new Calibrated(
                        name.equals(Rules.NAME) ? model(name) : LearntFile.read(member(directory, name, i)),
                        calibrators.get(i)))
                .toList();
    }

    static Path file(Path directory, String name) {
        return directory.resolve(name + ".json");
    }

    static Path member(Path directory, String name, int index) {
        return directory.resolve("band/%s-%02d.json".formatted(name, index + 1));
    }

    private RiskModel model(String name) {
        return switch (name) {
            case Rules.NAME -> new Rules(rules);
            case Threshold.NAME -> new Threshold(threshold);
            case SingleFeature.NAME -> record.singleFeature();
            case Boosted.NAME -> new Boosted(BoostedTrees.read(directory.resolve(BOOSTER)), gaps);
            default -> LearntFile.read(file(directory, name));
        };
    }
}
