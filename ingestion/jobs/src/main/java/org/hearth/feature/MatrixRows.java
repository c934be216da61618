package org.hearth.feature;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.hearth.fact.Attributes;
import org.hearth.fact.Timeline;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.JobTables;
import org.hearth.table.Column;
import org.hearth.table.Table;
import org.hearth.table.TableWriter;
import org.hearth.table.WideTableWriter;
import org.jspecify.annotations.Nullable;

/**
 * From observations to the columns of the matrix: every feature and missing flag in order of name; a value that is not known is 0, and
 * its flag is 1.
 */
final class MatrixRows implements Serializable {

    private static final long serialVersionUID = 1;

    private final List<String> columns;

    /** For each column the place of its measure in the plan; for a missing flag, less that place, less one. */
    private final int[] measures;

    private MatrixRows(List<String> columns, int[] measures) {
        this.columns = columns;
        this.measures = measures;
    }

    static MatrixRows of(Plan plan, MatrixSchema schema) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < plan.measures().size(); i++) {
            places.put(plan.measures().get(i).name(), i);
            places.put(plan.measures().get(i).missingFlag(), -i - 1);
        }
        List<String> columns = schema.columns();
        return new MatrixRows(columns, columns.stream().mapToInt(places::get).toArray());
    }

    /** The table of the matrix, of which any number of files may be written. */
    Table table() {
        return JobTables.MATRIX_FRAME.with(columns.stream()
                .map(name -> Column.number(name, "feature or missing flag, see " + MatrixSchema.FILE))
                .toList());
    }

    /** A writer of such rows, and of the members of each household, to two files in a directory. */
    Writer writer(Path directory) {
        return new Writer(
                WideTableWriter.open(table(), columns.size(), directory),
                TableWriter.open(JobTables.MEMBERS, directory));
    }

    /** Writes observations and who was known to live there. Not thread-safe. */
    final class Writer implements AutoCloseable {

        private final WideTableWriter rows;
        private final TableWriter members;

        private Writer(WideTableWriter rows, TableWriter members) {
            this.rows = rows;
            this.members = members;
        }

        void write(String household, Observation seen) {
            rows.write(
                    numbers(seen.values()),
                    household,
                    seen.asOf(),
                    seen.lsoa().orElse(null),
                    seen.locality().orElse(null),
                    seen.whyNot().isEmpty(),
                    seen.whyNot().orElse(null),
                    label(seen));
            int day = (int) seen.asOf().toEpochDay();
            for (Timeline member : seen.members()) {
                Attributes known = member.attributesOn(day);
                members.write(
                        household,
                        seen.asOf(),
                        member.person(),
                        orNull(known.birthQuarter()),
                        orNull(known.sex()),
                        member.isChildOn(seen.asOf()));
            }
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }

        private static @Nullable Long label(Observation seen) {
            return seen.label().isPresent() ? (long) seen.label().getAsInt() : null;
        }

        private double[] numbers(IntToDoubleFunction values) {
            double[] numbers = new double[measures.length];
            for (int i = 0; i < numbers.length; i++) {
                int place = measures[i];
                double value = values.applyAsDouble(place < 0 ? -place - 1 : place);
                boolean unknown = Double.isNaN(value);
                numbers[i] = place < 0 ? (unknown ? 1 : 0) : (unknown ? 0 : value);
            }
            return numbers;
        }

        @Override
        public void close() {
            rows.close();
            members.close();
        }
    }
}
