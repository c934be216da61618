package org.hearth.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.extract.Statement.Fact;

/** {@code contacts.csv} of a health visiting service: hearth's open profile, one row a contact. */
final class HealthVisitingReader implements FormatReader {

    static final CsvTable TABLE = CsvTable.of(
                    "contacts",
                    Day.ISO,
                    "person_id",
                    "forename",
                    "surname",
                    "date_of_birth",
                    "contact_date",
                    "contact_type",
                    "attended")
            .with("nhs_number", "sex", "ethnicity", "address_line", "postcode", "uprn", "service_level", "concerns");

    @Override
    public void read(List<Path> files, Reading reading) {
        files.forEach(file -> reading.attempt(() -> TABLE.read(file, reading, cells -> row(cells, reading))));
    }

    private static void row(Cells cells, Reading reading) {
        String person = cells.id("person_id");
        Optional<LocalDate> contact = cells.requiredDate("contact_date");
        Optional<String> attended = cells.requiredCode("attended", CodeLists.ATTENDED);
        if (cells.refused() || contact.isEmpty() || attended.isEmpty()) {
            return;
        }
        LocalDate day = contact.get();
        PersonColumns.read(cells, person, day, reading::state);
        reading.state(new Statement.CaseReference(person, day, person));
        String kind = attended.get().equals("Y") ? "health.contact" : "health.contact-missed";
        reading.state(Fact.of(person, kind, day).code(cells.code("contact_type", CodeLists.CONTACT_TYPE)));
        cells.codes("concerns", CodeLists.HEALTH_CONCERN)
                .forEach(concern ->
                        reading.state(Fact.of(person, "health.concern", day).code(Optional.of(concern))));
        cells.code("service_level", CodeLists.SERVICE_LEVEL)
                .ifPresent(level -> reading.state(
                        Fact.of(person, "health.service-level", day).code(Optional.of(level))));
    }
}
