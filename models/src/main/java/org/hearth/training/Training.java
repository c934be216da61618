package org.hearth.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.calibration.Calibrator;
import org.hearth.calibration.CalibratorChoice;
import org.hearth.calibration.Platt;
import org.hearth.command.Progress;
import org.hearth.matrix.MatrixSchema;
import org.hearth.training.RiskModel.Boosted;
import org.hearth.training.RiskModel.Linear;
import org.hearth.training.RiskModel.Rules;
import org.hearth.workspace.Stage.Draft;
import org.tribuo.Tribuo;

/** Trains every model of a file on a matrix and writes the artefact. */
final class Training {

    private final ModelFile settings;
    private final MatrixSchema schema;
    private final TemporalSplit split;
    private final RiskMatrix matrix;
    private final int[] train;
    private final int[] calibration;
    private final List<HalfSample> halves;
    private final List<String> neverKnown;

    private Training(ModelFile settings, MatrixSchema schema, TemporalSplit split, RiskMatrix matrix) {
        this.settings = settings;
        this.neverKnown = Teachable.neverKnown(settings, schema, split, matrix);
        this.schema = schema;
        this.split = split;
        this.matrix = matrix;
        this.train = matrix.labelledRows(split.train());
        this.calibration = matrix.labelledRows(split.calibration());
        this.halves = IntStream.range(0, settings.band().members())
                .mapToObj(member -> HalfSample.of(matrix, settings.seed(), member))
                .toList();
    }

    /**
     * Reads the labelled rows of the training and calibration dates; the test dates stay closed.
     *
     * @throws org.hearth.workspace.Fault if they cannot teach: too few dates, or one class only
     */
    static Training of(ModelFile settings, Path matrixArtefact) {
        MatrixSchema schema = MatrixSchema.in(matrixArtefact);
        TemporalSplit split =
                TemporalSplit.of(RiskMatrix.labelledDates(matrixArtefact), schema.labelMonths(), settings.split());
        List<LocalDate> dates = new ArrayList<>(split.train());
        dates.addAll(split.calibration());
        RiskMatrix matrix = RiskMatrix.read(matrixArtefact, schema.columns(), dates);
        Teachable.require(settings, schema, split, matrix);
        return new Training(settings, schema, split, matrix);
    }

    void fill(Draft draft, String name) throws IOException {
        Path directory = draft.directory();
        Files.createDirectories(directory.resolve("band"));
        RiskMatrix used = LeftOut.of(schema, leftOut()).blanked(matrix);
        Progress progress = Progress.of("train", "models", 2L * (halves.size() + 1));
        SortedMap<String, Fitted> fitted = new TreeMap<>();
        fitted.put(Boosted.NAME, boosters(used, directory, progress));
        fitted.put(Linear.NAME, logistic(used, directory, progress));
        fitted.put(Rules.NAME, rules());
        JsonFile.write(directory.resolve(TrainedModel.FILE), record(name, fitted));
        draft.count("training rows", train.length);
        draft.count("training rows with the label", positives(train));
        draft.count("calibration rows", calibration.length);
        draft.count("test dates kept closed", split.test().size());
        draft.count("features left out, as never known", neverKnown.size());
    }

    /** What the file leaves out, and what nobody could have learnt from. */
    private List<String> leftOut() {
        return Stream.concat(settings.leaveOut().stream(), neverKnown.stream()).toList();
    }

    /** Calibrations of a model, with the log loss of every kind that was tried, and of its band's members. */
    private record Fitted(CalibratorChoice choice, List<Calibrator> members) {}

    private Fitted boosters(RiskMatrix used, Path directory, Progress progress) throws IOException {
        BoosterTraining boosters = new BoosterTraining(settings, schema, used, last());
        Boosted model = boosters.train(train, directory);
        progress.add(1);
        CalibratorChoice choice = Calibrated.choose(model, matrix, calibration);
        List<Calibrator> members = members(progress, half -> {
            Path file = directory.resolve(TrainedModels.member(half));
            return calibrated(boosters.member(halves.get(half).of(train), file), choice, half);
        });
        return new Fitted(choice, members);
    }

    private Fitted logistic(RiskMatrix used, Path directory, Progress progress) throws IOException {
        LogisticTraining logistic = new LogisticTraining(settings, used, train, last());
        Linear model = logistic.train(train, directory.resolve(TrainedModels.LOGISTIC_TRIBUO));
        progress.add(1);
        List<Linear> linear =
                members(progress, half -> logistic.member(halves.get(half).of(train)));
        JsonFile.write(directory.resolve(TrainedModels.LOGISTIC), new TrainedModels.LinearFile(model, linear));
        CalibratorChoice choice = Calibrated.choose(model, matrix, calibration);
        List<Calibrator> members = IntStream.range(0, linear.size())
                .mapToObj(half -> calibrated(linear.get(half), choice, half))
                .toList();
        return new Fitted(choice, members);
    }

    private Fitted rules() {
        Rules rules = new Rules(RuleBook.of(settings.rules(), matrix.columns()));
        Calibrator platt = Calibrated.fit(Platt.KIND, rules, matrix, calibration);
        CalibratorChoice only = new CalibratorChoice(platt, Map.of());
        List<Calibrator> members = IntStream.range(0, halves.size())
                .mapToObj(half -> calibrated(rules, only, half))
                .toList();
        return new Fitted(only, members);
    }

    /** Each member on a thread of its own: faster, and steadier, than a thread more within each. */
    private <T> List<T> members(Progress progress, IntFunction<T> train) {
        return IntStream.range(0, halves.size())
                .parallel()
                .mapToObj(half -> {
                    T member = train.apply(half);
                    progress.add(1);
                    return member;
                })
                .toList();
    }

    private Calibrator calibrated(RiskModel member, CalibratorChoice choice, int half) {
        return Calibrated.fit(
                choice.calibrator().word(), member, matrix, halves.get(half).of(calibration));
    }

    private LocalDate last() {
        return split.train().get(split.train().size() - 1);
    }

    private long positives(int[] rows) {
        return IntStream.of(rows).filter(row -> matrix.labels()[row] == 1).count();
    }

    private TrainedModel record(String name, SortedMap<String, Fitted> fitted) {
        double share = (double) positives(train) / train.length;
        SortedMap<String, Calibrator> calibrations = new TreeMap<>();
        SortedMap<String, List<Calibrator>> members = new TreeMap<>();
        SortedMap<String, Map<String, Double>> losses = new TreeMap<>();
        fitted.forEach((model, fit) -> {
            calibrations.put(model, fit.choice.calibrator());
            members.put(model, fit.members);
            losses.put(model, fit.choice.logLoss());
        });
        SortedMap<String, String> libraries = new TreeMap<>();
        libraries.put("tribuo", Tribuo.VERSION);
        return new TrainedModel(
                TrainedModel.SCHEMA,
                name,
                schema.label(),
                schema.labelMonths(),
                settings.seed(),
                matrix.columns(),
                leftOut(),
                split,
                train.length,
                positives(train),
                calibration.length,
                positives(calibration),
                Math.log(share / (1 - share)),
                calibrations,
                members,
                Optional.of(losses),
                libraries);
    }
}
