package org.hearth.feature;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.hearth.fact.Attributes;
import org.hearth.fact.Timeline;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.JobTables;
import org.hearth.table.Column;
import org.hearth.table.ParquetStream;
import org.hearth.table.ParquetStream.Fetched;
import org.hearth.table.Table;
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

    /** A row of a household. */
    record Seen(String household, Observation row) {

        static Stream<Seen> of(String household, List<Observation> rows) {
            return rows.stream().map(row -> new Seen(household, row));
        }
    }

    /** Writes rows, and the members of each household, to two files in a directory, in the order they come. */
    void write(Stream<Seen> rows, Path directory) {
        List<Fetched> members = new ArrayList<>();
        try (ParquetStream stream = ParquetStream.open()) {
            stream.write(
                    table(),
                    directory,
                    rows.map(seen -> {
                                addMembers(seen, members);
                                return fetched(seen);
                            })
                            .iterator());
            stream.write(JobTables.MEMBERS, directory, members.iterator());
        }
    }

    private static void addMembers(Seen seen, List<Fetched> members) {
        LocalDate asOf = seen.row().asOf();
        int day = (int) asOf.toEpochDay();
        for (Timeline member : seen.row().members()) {
            Attributes known = member.attributesOn(day);
            List<@Nullable Object> values = Arrays.asList(
                    seen.household(),
                    asOf,
                    member.person(),
                    orNull(known.birthQuarter()),
                    orNull(known.sex()),
                    member.isChildOn(asOf));
            members.add(new Fetched(values));
        }
    }

    private Fetched fetched(Seen seen) {
        Observation row = seen.row();
        List<@Nullable Object> values = Arrays.asList(
                seen.household(),
                row.asOf(),
                row.lsoa().orElse(null),
                row.locality().orElse(null),
                row.whyNot().isEmpty(),
                row.whyNot().orElse(null),
                row.label().isPresent() ? (long) row.label().getAsInt() : null);
        return new Fetched(values, column -> number(row.values(), measures[column]));
    }

    private static double number(IntToDoubleFunction values, int place) {
        double value = values.applyAsDouble(place < 0 ? -place - 1 : place);
        boolean unknown = Double.isNaN(value);
        return place < 0 ? (unknown ? 1 : 0) : (unknown ? 0 : value);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
