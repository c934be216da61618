package org.hearth.training;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.ranking.Ranking;

/**
 * Chooses among the settings of a kind of model, on the folds alone. Each fold has two parts: one half of the households teaches
 * on the earlier dates, the other half is tried on the later one, and the other way round; so no household is tried that has
 * taught.
 */
final class Search {

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Part(int[] train, int[] validation) {}

    private final RiskMatrix matrix;
    private final List<Part> parts;

    private Search(RiskMatrix matrix, List<Part> parts) {
        this.matrix = matrix;
        this.parts = parts;
    }

    static Search of(RiskMatrix matrix, TemporalSplit split, long seed) {
        HalfSample half = HalfSample.of(matrix, seed, -1);
        List<Part> parts = split.folds().stream()
                .flatMap(fold -> {
                    int[] train = matrix.labelledRows(fold.train());
                    int[] validation = matrix.labelledRows(List.of(fold.validation()));
                    return Stream.of(
                            new Part(half.of(train), half.others(validation)),
                            new Part(half.others(train), half.of(validation)));
                })
                .filter(part -> matrix.hasBothClasses(part.train) && matrix.hasBothClasses(part.validation))
                .toList();
        return new Search(matrix, parts);
    }

    /** Every setting with what it came to; the first of the best is taken. */
    List<Trial> of(Learner learner) {
        List<String> settings = learner.settings();
        if (settings.size() == 1 || parts.isEmpty()) {
            return IntStream.range(0, settings.size())
                    .mapToObj(at -> new Trial(learner.name(), settings.get(at), OptionalDouble.empty(), at == 0))
                    .toList();
        }
        double[] each = IntStream.range(0, settings.size() * parts.size())
                .parallel()
                .mapToDouble(at -> averagePrecision(learner, at / parts.size(), parts.get(at % parts.size())))
                .toArray();
        double[] means = IntStream.range(0, settings.size())
                .mapToDouble(at -> DoubleStream.of(each)
                        .skip((long) at * parts.size())
                        .limit(parts.size())
                        .average()
                        .orElseThrow())
                .toArray();
        double best = DoubleStream.of(means).max().orElseThrow();
        int taken = IntStream.range(0, means.length)
                .filter(at -> means[at] == best)
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, means.length)
                .mapToObj(at -> new Trial(learner.name(), settings.get(at), OptionalDouble.of(means[at]), at == taken))
                .toList();
    }

    private double averagePrecision(Learner learner, int setting, Part part) {
        double[] margins = Calibrated.margins(learner.learn(setting, part.train), matrix, part.validation);
        return Ranking.of(margins, matrix.labels(part.validation))
                .averagePrecision(Ranking.once(part.validation.length));
    }
}
