package org.hearth.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.hearth.evaluation.Evaluation.Measured;
import org.hearth.evaluation.Evaluation.PrecisionAt;
import org.hearth.gate.Gate;
import org.hearth.gate.Verdict;
import org.hearth.matrix.MatrixSchema;
import org.hearth.ranking.Capacity;
import org.hearth.ranking.Ranking;
import org.hearth.ranking.TeamOf;
import org.hearth.resampling.Estimate;
import org.hearth.resampling.Resamples;
import org.hearth.training.Answers;
import org.hearth.training.Calibrated;
import org.hearth.training.JsonFile;
import org.hearth.training.ModelFile;
import org.hearth.training.RiskMatrix;
import org.hearth.training.RiskModel;
import org.hearth.training.RiskModel.Rules;
import org.hearth.training.TrainedModel;
import org.hearth.training.TrainedModels;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Stage.Draft;

/** Opens the test dates and measures every model and baseline on them. */
final class Evaluating {

    private static final List<Integer> LIST_LENGTHS = List.of(10, 25, 50, 100, 200, 400, 800);

    private final ModelFile settings;
    private final TrainedModels models;
    private final String modelDigest;
    private final RiskMatrix matrix;
    private final int[] rows;
    private final byte[] labels;
    private final Capacity capacity;
    private final Resamples resamples;
    private final GroupSources sources;

    Evaluating(ModelFile settings, Path modelArtefact, GroupSources sources) {
        Path matrixArtefact = sources.matrix();
        this.sources = sources;
        this.settings = settings;
        MatrixSchema schema = MatrixSchema.in(matrixArtefact);
        this.models = TrainedModels.in(modelArtefact, schema, settings);
        this.modelDigest = Digest.of(modelArtefact);
        List<LocalDate> test = models.record().split().test();
        this.matrix = RiskMatrix.read(matrixArtefact, models.record().columns(), test);
        this.rows = matrix.labelledRows(test);
        this.labels = matrix.labels(rows);
        this.capacity = matrix.capacity(rows, TeamOf.of(sources.authority()));
        String[] households =
                Arrays.stream(rows).mapToObj(row -> matrix.households()[row]).toArray(String[]::new);
        this.resamples = Resamples.draw(households, settings.evaluation().resamples(), settings.seed());
    }

    void fill(Draft draft) throws IOException {
        Evaluation evaluation = evaluation();
        JsonFile.write(draft.directory().resolve(Evaluation.FILE), evaluation);
        Files.writeString(draft.directory().resolve(Evaluation.PAGE), EvaluationPage.of(evaluation));
        ListFairness fairness = new FairnessMeasuring(
                        matrix,
                        rows,
                        labels,
                        resamples,
                        sources,
                        models.record().split().test())
                .measured(models.named(evaluation.chosen()));
        JsonFile.write(draft.directory().resolve(ListFairness.FILE), fairness);
        Files.writeString(draft.directory().resolve(ListFairness.PAGE), FairnessPage.of(fairness));
        draft.count(
                "flags of fairness",
                fairness.reports().stream()
                        .mapToLong(report -> report.flagged().size())
                        .sum());
        draft.count("test rows", rows.length);
        draft.count("test rows with the label", positives());
        draft.count("gate lines", evaluation.verdict().lines().size());
        draft.count(
                "gate lines passed",
                evaluation.verdict().lines().stream()
                        .filter(line -> line.passed())
                        .count());
    }

    Evaluation evaluation() {
        List<Calibrated> all = models.all();
        String chosen = models.record().chosen();
        List<Measured> measured = all.stream().map(this::measured).toList();
        Optional<Estimate> gain = gain(named(all, chosen), named(all, Rules.NAME));
        TrainedModel record = models.record();
        return new Evaluation(
                Evaluation.SCHEMA,
                record.model(),
                modelDigest,
                record.label(),
                record.labelMonths(),
                record.split(),
                rows.length,
                positives(),
                capacity.places(),
                chosen,
                settings.choice(),
                record.choices(),
                record.trials(),
                measured,
                gain,
                coverage(models.named(chosen).model()),
                verdict(measured.get(all.indexOf(named(all, chosen))), gain),
                settings.evaluation().resamples());
    }

    /** Of answers as they would have been given on each test date. */
    private List<Coverage> coverage(RiskModel model) {
        TreeMap<LocalDate, Answers> answers = new TreeMap<>();
        for (LocalDate date : models.record().split().test()) {
            answers.put(date, Answers.asOf(date, model, models.record(), sources.matrix(), settings.uncertainty()));
        }
        return Coverage.of(answers, model, matrix, rows);
    }

    private Measured measured(Calibrated model) {
        double[] logOdds = model.logOdds(matrix, rows);
        double[] ranks = model.ranks(matrix, rows);
        Ranking ranking = Ranking.of(ranks, labels);
        Calibration calibration =
                Calibration.of(logOdds, labels, settings.evaluation().bins());
        List<Ranking> rounds = capacity.ranked(ranks, labels);
        Measures measures = new Measures(
                estimate(ranking::auc),
                estimate(ranking::averagePrecision),
                estimate(calibration::brier),
                estimate(calibration::intercept),
                estimate(calibration::slope),
                estimate(calibration::expectedError),
                estimate(weights -> capacity.found(rounds, weights) / capacity.places()),
                estimate(weights -> capacity.found(rounds, weights) / positives(weights)));
        return new Measured(
                model.name(), measures, calibration.reliability(Ranking.once(rows.length)), precisionAt(ranks));
    }

    private Optional<Estimate> estimate(ToDoubleFunction<int[]> measure) {
        return Estimate.of(measure.applyAsDouble(Ranking.once(rows.length)), resamples.measure(measure));
    }

    private Optional<Estimate> gain(Calibrated chosen, Calibrated rules) {
        List<Ranking> ofChosen = capacity.ranked(chosen.ranks(matrix, rows), labels);
        List<Ranking> ofRules = capacity.ranked(rules.ranks(matrix, rows), labels);
        return estimate(
                weights -> (capacity.found(ofChosen, weights) - capacity.found(ofRules, weights)) / capacity.places());
    }

    private Verdict verdict(Measured chosen, Optional<Estimate> gain) {
        return settings.gate()
                .verdict(new Gate.Measured(
                        positives(),
                        value(chosen.measures().auc()),
                        value(gain),
                        gain.map(Estimate::low).orElse(Double.NaN),
                        value(chosen.measures().calibrationError())));
    }

    private static double value(Optional<Estimate> estimate) {
        return estimate.map(Estimate::value).orElse(Double.NaN);
    }

    /** The households of each test date, whatever their team, by the length of the list. */
    private List<PrecisionAt> precisionAt(double[] ranks) {
        List<PrecisionAt> table = new ArrayList<>();
        for (int length : LIST_LENGTHS) {
            Capacity all = Capacity.of(rows.length, i -> matrix.dates()[rows[i]].toString(), i -> length);
            if (all.places() == length * models.record().split().test().size()) {
                double found = all.found(all.ranked(ranks, labels), Ranking.once(rows.length));
                table.add(new PrecisionAt(length, found / all.places()));
            }
        }
        return table;
    }

    private long positives() {
        return (long) positives(Ranking.once(rows.length));
    }

    private double positives(int[] weights) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += weights[i] * labels[i];
        }
        return sum;
    }

    private static Calibrated named(List<Calibrated> all, String name) {
        return all.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
