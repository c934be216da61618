package org.hearth.training;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.matrix.Feature;
import org.hearth.matrix.MatrixSchema;
import org.hearth.ranking.Ranking;
import org.hearth.training.RiskModel.SingleFeature;

/** Finds the one feature that ranks the training rows best. */
final class Baselines {

    private Baselines() {}

    private record Tried(SingleFeature feature, double averagePrecision) {}

    /** The feature, and the direction it may have, with the best average precision; the first by name among equals. */
    static SingleFeature singleFeature(MatrixSchema schema, RiskMatrix matrix, int[] rows, List<String> leftOut) {
        byte[] labels = matrix.labels(rows);
        return schema.features().parallelStream()
                .filter(feature -> !leftOut.contains(feature.name()))
                .flatMap(feature -> directions(feature).mapToObj(sign -> tried(feature, sign, matrix, rows, labels)))
                .max(Comparator.comparingDouble(Tried::averagePrecision)
                        .thenComparing(tried -> tried.feature.feature(), Comparator.reverseOrder()))
                .orElseThrow()
                .feature();
    }

    private static IntStream directions(Feature feature) {
        return switch (feature.monotone()) {
            case RAISES -> IntStream.of(1);
            case LOWERS -> IntStream.of(-1);
            case FREE -> IntStream.of(1, -1);
        };
    }

    private static Tried tried(Feature feature, int sign, RiskMatrix matrix, int[] rows, byte[] labels) {
        int column = matrix.columns().indexOf(feature.name());
        int flag = feature.missingFlag().map(matrix.columns()::indexOf).orElse(-1);
        double least = IntStream.of(rows)
                .mapToDouble(row -> sign * matrix.values()[matrix.offset(row) + column])
                .min()
                .orElse(0);
        SingleFeature model = new SingleFeature(feature.name(), column, flag, sign, least - 1);
        double[] margins = Calibrated.margins(model, matrix, rows);
        return new Tried(model, Ranking.of(margins, labels).averagePrecision(Ranking.once(rows.length)));
    }
}
