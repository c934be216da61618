package org.hearth.extract;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The termly School Census as the relational tables that local authorities receive: {@code <year>_<term>_<table>.csv}. Terms are
 * read in the order of time, and within a term the pupils before what points to them.
 */
final class SchoolCensusReader implements FormatReader {

    @Override
    public void read(List<Path> files, Reading reading) {
        SortedMap<Term, Map<SchoolTable, Path>> terms = new TreeMap<>();
        for (Path file : files) {
            reading.attempt(() -> place(file, terms, reading));
        }
        RollHistory history = new RollHistory(reading);
        terms.forEach((term, tables) -> {
            SchoolTerm schoolTerm = new SchoolTerm(term, reading, history);
            boolean[] whole = {true};
            tables.forEach((table, file) -> reading.attempt(() -> {
                if (table == table.pupils()) {
                    whole[0] = false;
                } else if (!tables.containsKey(table.pupils())) {
                    throw FileFault.of(
                            file,
                            "beside it " + term + "_" + table.pupils().columns().table() + ".csv",
                            "none");
                }
                schoolTerm.read(table, file);
                whole[0] |= table == table.pupils();
            }));
            if (whole[0]) {
                schoolTerm.finish();
            }
        });
    }

    private static void place(Path file, SortedMap<Term, Map<SchoolTable, Path>> terms, Reading reading) {
        Term.File named = Term.file(String.valueOf(file.getFileName()))
                .orElseThrow(() -> FileFault.of(file, "a name such as 2024_autumn_pupilonroll.csv", "another"));
        Optional<SchoolTable> table = SchoolTable.named(named.table());
        if (table.isEmpty()) {
            reading.note("school-census: table " + named.table() + " is not used");
            return;
        }
        Map<SchoolTable, Path> tables = terms.computeIfAbsent(named.term(), term -> new EnumMap<>(SchoolTable.class));
        if (tables.putIfAbsent(table.get(), file) != null) {
            throw FileFault.of(file, "one file of this table and term", "two");
        }
    }
}
