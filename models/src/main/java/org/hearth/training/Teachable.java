package org.hearth.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.matrix.Feature;
import org.hearth.matrix.MatrixSchema;
import org.hearth.workspace.Fault;

/** What a matrix must have before a model can learn from it. */
final class Teachable {

    private Teachable() {}

    /**
     * Requires both classes, to learn from and to calibrate on.
     *
     * @throws Fault with everything that is lacking
     */
    static void require(ModelFile settings, MatrixSchema schema, TemporalSplit split, RiskMatrix matrix) {
        List<String> faults = new ArrayList<>();
        int[] train = matrix.labelledRows(split.train());
        bothClasses("training", matrix, train, faults);
        bothClasses("calibration", matrix, matrix.labelledRows(split.calibration()), faults);
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.FILE, faults);
        }
    }

    private static void bothClasses(String part, RiskMatrix matrix, int[] rows, List<String> faults) {
        long positives =
                IntStream.of(rows).filter(row -> matrix.labels()[row] == 1).count();
        if (positives == 0 || positives == rows.length) {
            faults.add("Cannot train on the matrix: expected " + part
                    + " rows with and without the label, found " + positives + " with and " + (rows.length - positives)
                    + " without");
        }
    }

    /** Features in use that no training row knows a value of: no feed has delivered them yet, or nobody had such a thing. */
    static List<String> neverKnown(ModelFile settings, MatrixSchema schema, TemporalSplit split, RiskMatrix matrix) {
        int[] train = matrix.labelledRows(split.train());
        return schema.features().stream()
                .filter(feature -> !settings.leaveOut().contains(feature.name()) && neverKnown(feature, matrix, train))
                .map(Feature::name)
                .toList();
    }

    private static boolean neverKnown(Feature feature, RiskMatrix matrix, int[] rows) {
        return feature.missingFlag()
                .map(matrix.columns()::indexOf)
                .filter(column -> IntStream.of(rows).allMatch(row -> matrix.values()[matrix.offset(row) + column] == 1))
                .isPresent();
    }
}
