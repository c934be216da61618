package org.hearth.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.extract.Statement.Fact;

/** {@code missing.csv} of a police force: hearth's open profile, one row a report of a missing person. */
final class MissingReader implements FormatReader {

    static final CsvTable TABLE = CsvTable.of(
                    "missing",
                    Day.ISO,
                    "report_no",
                    "missing_from",
                    "risk",
                    "nominal_id",
                    "forename",
                    "surname",
                    "date_of_birth")
            .with("found_at", "sex", "ethnicity", "address_line", "postcode", "uprn");

    @Override
    public void read(List<Path> files, Reading reading) {
        files.forEach(file -> reading.attempt(() -> TABLE.read(file, reading, cells -> row(cells, reading))));
    }

    private static void row(Cells cells, Reading reading) {
        String nominal = cells.id("nominal_id");
        Optional<LocalDate> from = cells.requiredDate("missing_from");
        if (cells.refused() || from.isEmpty()) {
            return;
        }
        cells.end("found_at", from.get());
        PersonColumns.read(cells, nominal, from.get(), reading::state);
        reading.state(new Statement.CaseReference(nominal, from.get(), nominal));
        reading.state(Fact.of(nominal, "police.missing", from.get()).code(cells.code("risk", CodeLists.MISSING_RISK)));
    }
}
