package org.hearth.training;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.matrix.Feature;
import org.hearth.matrix.MatrixSchema;
import org.hearth.workspace.Fault;

/** Columns a model may not use. They stay in its input, always 0, so that one column order serves everything. */
record LeftOut(Set<String> columns) {

    /**
     * The columns of features and their missing flags.
     *
     * @throws Fault naming every feature that the matrix does not have
     */
    static LeftOut of(MatrixSchema schema, List<String> names) {
        List<String> known = schema.features().stream().map(Feature::name).toList();
        List<String> faults = names.stream()
                .filter(name -> !known.contains(name))
                .map(name -> "Cannot leave out " + name + ": expected a feature of the matrix, found none of that name")
                .toList();
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.CONFIGURATION, faults);
        }
        Set<String> columns = new HashSet<>();
        schema.features().stream()
                .filter(feature -> names.contains(feature.name()))
                .flatMap(feature -> Stream.concat(Stream.of(feature.name()), feature.missingFlag().stream()))
                .forEach(columns::add);
        return new LeftOut(columns);
    }

    RiskMatrix blanked(RiskMatrix matrix) {
        if (columns.isEmpty()) {
            return matrix;
        }
        double[] values = matrix.values().clone();
        for (int column = 0; column < matrix.width(); column++) {
            if (columns.contains(matrix.columns().get(column))) {
                for (int cell = column; cell < values.length; cell += matrix.width()) {
                    values[cell] = 0;
                }
            }
        }
        return new RiskMatrix(
                matrix.columns(), matrix.households(), matrix.dates(), matrix.localities(), matrix.labels(), values);
    }
}
