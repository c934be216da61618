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
     * Requires both classes and, of every feature in use, a known value.
     *
     * @throws Fault with everything that is lacking
     */
    static void require(ModelFile settings, MatrixSchema schema, TemporalSplit split, RiskMatrix matrix) {
        List<String> faults = new ArrayList<>();
        int[] train = matrix.labelledRows(split.train());
        bothClasses("training", matrix, train, faults);
        bothClasses("calibration", matrix, matrix.labelledRows(split.calibration()), faults);
        for (Feature feature : schema.features()) {
            if (!settings.leaveOut().contains(feature.name()) && neverKnown(feature, matrix, train)) {
                faults.add("Cannot train on feature " + feature.name()
                        + ": expected a known value in some row, found none. Leave it out (leave_out) or mend its feed ("
                        + feature.agency() + ").");
            }
        }
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

    private static boolean neverKnown(Feature feature, RiskMatrix matrix, int[] rows) {
        return feature.missingFlag()
                .map(matrix.columns()::indexOf)
                .filter(column -> IntStream.of(rows).allMatch(row -> matrix.values()[matrix.offset(row) + column] == 1))
                .isPresent();
    }
}
