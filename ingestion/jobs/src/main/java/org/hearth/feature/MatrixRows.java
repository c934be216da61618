package org.hearth.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.Tables;
import org.hearth.spark.SparkTables;
import org.hearth.table.Column;
import org.hearth.table.Table;

/**
 * Observations as Spark carries them, with every value of a row in one array, and the way from there to the table of the matrix. Spark
 * would make and compile code for each of some hundred columns; one array costs it nothing.
 */
final class MatrixRows {

    /** The frame of the matrix, then the values of the plan's measures, NaN where one is not known. */
    static final StructType SCHEMA = SparkTables.schema(Tables.MATRIX_FRAME)
            .add("numbers", DataTypes.createArrayType(DataTypes.DoubleType, false), false);

    private MatrixRows() {}

    static Row row(String household, Observation seen) {
        return RowFactory.create(
                household,
                seen.asOf(),
                seen.lsoa().orElse(null),
                seen.locality().orElse(null),
                seen.whyNot().isEmpty(),
                seen.whyNot().orElse(null),
                seen.label().isPresent() ? (long) seen.label().getAsInt() : null,
                seen.values());
    }

    /** The table of a matrix: its frame, then every feature and missing flag in order of name. */
    static Table table(MatrixSchema schema) {
        return Tables.MATRIX_FRAME.with(schema.columns().stream()
                .map(name -> Column.number(name, "feature or missing flag, see " + MatrixSchema.FILE))
                .toList());
    }

    /** SQL for each column of the table: a value that is not known is 0, and its flag is 1. */
    static List<String> expressions(Plan plan, MatrixSchema schema) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < plan.measures().size(); i++) {
            Measure measure = plan.measures().get(i);
            String number = "numbers[" + (i + 1) + "]";
            byName.put(measure.name(), "CASE WHEN isnan(" + number + ") THEN 0 ELSE " + number + " END");
            byName.put(measure.missingFlag(), "CASE WHEN isnan(" + number + ") THEN 1 ELSE 0 END");
        }
        List<String> expressions = new ArrayList<>(Tables.MATRIX_FRAME.columnNames());
        schema.columns().forEach(name -> expressions.add(byName.get(name)));
        return expressions;
    }
}
