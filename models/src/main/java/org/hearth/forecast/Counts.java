package org.hearth.forecast;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.hearth.workspace.Fault;

/** The series of the artefact {@code counts} and their totals, all of the same months. */
record Counts(SortedMap<Cell, Series> series) {

    private static final int FAULTS_SHOWN = 5;

    Counts {
        series = Collections.unmodifiableSortedMap(new TreeMap<>(series));
    }

    /**
     * Reads the counts and adds their totals.
     *
     * @param localities the authority's
     * @param needs the need groups
     * @throws Fault if a month is missing or doubled, a count is below 0, or a locality or need is not the authority's
     */
    static Counts read(Path directory, SortedSet<String> localities, SortedSet<String> needs) {
        Path file = JobTables.COUNTS.in(directory);
        if (!Files.isRegularFile(file)) {
            throw new Fault(Fault.Kind.FILE, "Cannot read " + file + ": expected a file, found none");
        }
        SortedMap<Cell, SortedMap<YearMonth, Long>> months = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        try (TableReader reader = TableReader.open(Map.of("counts", file))) {
            reader.forEach("SELECT * FROM counts", row -> {
                Cell cell = new Cell(row.text("locality"), row.text("need"));
                YearMonth month = YearMonth.from(row.date("month"));
                long starts = row.whole("starts");
                if (!localities.contains(cell.locality()) || !needs.contains(cell.need())) {
                    faults.add("a locality of areas.csv and a need of needs.yaml, found " + cell.locality() + " and "
                            + cell.need());
                } else if (starts < 0) {
                    faults.add("starts of 0 or more, found fewer (" + at(cell, month) + ")");
                } else if (months.computeIfAbsent(cell, c -> new TreeMap<>()).put(month, starts) != null) {
                    faults.add("one row a month, found two (" + at(cell, month) + ")");
                }
            });
        }
        refuse(file, faults);
        return new Counts(filled(file, months, localities, needs));
    }

    private static SortedMap<Cell, Series> filled(
            Path file,
            SortedMap<Cell, SortedMap<YearMonth, Long>> months,
            SortedSet<String> localities,
            SortedSet<String> needs) {
        SortedSet<YearMonth> all = new TreeSet<>();
        months.values().forEach(of -> all.addAll(of.keySet()));
        if (all.isEmpty()) {
            throw new Fault(Fault.Kind.FILE, "Cannot read " + file + ": expected rows, found none");
        }
        SortedMap<Cell, Series> series = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (String locality : localities) {
            for (String need : needs) {
                Cell cell = new Cell(locality, need);
                Series counted = series(cell, months.getOrDefault(cell, new TreeMap<>()), all, faults);
                cell.withTotals().forEach(part -> series.merge(part, counted, Series::plus));
            }
        }
        refuse(file, faults);
        return series;
    }

    private static Series series(
            Cell cell, SortedMap<YearMonth, Long> months, SortedSet<YearMonth> all, List<String> faults) {
        List<Double> values = new ArrayList<>();
        for (YearMonth month = all.first(); !month.isAfter(all.last()); month = month.plusMonths(1)) {
            Long starts = months.get(month);
            if (starts == null) {
                faults.add("a row for every month from " + all.first() + " to " + all.last() + ", found none for "
                        + at(cell, month) + "; a month without starts is a row with 0");
            }
            values.add(starts == null ? 0.0 : starts.doubleValue());
        }
        return new Series(
                all.first(), values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static String at(Cell cell, YearMonth month) {
        return cell.locality() + ", " + cell.need() + ", " + month;
    }

    private static void refuse(Path file, List<String> faults) {
        List<String> different = faults.stream().distinct().sorted().toList();
        if (!different.isEmpty()) {
            List<String> lines = new ArrayList<>();
            different.stream()
                    .limit(FAULTS_SHOWN)
                    .forEach(text -> lines.add("Cannot read " + file + ": expected " + text));
            if (different.size() > FAULTS_SHOWN) {
                lines.add("Cannot read " + file + ": " + (different.size() - FAULTS_SHOWN) + " more like these");
            }
            throw new Fault(Fault.Kind.FILE, lines);
        }
    }

    /** The last month counted. */
    YearMonth last() {
        return whole().last();
    }

    Series whole() {
        return of(Cell.WHOLE);
    }

    Series of(Cell cell) {
        Series found = series.get(cell);
        if (found == null) {
            throw new IllegalArgumentException("Cannot find the series of " + cell);
        }
        return found;
    }
}
