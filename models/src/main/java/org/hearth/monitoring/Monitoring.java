package org.hearth.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hearth.evaluation.Evaluation;
import org.hearth.matrix.Feature;
import org.hearth.matrix.MatrixSchema;
import org.hearth.monitoring.StoredBins.Difference;
import org.hearth.monitoring.Watch.Group;
import org.hearth.monitoring.Watch.InGroup;
import org.hearth.monitoring.Watch.Performance;
import org.hearth.monitoring.Watch.Realised;
import org.hearth.training.Calibrated;
import org.hearth.training.JsonFile;
import org.hearth.training.ModelFile;
import org.hearth.training.RiskMatrix;
import org.hearth.training.TrainedModels;
import org.hearth.workspace.Stage.Draft;

/** Compares the latest date with those the model learnt from. */
final class Monitoring {

    private static final String SCORE = "score";

    private final MatrixSchema schema;
    private final Evaluation evaluation;
    private final TrainedModels models;
    private final Calibrated model;
    private final RiskMatrix before;
    private final RiskMatrix now;
    private final Path matrix;

    Monitoring(ModelFile settings, Path matrix, Path trained, Path tested) {
        this.matrix = matrix;
        this.schema = MatrixSchema.in(matrix);
        this.evaluation = Evaluation.in(tested);
        this.models = TrainedModels.in(trained, schema, settings);
        this.model = models.named(evaluation.ranking());
        List<LocalDate> dates = schema.asOfDates();
        this.before = RiskMatrix.read(
                matrix, schema.columns(), models.record().split().train());
        this.now = RiskMatrix.read(matrix, schema.columns(), List.of(dates.get(dates.size() - 1)));
    }

    void fill(Draft draft) throws IOException {
        List<StoredBins> stored = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        for (Feature feature : schema.features()) {
            if (!models.record().leftOut().contains(feature.name())) {
                watch(feature.name(), column(before, feature), column(now, feature), stored, differences);
            }
        }
        watch(SCORE, probabilities(before), probabilities(now), stored, differences);
        differences.sort(Comparator.comparingDouble(Difference::chance).thenComparing(Difference::name));
        Watch watch = watch(differences);
        JsonFile.write(draft.directory().resolve("bins.json"), stored);
        JsonFile.write(draft.directory().resolve("monitoring.json"), watch);
        Files.writeString(draft.directory().resolve("monitoring.html"), MonitoringPage.of(watch));
        draft.count("columns watched", differences.size());
        draft.count("alarms", watch.alarms().size());
    }

    private static void watch(
            String name, double[] before, double[] now, List<StoredBins> stored, List<Difference> differences) {
        StoredBins bins = StoredBins.of(name, before);
        stored.add(bins);
        differences.add(bins.compared(now));
    }

    private Watch watch(List<Difference> differences) {
        List<String> alarms = new ArrayList<>(Watch.alarms(differences));
        double mean = (double) before.size() / models.record().split().train().size();
        if (Math.abs(now.size() / mean - 1) > Watch.VOLUME) {
            alarms.add("volume");
        }
        double[] probabilities = probabilities(now);
        return new Watch(
                schema.asOfDates().get(schema.asOfDates().size() - 1),
                model.name(),
                Watch.FALSE_ALARMS / differences.size(),
                differences,
                alarms,
                now.size(),
                mean,
                ExpectedPerformance.of(probabilities, probabilities),
                RiskMatrix.labelledDates(matrix).stream()
                        .filter(date -> !date.isBefore(evaluation.split().test().get(0)))
                        .map(this::realised)
                        .toList(),
                groups(probabilities, probabilities(before)));
    }

    /** What was estimated and what happened on a date whose outcomes are known: a test date, which is open, or a later one. */
    private Realised realised(LocalDate date) {
        RiskMatrix then = RiskMatrix.read(matrix, schema.columns(), List.of(date));
        double[] probabilities = probabilities(then);
        int[] labelled = then.labelledRows(List.of(date));
        return new Realised(
                date,
                expected(probabilities, probabilities, labelled),
                expected(probabilities, outcomes(then), labelled),
                Arrays.stream(then.localities())
                        .distinct()
                        .sorted()
                        .map(locality -> realised(locality, then, probabilities, labelled))
                        .toList());
    }

    private static InGroup realised(String locality, RiskMatrix then, double[] probabilities, int[] labelled) {
        int[] rows = IntStream.of(labelled)
                .filter(row -> then.localities()[row].equals(locality))
                .toArray();
        return new InGroup(
                locality,
                rows.length,
                expected(probabilities, probabilities, rows),
                expected(probabilities, outcomes(then), rows));
    }

    private static double[] outcomes(RiskMatrix then) {
        return IntStream.range(0, then.size())
                .mapToDouble(row -> then.labels()[row])
                .toArray();
    }

    private static Performance expected(double[] ranks, double[] shares, int[] rows) {
        return ExpectedPerformance.of(
                IntStream.of(rows).mapToDouble(row -> ranks[row]).toArray(),
                IntStream.of(rows).mapToDouble(row -> shares[row]).toArray());
    }

    private List<Group> groups(double[] nowScores, double[] beforeScores) {
        return Arrays.stream(now.localities())
                .distinct()
                .sorted()
                .map(locality -> new Group(
                        locality,
                        Arrays.stream(now.localities()).filter(locality::equals).count(),
                        in(locality, now, nowScores).average().orElse(Double.NaN),
                        in(locality, before, beforeScores).average().orElse(Double.NaN)))
                .toList();
    }

    private static DoubleStream in(String locality, RiskMatrix of, double[] scores) {
        return IntStream.range(0, scores.length)
                .filter(row -> of.localities()[row].equals(locality))
                .mapToDouble(row -> scores[row]);
    }

    private double[] column(RiskMatrix of, Feature feature) {
        int column = of.columns().indexOf(feature.name());
        int flag = feature.missingFlag().map(of.columns()::indexOf).orElse(-1);
        return IntStream.range(0, of.size())
                .mapToDouble(row -> flag >= 0 && of.values()[of.offset(row) + flag] == 1
                        ? Double.NaN
                        : of.values()[of.offset(row) + column])
                .toArray();
    }

    private double[] probabilities(RiskMatrix of) {
        return IntStream.range(0, of.size())
                .mapToDouble(row -> model.calibrator().probability(model.model().margin(of.values(), of.offset(row))))
                .toArray();
    }
}
