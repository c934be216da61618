package org.hearth.extract.lookedafter;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearth.extract.Likeness;
import org.hearth.extract.Sample;
import org.hearth.extract.file.CsvTable;

/**
 * One table of the return on looked-after children.
 *
 * @param columns in the order of the return
 */
public record LookedAfterTable(String name, List<LookedAfterColumn> columns) {

    static final String CHILD = "CHILD";

    /** In the order in which they are read: who a child is before what happened to them. */
    public static final List<LookedAfterTable> ALL =
            LookedAfterColumn.ALL.stream()
                    .map(LookedAfterColumn::table)
                    .collect(toCollection(LinkedHashSet::new))
                    .stream()
                    .map(LookedAfterTable::of)
                    .toList();

    /** Certain where the header has a child and a column that only one of the tables has. */
    public static final Likeness LIKENESS = sample -> in(sample).isPresent() ? 1 : 0;

    private static LookedAfterTable of(String name) {
        return new LookedAfterTable(
                name,
                LookedAfterColumn.ALL.stream()
                        .filter(column -> column.table().equals(name))
                        .toList());
    }

    static LookedAfterTable named(String name) {
        return ALL.stream()
                .filter(table -> table.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + name));
    }

    /** The table that a file's header is of. */
    static Optional<LookedAfterTable> in(Sample sample) {
        Set<String> header = sample.columns();
        return ALL.stream()
                .filter(table ->
                        table.marks().stream().allMatch(mark -> header.contains(mark.toLowerCase(Locale.ROOT))))
                .filter(table -> header.contains(CHILD.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private List<String> marks() {
        return columns.stream()
                .filter(LookedAfterColumn::marks)
                .map(LookedAfterColumn::name)
                .toList();
    }

    /** How its file is read; columns other than the child and what marks the table may be missing. */
    CsvTable csv() {
        List<String> needed = new ArrayList<>(List.of(CHILD));
        needed.addAll(marks());
        return CsvTable.of(
                name, needed, columns.stream().map(LookedAfterColumn::name).collect(toUnmodifiableSet()));
    }

    /** The columns that the return of a year has and a file has not. */
    List<String> missing(Sample sample, Optional<Integer> year) {
        return columns.stream()
                .filter(column -> year.isEmpty() || column.isOf(year.get()))
                .map(LookedAfterColumn::name)
                .filter(column -> !sample.columns().contains(column.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Whether the return of a year has it. */
    boolean isOf(int year) {
        return columns.stream().allMatch(column -> column.isOf(year));
    }
}
