package org.hearth.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.matrix.Feature;
import org.hearth.matrix.MatrixSchema;
import org.hearth.workspace.Fault;

/** What a matrix must have before a model can learn from it. */
final class Teachable {

    private Teachable() {}

    /**
     * Requires both classes, to learn from and to calibrate on, in every half of the households too.
     *
     * @throws Fault with everything that is lacking
     */
    static void require(ModelFile settings, MatrixSchema schema, TemporalSplit split, RiskMatrix matrix) {
        List<String> faults = new ArrayList<>();
        int[] train = matrix.labelledRows(split.train());
        bothClasses("training", matrix, train, faults);
        int[] calibration = matrix.labelledRows(split.calibration());
        bothClasses("calibration", matrix, calibration, faults);
        if (faults.isEmpty()) {
            bothClassesInEveryHalf("training", settings, matrix, train, faults);
            bothClassesInEveryHalf("calibration", settings, matrix, calibration, faults);
        }
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.FILE, faults);
        }
    }

    private static void bothClasses(String part, RiskMatrix matrix, int[] rows, List<String> faults) {
        long positives = matrix.positives(rows);
        if (!matrix.hasBothClasses(rows)) {
            faults.add("Cannot train on the matrix: expected " + part
                    + " rows with and without the label, found " + positives + " with and " + (rows.length - positives)
                    + " without");
        }
    }

    /** The members of the band learn from and are calibrated on random halves of the households. */
    private static void bothClassesInEveryHalf(
            String part, ModelFile settings, RiskMatrix matrix, int[] rows, List<String> faults) {
        boolean all = IntStream.range(0, settings.band().members())
                .mapToObj(member -> HalfSample.of(matrix, settings.seed(), member))
                .allMatch(half -> matrix.hasBothClasses(half.of(rows)));
        if (!all) {
            faults.add("Cannot train on the matrix: expected " + part
                    + " rows with and without the label in every random half of the households, found too few: "
                    + matrix.positives(rows) + " with, of " + rows.length);
        }
    }

    /**
     * Features in use that say nothing of any training row: never known, as no feed has delivered them yet, or the same in every
     * row.
     */
    static List<String> saysNothing(ModelFile settings, MatrixSchema schema, TemporalSplit split, RiskMatrix matrix) {
        int[] train = matrix.labelledRows(split.train());
        return schema.features().stream()
                .filter(feature -> !settings.leaveOut().contains(feature.name()) && saysNothing(feature, matrix, train))
                .map(Feature::name)
                .toList();
    }

    private static boolean saysNothing(Feature feature, RiskMatrix matrix, int[] rows) {
        Stream<String> columns = Stream.concat(Stream.of(feature.name()), feature.missingFlag().stream());
        boolean neverKnown = feature.missingFlag()
                .map(matrix.columns()::indexOf)
                .filter(flag -> IntStream.of(rows).allMatch(row -> matrix.values()[matrix.offset(row) + flag] == 1))
                .isPresent();
        return neverKnown
                || columns.map(matrix.columns()::indexOf).allMatch(column -> isConstant(column, matrix, rows));
    }

    private static boolean isConstant(int column, RiskMatrix matrix, int[] rows) {
        double first = matrix.values()[matrix.offset(rows[0]) + column];
        return IntStream.of(rows).allMatch(row -> matrix.values()[matrix.offset(row) + column] == first);
    }
}
