package org.hearth.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearth.command.Progress;
import org.hearth.matrix.MatrixSchema;
import org.hearth.training.RiskModel.Boosted;
import org.hearth.training.RiskModel.Linear;
import org.hearth.training.RiskModel.Rules;
import org.hearth.workspace.Stage.Draft;

/** Trains every model of a file on a matrix and writes the artefact. */
final class Training {

    private final ModelFile settings;
    private final MatrixSchema schema;
    private final TemporalSplit split;
    private final RiskMatrix matrix;
    private final int[] train;
    private final int[] calibration;
    private final List<HalfSample> halves;

    private Training(ModelFile settings, MatrixSchema schema, TemporalSplit split, RiskMatrix matrix) {
        this.settings = settings;
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
     * @throws org.hearth.workspace.Fault if they cannot teach: too few dates, one class only, a column without a known value
     */
    static Training of(ModelFile settings, Path matrixArtefact) {
        MatrixSchema schema = MatrixSchema.in(matrixArtefact);
        TemporalSplit split =
                TemporalSplit.of(RiskMatrix.labelledDates(matrixArtefact), schema.labelMonths(), settings.split());
        List<java.time.LocalDate> dates = new ArrayList<>(split.train());
        dates.addAll(split.calibration());
        RiskMatrix matrix = RiskMatrix.read(matrixArtefact, schema.columns(), dates);
        Teachable.require(settings, schema, split, matrix);
        return new Training(settings, schema, split, matrix);
    }

    void fill(Draft draft, String name) throws IOException {
        Path directory = draft.directory();
        Files.createDirectories(directory.resolve("band"));
        LeftOut leftOut = LeftOut.of(schema, settings.leaveOut());
        RiskMatrix used = leftOut.blanked(matrix);
        SortedMap<String, Platt> calibrations = new TreeMap<>();
        SortedMap<String, List<Platt>> members = new TreeMap<>();
        Progress progress = Progress.of("train", "models", 2L * (settings.band().members() + 1));

        BoosterTraining boosters = new BoosterTraining(settings, schema, used, last());
        Boosted booster = boosters.train(train, directory);
        progress.add(1);
        calibrations.put(
                Boosted.NAME, Calibrated.fit(booster, matrix, calibration).platt());
        members.put(Boosted.NAME, new ArrayList<>());
        for (int i = 0; i < halves.size(); i++) {
            Boosted member = boosters.member(halves.get(i).of(train), directory.resolve(TrainedModels.member(i)));
            members.get(Boosted.NAME).add(calibrated(member, i));
            progress.add(1);
        }

        LogisticTraining logistic = new LogisticTraining(settings, used, train, last());
        Linear linear = logistic.train(train, directory.resolve(TrainedModels.LOGISTIC_TRIBUO));
        progress.add(1);
        calibrations.put(
                Linear.NAME, Calibrated.fit(linear, matrix, calibration).platt());
        members.put(Linear.NAME, new ArrayList<>());
        List<Linear> linearMembers = new ArrayList<>();
        for (int i = 0; i < halves.size(); i++) {
            linearMembers.add(logistic.member(halves.get(i).of(train)));
            members.get(Linear.NAME).add(calibrated(linearMembers.get(i), i));
            progress.add(1);
        }
        JsonFile.write(directory.resolve(TrainedModels.LOGISTIC), new TrainedModels.LinearFile(linear, linearMembers));

        Rules rules = new Rules(RuleBook.of(settings.rules(), matrix.columns()));
        calibrations.put(Rules.NAME, Calibrated.fit(rules, matrix, calibration).platt());
        members.put(
                Rules.NAME,
                IntStream.range(0, halves.size())
                        .mapToObj(i -> calibrated(rules, i))
                        .toList());

        JsonFile.write(directory.resolve(TrainedModel.FILE), record(name, calibrations, members));
        draft.count("training rows", train.length);
        draft.count("training rows with the label", positives(train));
        draft.count("calibration rows", calibration.length);
        draft.count("test dates kept closed", split.test().size());
    }

    private Platt calibrated(RiskModel member, int half) {
        return Calibrated.fit(member, matrix, halves.get(half).of(calibration)).platt();
    }

    private java.time.LocalDate last() {
        return split.train().get(split.train().size() - 1);
    }

    private long positives(int[] rows) {
        return IntStream.of(rows).filter(row -> matrix.labels()[row] == 1).count();
    }

    private TrainedModel record(
            String name, SortedMap<String, Platt> calibrations, SortedMap<String, List<Platt>> members) {
        double share = (double) positives(train) / train.length;
        return new TrainedModel(
                TrainedModel.SCHEMA,
                name,
                schema.label(),
                schema.labelMonths(),
                settings.seed(),
                matrix.columns(),
                settings.leaveOut(),
                split,
                train.length,
                positives(train),
                calibration.length,
                positives(calibration),
                Math.log(share / (1 - share)),
                calibrations,
                members,
                Libraries.versions());
    }
}
