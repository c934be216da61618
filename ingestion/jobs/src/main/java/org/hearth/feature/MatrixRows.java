package org.hearth.feature;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.hearth.population.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Lays observations out as rows of the matrix: a value that is not known is 0, and its flag is 1.
 *
 * @param columns what stands in each column after the frame
 */
record MatrixRows(List<MatrixRows.Cell> columns) implements Serializable {

    record Cell(int measure, boolean flag) implements Serializable {}

    /**
     * The layout of a plan.
     *
     * @param names columns after the frame, in order
     */
    static MatrixRows of(Plan plan, List<String> names) {
        List<Cell> cells = new ArrayList<>();
        for (String name : names) {
            for (int i = 0; i < plan.measures().size(); i++) {
                Measure measure = plan.measures().get(i);
                if (measure.name().equals(name)) {
                    cells.add(new Cell(i, false));
                } else if (measure.canBeMissing() && measure.missingFlag().equals(name)) {
                    cells.add(new Cell(i, true));
                }
            }
        }
        return new MatrixRows(cells);
    }

    Row row(String household, Observation seen) {
        int frame = Tables.MATRIX_FRAME.columns().size();
        @Nullable Object[] values = new @Nullable Object[frame + columns.size()];
        values[0] = household;
        values[1] = seen.asOf();
        values[2] = seen.lsoa().orElse(null);
        values[3] = seen.locality().orElse(null);
        values[4] = seen.whyNot().isEmpty();
        values[5] = seen.whyNot().orElse(null);
        values[6] = seen.label().isPresent() ? (long) seen.label().getAsInt() : null;
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = columns.get(i);
            double value = seen.values().get(cell.measure());
            boolean unknown = Double.isNaN(value);
            values[frame + i] = cell.flag() ? (unknown ? 1.0 : 0.0) : (unknown ? 0.0 : value);
        }
        return RowFactory.create(values);
    }
}
