package org.hearth.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hearth.evaluation.ScoreEvaluation.Cut;
import org.hearth.fairness.ContactBias;
import org.hearth.fairness.EvenerList;
import org.hearth.fairness.Fairness;
import org.hearth.fairness.GroupReport;
import org.hearth.fairness.Listed;
import org.hearth.ranking.Ranking;
import org.hearth.ranking.Ranking.Ties;
import org.hearth.resampling.Estimate;
import org.hearth.resampling.Resamples;
import org.hearth.workspace.Fault;

/** Measures scores from a file. */
final class ScoreMeasuring {

    /**
     * How to measure.
     *
     * @param threshold list every row with at least this score
     * @param capacity list so many rows
     * @param bins of the calibration errors
     * @param leastCell fewest rows behind a number of a group
     * @param evenerList work out what an evener list would cost
     */
    record Settings(
            Optional<Double> threshold,
            Optional<Integer> capacity,
            int bins,
            int resamples,
            long seed,
            int leastCell,
            boolean evenerList) {}

    private final ScoreFile file;
    private final Settings settings;
    private final Resamples resamples;
    private final int[] once;

    ScoreMeasuring(ScoreFile file, Settings settings) {
        this.file = file;
        this.settings = settings;
        this.resamples = Resamples.draw(file.households(), settings.resamples(), settings.seed());
        this.once = Ranking.once(file.size());
        int places = settings.capacity().orElse(1);
        if (places < 1 || places > file.size()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot list " + places + " rows: expected 1 to " + file.size() + ", as many as the file has");
        }
    }

    ScoreEvaluation measured() {
        Ranking ranking = Ranking.of(file.scores(), file.labels());
        Optional<Listed> listed = listed();
        SortedMap<String, List<EvenerList.Point>> evener = new TreeMap<>();
        if (settings.evenerList() && listed.isPresent()) {
            int places = Math.toIntExact(count(listed.get().listed()));
            file.groups()
                    .forEach((name, groups) -> evener.put(
                            name, EvenerList.curve(file.scores(), file.households(), file.labels(), groups, places)));
        }
        return new ScoreEvaluation(
                file.size(),
                positives(once),
                resamples.households(),
                settings.resamples(),
                estimates(measures(ranking)),
                listed.map(list -> cut(ranking, list)),
                listed.map(this::fairness).orElse(List.of()),
                listed.flatMap(list -> file.known().map(known -> ContactBias.of(list, known))),
                evener);
    }

    private Map<String, ToDoubleFunction<int[]>> measures(Ranking ranking) {
        Map<String, ToDoubleFunction<int[]>> measures = new LinkedHashMap<>();
        measures.put("auc", ranking::auc);
        measures.put("averagePrecision", ranking::averagePrecision);
        if (file.areProbabilities()) {
            Calibration calibration = Calibration.ofProbabilities(file.scores(), file.labels(), settings.bins());
            ProbabilityBins width = ProbabilityBins.ofEqualWidth(file.scores(), file.labels(), settings.bins());
            ProbabilityBins size = ProbabilityBins.ofEqualSize(file.scores(), file.labels(), settings.bins());
            measures.put("brier", calibration::brier);
            measures.put("logLoss", calibration::logLoss);
            measures.put("expectedCalibrationError", width::expectedError);
            measures.put("expectedCalibrationErrorEqualSize", size::expectedError);
            measures.put("calibrationSlope", calibration::slope);
            measures.put(
                    "calibrationIntercept", weights -> calibration.line(weights).intercept());
            measures.put("calibrationInTheLarge", calibration::intercept);
        }
        return measures;
    }

    private Optional<Listed> listed() {
        Optional<double[]> probabilities = file.areProbabilities() ? Optional.of(file.scores()) : Optional.empty();
        return settings.capacity()
                .map(places -> Listed.first(file.scores(), file.households(), places))
                .or(() -> settings.threshold().map(threshold -> Listed.from(file.scores(), threshold)))
                .map(listed -> new Listed(file.labels(), listed, probabilities));
    }

    private Cut cut(Ranking ranking, Listed list) {
        long places = count(list.listed());
        double last = IntStream.range(0, file.size())
                .filter(row -> list.listed()[row])
                .mapToDouble(row -> file.scores()[row])
                .min()
                .orElseThrow(() -> new Fault(
                        Fault.Kind.CONFIGURATION,
                        "Cannot measure a list: expected a score of at least the threshold, found none"));
        Map<String, ToDoubleFunction<int[]>> measures = new LinkedHashMap<>();
        ToDoubleFunction<int[]> length =
                settings.capacity().isPresent() ? weights -> places : weights -> drawn(list.listed(), weights);
        for (Ties ties : Ties.values()) {
            ToDoubleFunction<int[]> found =
                    weights -> ranking.positivesAmong(length.applyAsDouble(weights), weights, ties);
            measures.put(
                    "precision" + ties.suffix(),
                    weights -> found.applyAsDouble(weights) / length.applyAsDouble(weights));
            measures.put("recall" + ties.suffix(), weights -> found.applyAsDouble(weights) / positives(weights));
            measures.put(
                    "lift" + ties.suffix(),
                    weights -> found.applyAsDouble(weights)
                            / length.applyAsDouble(weights)
                            * Arrays.stream(weights).asLongStream().sum()
                            / positives(weights));
        }
        long tied = Arrays.stream(file.scores()).filter(score -> score == last).count();
        return new Cut(places, last, tied, estimates(measures));
    }

    private List<Fairness> fairness(Listed list) {
        List<Fairness> reports = new ArrayList<>();
        List<String> names = new ArrayList<>(file.groups().keySet());
        file.groups()
                .forEach((name, groups) ->
                        reports.add(GroupReport.of(name, list, groups, settings.leastCell(), resamples)));
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                String one = names.get(i);
                String other = names.get(j);
                String[] both = GroupReport.together(groups(one), groups(other));
                reports.add(GroupReport.of(one + " × " + other, list, both, settings.leastCell(), resamples));
            }
        }
        return reports;
    }

    private String[] groups(String name) {
        return file.groups().getOrDefault(name, new String[0]);
    }

    private SortedMap<String, Estimate> estimates(Map<String, ToDoubleFunction<int[]>> measures) {
        List<String> names = List.copyOf(measures.keySet());
        List<ToDoubleFunction<int[]>> functions = List.copyOf(measures.values());
        double[][] resampled = resamples.measures(weights -> functions.stream()
                .mapToDouble(measure -> measure.applyAsDouble(weights))
                .toArray());
        SortedMap<String, Estimate> estimates = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Estimate.of(functions.get(i).applyAsDouble(once), resampled[i])
                    .ifPresent(estimate -> estimates.put(name, estimate));
        }
        return estimates;
    }

    private long positives(int[] weights) {
        long sum = 0;
        for (int row = 0; row < weights.length; row++) {
            sum += (long) weights[row] * file.labels()[row];
        }
        return sum;
    }

    private static long count(boolean[] flags) {
        return IntStream.range(0, flags.length).filter(row -> flags[row]).count();
    }

    private static double drawn(boolean[] flags, int[] weights) {
        return IntStream.range(0, flags.length)
                .filter(row -> flags[row])
                .mapToLong(row -> weights[row])
                .sum();
    }
}
