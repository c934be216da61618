package org.hearth.feature;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.label.Label;
import org.hearth.matrix.Feature;
import org.hearth.matrix.MatrixSchema;

/**
 * What a matrix is made of: {@code features/<name>.yaml}, the sets it includes and its label, found right.
 *
 * @param name such as early-help
 * @param files names of the files of features/ it comes from, its own first
 * @param purpose facts shared for another purpose are not read
 * @param dataFrom first day of the data
 * @param asOfDates ascending
 * @param labelName such as early-help-6m
 * @param openCases what makes a household ineligible while it is open
 * @param cohort who is observed; everyone where it is absent
 * @param columns in order of name
 */
public record Definition(
        String name,
        List<String> files,
        String purpose,
        LocalDate dataFrom,
        List<LocalDate> asOfDates,
        String labelName,
        Label label,
        List<Measure> openCases,
        Optional<Cohort> cohort,
        List<Column> columns) {

    /**
     * Households of whom the matrix is: those where a feature is at least a number. The others are not eligible.
     *
     * @param feature its name
     */
    public record Cohort(String feature, double atLeast) implements Serializable {}

    /**
     * A feature as it is shown and as it is computed.
     *
     * @param feature as it is shown
     * @param measure as it is computed
     */
    public record Column(Feature feature, Measure measure) {}

    public Definition {
        files = List.copyOf(files);
        asOfDates = List.copyOf(asOfDates);
        openCases = List.copyOf(openCases);
        columns = List.copyOf(columns);
    }

    /** The day after the last of the data: the last as-of date. */
    public LocalDate dataEnd() {
        return asOfDates.get(asOfDates.size() - 1);
    }

    public MatrixSchema schema() {
        return new MatrixSchema(
                name,
                label.says(),
                label.months(),
                dataFrom,
                asOfDates,
                columns.stream().map(Column::feature).toList());
    }

    /** Every as-of date from the first to the last, both included. */
    static List<LocalDate> dates(LocalDate first, LocalDate last, int everyMonths) {
        return Stream.iterate(0, i -> i + everyMonths)
                .map(first::plusMonths)
                .takeWhile(date -> !date.isAfter(last))
                .toList();
    }
}
