package org.hearth.extract.school;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearth.extract.FileFault;
import org.hearth.extract.FormatReader;
import org.hearth.extract.Reading;
import org.hearth.extract.Sample;
import org.hearth.extract.file.CsvTable;

/**
 * The termly School Census as the relational tables that local authorities receive: {@code <year>_<term>_<table>.csv}. A table is
 * told by its columns or its name. Terms are read in the order of time, and within a term the pupils before what points to them.
 * A table that is not used is counted.
 */
public final class SchoolCensusReader implements FormatReader {

    /** A file, what it is of and what the export calls its table. */
    private record Part(Path file, Term term, SchoolTable table, String name) {}

    @Override
    public void read(List<Path> files, Reading reading) {
        SortedMap<Term, SortedMap<SchoolTable, List<Part>>> terms = new TreeMap<>();
        for (Path file : files) {
            reading.attempt(() -> place(file, reading)
                    .ifPresent(part -> terms.computeIfAbsent(part.term, term -> new TreeMap<>())
                            .computeIfAbsent(part.table, table -> new ArrayList<>())
                            .add(part)));
        }
        RollHistory history = new RollHistory(reading);
        terms.forEach((term, tables) -> read(term, tables, reading, history));
    }

    private static void read(
            Term term, SortedMap<SchoolTable, List<Part>> tables, Reading reading, RollHistory history) {
        SchoolTerm schoolTerm = new SchoolTerm(term, tables.keySet(), reading, history);
        boolean[] whole = {true};
        tables.values().stream()
                .flatMap(Collection::stream)
                .forEach(part -> reading.attempt(() -> {
                    boolean before = whole[0];
                    whole[0] = before && !part.table.isPupils();
                    schoolTerm.read(part.table, part.table.columns(part.name, term), part.file);
                    whole[0] = before;
                }));
        if (whole[0]) {
            schoolTerm.finish();
        }
    }

    private static Optional<Part> place(Path file, Reading reading) {
        Sample sample = Sample.of(file);
        Optional<String> name = SchoolTable.nameOf(sample);
        Optional<Term> term = Term.of(file, sample);
        if (name.isEmpty() || term.isEmpty()) {
            throw FileFault.of(
                    file,
                    "a name with year, term and table such as 2024_autumn_pupilonroll.csv",
                    name.isEmpty() ? "no table of the School Census" : "no term");
        }
        Optional<SchoolTable> table = SchoolTable.named(name.get());
        if (table.isEmpty()) {
            reading.note("school-census: table " + name.get() + " is not used");
            CsvTable.of(name.get(), List.of(), SchoolColumn.in(name.get(), term.get()))
                    .read(file, reading, cells -> {});
        }
        return table.map(known -> new Part(file, term.get(), known, name.get()));
    }
}
