package org.hearth.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.extract.Statement.Fact;

/** {@code domestic_abuse.csv} of a police force: hearth's open profile, one row a person an incident. */
final class DomesticAbuseReader implements FormatReader {

    static final CsvTable TABLE = CsvTable.of(
                    "domestic_abuse",
                    Day.ISO,
                    "incident_no",
                    "incident_date",
                    "risk",
                    "role",
                    "nominal_id",
                    "forename",
                    "surname",
                    "date_of_birth")
            .with("sex", "ethnicity", "address_line", "postcode", "uprn");

    @Override
    public void read(List<Path> files, Reading reading) {
        files.forEach(file -> reading.attempt(() -> TABLE.read(file, reading, cells -> row(cells, reading))));
    }

    private static void row(Cells cells, Reading reading) {
        String nominal = cells.id("nominal_id");
        Optional<LocalDate> incident = cells.requiredDate("incident_date");
        Optional<String> role = cells.requiredCode("role", CodeLists.INCIDENT_ROLE);
        if (cells.refused() || incident.isEmpty() || role.isEmpty()) {
            return;
        }
        PersonColumns.read(cells, nominal, incident.get(), reading::state);
        reading.state(new Statement.CaseReference(nominal, incident.get(), nominal));
        reading.state(Fact.of(nominal, "police.domestic-abuse-" + role.get(), incident.get())
                .code(cells.code("risk", CodeLists.RISK)));
    }
}
