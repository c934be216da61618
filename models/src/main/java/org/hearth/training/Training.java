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
import org.hearth.ranking.Capacity;
import org.hearth.ranking.TeamOf;
import org.hearth.training.RiskModel.Boosted;
import org.hearth.training.RiskModel.Rules;
import org.hearth.training.RiskModel.SingleFeature;
import org.hearth.training.RiskModel.Threshold;
import org.hearth.workspace.Stage.Draft;

/** Trains every model of a file on a matrix, chooses one, and writes the artefact. */
public final class Training {

    private final ModelFile settings;
    private final MatrixSchema schema;
    private final TemporalSplit split;
    private final RiskMatrix matrix;
    private final int[] train;
    private final int[] calibration;
    private final Capacity capacity;
    private final List<HalfSample> halves;
    private final List<String> saysNothing;

    private Training(ModelFile settings, MatrixSchema schema, TemporalSplit split, RiskMatrix matrix, TeamOf teams) {
        this.settings = settings;
        this.saysNothing = Teachable.saysNothing(settings, schema, split, matrix);
        this.schema = schema;
        this.split = split;
        this.matrix = matrix;
        this.train = matrix.labelledRows(split.train());
        this.calibration = matrix.labelledRows(split.calibration());
        this.capacity = matrix.capacity(calibration, teams);
        this.halves = IntStream.range(0, settings.band().members())
                .mapToObj(member -> HalfSample.of(matrix, settings.seed(), member))
                .toList();
    }

    /**
     * Reads the labelled rows of the training and calibration dates; the test dates stay closed.
     *
     * @throws org.hearth.workspace.Fault if they cannot teach: too few dates, or one class only
     */
    public static Training of(ModelFile settings, Path matrixArtefact, TeamOf teams) {
        MatrixSchema schema = MatrixSchema.in(matrixArtefact);
        TemporalSplit split =
                TemporalSplit.of(RiskMatrix.labelledDates(matrixArtefact), schema.labelMonths(), settings.split());
        List<LocalDate> dates = new ArrayList<>(split.train());
        dates.addAll(split.calibration());
        RiskMatrix matrix = RiskMatrix.read(matrixArtefact, schema.columns(), dates);
        Teachable.require(settings, schema, split, matrix);
        return new Training(settings, schema, split, matrix, teams);
    }

    /** A model with its calibration. */
    private record Fitted(RiskModel model, CalibratorChoice choice) {

        Calibrated calibrated() {
            return new Calibrated(model, choice.calibrator());
        }
    }

    /** What a learner came to by the setting that was taken. */
    private record Learnt(Learner learner, List<Trial> trials, int taken, Fitted fitted) {}

    private record Members(String of, List<Calibrator> calibrators) {}

    /**
     * Trains, chooses and writes.
     *
     * @param name of the model
     */
    public void fill(Draft draft, String name) throws IOException {
        Path directory = draft.directory();
        Files.createDirectories(directory.resolve("band"));
        RiskMatrix used = LeftOut.of(schema, leftOut()).blanked(matrix);
        List<Learner> learners = learners(used);
        Progress progress = Progress.of("train", "models", learners.size() + 2L * halves.size());
        Search search = Search.of(used, split, settings.seed());
        List<Learnt> learnt = new ArrayList<>();
        for (Learner learner : learners) {
            learnt.add(learnt(learner, search.of(learner), directory));
            progress.add(1);
        }
        List<Choice> choices = learnt.stream()
                .map(one -> Choice.of(one.fitted.calibrated(), matrix, calibration, capacity))
                .toList();
        Learnt chosen = learnt.get(choices.indexOf(Choice.simplest(choices, settings.choice())));
        Fitted rules = fitted(new Rules(RuleBook.of(settings.rules(), matrix.columns())));
        List<Members> members = List.of(
                members(chosen.fitted, progress, half -> member(chosen, half, directory)),
                members(rules, progress, half -> rules.model));
        JsonFile.write(
                directory.resolve(TrainedModel.FILE),
                record(name, learnt, rules, members, choices, chosen.learner.name()));
        count(draft, learnt);
    }

    private void count(Draft draft, List<Learnt> learnt) {
        draft.count("training rows", train.length);
        draft.count("training rows with the label", matrix.positives(train));
        draft.count("calibration rows", calibration.length);
        draft.count(
                "settings tried",
                learnt.stream().mapToInt(one -> one.trials.size()).sum());
        draft.count("test dates kept closed", split.test().size());
        draft.count("features left out, as they say nothing", saysNothing.size());
    }

    /** What the file leaves out, and what nobody could have learnt from. */
    private List<String> leftOut() {
        return Stream.concat(settings.leaveOut().stream(), saysNothing.stream()).toList();
    }

    /** The simplest first. */
    private List<Learner> learners(RiskMatrix used) {
        return Stream.<Learner>of(
                        new LogisticLearner(settings, used, last()),
                        new MachineLearner(settings, used, last()),
                        new ForestLearner(settings, used, last()),
                        new BoosterLearner(settings, schema, used, last()))
                .filter(learner -> !learner.settings().isEmpty())
                .toList();
    }

    private Learnt learnt(Learner learner, List<Trial> trials, Path directory) throws IOException {
        int taken = IntStream.range(0, trials.size())
                .filter(at -> trials.get(at).taken())
                .findFirst()
                .orElseThrow();
        RiskModel model = learner.keep(taken, train, directory);
        if (!(model instanceof Boosted)) {
            LearntFile.write(model, TrainedModels.file(directory, learner.name()));
        }
        return new Learnt(learner, trials, taken, fitted(model));
    }

    private Fitted fitted(RiskModel model) {
        CalibratorChoice choice = model instanceof RiskModel.Baseline
                ? new CalibratorChoice(Calibrated.fit(Platt.KIND, model, matrix, calibration), Map.of())
                : Calibrated.choose(model, matrix, calibration);
        return new Fitted(model, choice);
    }

    private RiskModel member(Learnt chosen, int half, Path directory) {
        RiskModel member = chosen.learner.learn(chosen.taken, halves.get(half).of(train));
        LearntFile.write(member, TrainedModels.member(directory, member.name(), half));
        return member;
    }

    /** Each member on a thread of its own: faster, and steadier, than a thread more within each. */
    private Members members(Fitted of, Progress progress, IntFunction<RiskModel> train) {
        String kind = of.choice.calibrator().word();
        return new Members(
                of.model.name(),
                IntStream.range(0, halves.size())
                        .parallel()
                        .mapToObj(half -> {
                            RiskModel member = train.apply(half);
                            progress.add(1);
                            return Calibrated.fit(
                                    kind, member, matrix, halves.get(half).of(calibration));
                        })
                        .toList());
    }

    private LocalDate last() {
        return split.train().get(split.train().size() - 1);
    }

    private TrainedModel record(
            String name,
            List<Learnt> learnt,
            Fitted rules,
            List<Members> members,
            List<Choice> choices,
            String chosen) {
        long positives = matrix.positives(train);
        double share = (double) positives / train.length;
        SingleFeature single = Baselines.singleFeature(schema, matrix, train, leftOut());
        Threshold threshold = new Threshold(RuleBook.of(List.of(settings.currentThreshold()), matrix.columns()));
        SortedMap<String, Calibrator> calibrations = new TreeMap<>();
        SortedMap<String, Map<String, Double>> losses = new TreeMap<>();
        Stream.concat(
                        Stream.of(rules, fitted(single), fitted(threshold)),
                        learnt.stream().map(one -> one.fitted))
                .forEach(fit -> {
                    calibrations.put(fit.model.name(), fit.choice.calibrator());
                    losses.put(fit.model.name(), fit.choice.logLoss());
                });
        SortedMap<String, List<Calibrator>> memberCalibrations = new TreeMap<>();
        members.forEach(one -> memberCalibrations.put(one.of, one.calibrators));
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
                positives,
                calibration.length,
                matrix.positives(calibration),
                Math.log(share / (1 - share)),
                single,
                learnt.stream().flatMap(one -> one.trials.stream()).toList(),
                choices,
                chosen,
                calibrations,
                memberCalibrations,
                Optional.of(losses),
                Libraries.inUse());
    }
}
