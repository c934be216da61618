package org.hearth.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/** Compares the latest date with earlier ones that are like it. */
final class Monitoring {

    private static final String SCORE = "score";

    private final MatrixSchema schema;
    private final Evaluation evaluation;
    private final TrainedModels models;
    private final Calibrated model;
    private final LocalDate window;
    private final Reference yearBefore;
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
        this.window = dates.get(dates.size() - 1);
        this.yearBefore = reference(Optional.empty());
        List<LocalDate> compared = schema.features().stream()
                .flatMap(feature -> reference(feature.pastDays()).dates().stream())
                .toList();
        this.before = RiskMatrix.read(
                matrix,
                schema.columns(),
                Stream.concat(compared.stream(), yearBefore.dates().stream())
                        .distinct()
                        .toList());
        this.now = RiskMatrix.read(matrix, schema.columns(), List.of(window));
    }

    private Reference reference(Optional<Integer> pastDays) {
        return Reference.of(schema, models.record().split().train(), window, pastDays);
    }

    void fill(Draft draft) throws IOException {
        List<StoredBins> stored = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        for (Feature feature : schema.features()) {
            if (!models.record().leftOut().contains(feature.name())) {
                Reference like = reference(feature.pastDays());
                StoredBins bins = StoredBins.of(feature.name(), like, column(before, rows(like), feature));
                stored.add(bins);
                differences.add(bins.compared(column(now, all(now), feature)));
            }
        }
        watchScore(stored, differences);
        differences.sort(Comparator.comparingDouble(Difference::chance).thenComparing(Difference::name));
        Watch watch = watch(differences);
        JsonFile.write(draft.directory().resolve("bins.json"), stored);
        JsonFile.write(draft.directory().resolve("monitoring.json"), watch);
        Files.writeString(draft.directory().resolve("monitoring.html"), MonitoringPage.of(watch));
        draft.count("columns watched", differences.size());
        draft.count("alarms", watch.alarms().size());
    }

    /** The score, in all and in each locality. It rests on every column, so it is compared with the year before. */
    private void watchScore(List<StoredBins> stored, List<Difference> differences) {
        double[] scores = probabilities(now);
        double[] earlier = probabilities(before);
        int[] rows = rows(yearBefore);
        watchScore(SCORE, picked(earlier, rows), scores, stored, differences);
        for (String locality : localities()) {
            watchScore(
                    SCORE + " in " + locality,
                    picked(
                            earlier,
                            IntStream.of(rows).filter(in(locality, before)).toArray()),
                    picked(
                            scores,
                            IntStream.of(all(now)).filter(in(locality, now)).toArray()),
                    stored,
                    differences);
        }
    }

    private void watchScore(
            String name, double[] earlier, double[] scores, List<StoredBins> stored, List<Difference> differences) {
        if (earlier.length > 0 && scores.length > 0) {
            StoredBins bins = StoredBins.of(name, yearBefore, earlier);
            stored.add(bins);
            differences.add(bins.compared(scores));
        }
    }

    private List<String> localities() {
        return Arrays.stream(now.localities()).distinct().sorted().toList();
    }

    private int[] rows(Reference like) {
        return IntStream.range(0, before.size())
                .filter(row -> like.dates().contains(before.dates()[row]))
                .toArray();
    }

    private static int[] all(RiskMatrix of) {
        return IntStream.range(0, of.size()).toArray();
    }

    private static IntPredicate in(String locality, RiskMatrix of) {
        return row -> of.localities()[row].equals(locality);
    }

    private static double[] picked(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }

    private Watch watch(List<Difference> differences) {
        List<String> alarms = new ArrayList<>(Watch.alarms(differences));
        int[] earlier = rows(yearBefore);
        double mean = (double) earlier.length / yearBefore.dates().size();
        if (Math.abs(now.size() / mean - 1) > Watch.VOLUME) {
            alarms.add("volume");
        }
        double[] probabilities = probabilities(now);
        return new Watch(
                window,
                model.name(),
                Watch.FALSE_ALARMS / differences.size(),
                differences,
                about(),
                alarms,
                now.size(),
                mean,
                ExpectedPerformance.of(probabilities, probabilities),
                RiskMatrix.labelledDates(matrix).stream()
                        .filter(date -> !date.isBefore(evaluation.split().test().get(0)))
                        .map(this::realised)
                        .toList(),
                groups(probabilities, picked(probabilities(before), earlier), earlier));
    }

    private SortedMap<String, String> about() {
        SortedMap<String, String> about = new TreeMap<>();
        schema.features().forEach(feature -> about.put(feature.name(), feature.about()));
        return about;
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

    private List<Group> groups(double[] scores, double[] earlierScores, int[] earlier) {
        return localities().stream()
                .map(locality -> {
                    double[] here = picked(
                            scores,
                            IntStream.of(all(now)).filter(in(locality, now)).toArray());
                    double[] then = IntStream.range(0, earlier.length)
                            .filter(i -> before.localities()[earlier[i]].equals(locality))
                            .mapToDouble(i -> earlierScores[i])
                            .toArray();
                    return new Group(locality, here.length, mean(here), mean(then));
                })
                .toList();
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElse(Double.NaN);
    }

    private static double[] column(RiskMatrix of, int[] rows, Feature feature) {
        int column = of.columns().indexOf(feature.name());
        int flag = feature.missingFlag().map(of.columns()::indexOf).orElse(-1);
        return IntStream.of(rows)
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
