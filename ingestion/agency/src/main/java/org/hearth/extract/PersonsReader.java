package org.hearth.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code persons.csv} of children's services: hearth's open profile after ssd_person and ssd_address of the Standard Safeguarding
 * Dataset. It is the register as it stands, one row an address period, under the LAchildID of the Children in Need census.
 */
final class PersonsReader implements FormatReader {

    static final CsvTable TABLE = CsvTable.of(
                    "persons", Day.ISO, "la_child_id", "forename", "surname", "date_of_birth", "sex", "address_from")
            .with("upn", "nhs_number", "ethnicity", "address_line", "postcode", "uprn");

    @Override
    public void read(List<Path> files, Reading reading) {
        files.forEach(file -> reading.attempt(() -> TABLE.read(file, reading, cells -> row(cells, reading))));
    }

    private static void row(Cells cells, Reading reading) {
        String localId = cells.id("la_child_id");
        LocalDate from = cells.date("address_from").orElse(LocalDate.EPOCH);
        if (cells.refused()) {
            return;
        }
        LocalDate stated = reading.terms().delivered().orElse(from);
        reading.state(PersonColumns.identity(cells, localId, stated));
        if (!from.equals(LocalDate.EPOCH)) {
            PersonColumns.residence(cells, localId, from, "postcode", "uprn").ifPresent(reading::state);
        }
        reading.state(new Statement.CaseReference(localId, stated, localId));
    }
}
