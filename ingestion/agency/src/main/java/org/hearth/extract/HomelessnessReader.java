package org.hearth.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.extract.Statement.Fact;

/**
 * {@code homelessness.csv} of a housing service: hearth's open profile with fields named after H-CLIC, one row a person a case. It
 * is not the H-CLIC return itself.
 */
final class HomelessnessReader implements FormatReader {

    static final CsvTable TABLE = CsvTable.of(
                    "homelessness",
                    Day.ISO,
                    "case_id",
                    "person_id",
                    "forename",
                    "surname",
                    "date_of_birth",
                    "application_date",
                    "duty",
                    "reason_for_loss",
                    "support_needs",
                    "ta_start_date",
                    "ta_end_date",
                    "closure_date")
            .with(
                    "main_applicant",
                    "relationship",
                    "sex",
                    "ethnicity",
                    "accommodation",
                    "address_line",
                    "postcode",
                    "uprn",
                    "ta_address_line",
                    "ta_postcode",
                    "ta_uprn",
                    "outcome");

    @Override
    public void read(List<Path> files, Reading reading) {
        files.forEach(file -> reading.attempt(() -> TABLE.read(file, reading, cells -> row(cells, reading))));
    }

    private static void row(Cells cells, Reading reading) {
        String person = cells.id("person_id");
        String caseId = cells.id("case_id");
        Optional<LocalDate> applied = cells.requiredDate("application_date");
        Optional<String> duty = cells.requiredCode("duty", CodeLists.DUTY);
        if (cells.refused() || applied.isEmpty() || duty.isEmpty()) {
            return;
        }
        LocalDate day = applied.get();
        PersonColumns.read(cells, person, day, reading::state);
        reading.state(new Statement.CaseReference(person, day, caseId));
        reading.state(
                Fact.of(person, kind(duty.get()), day).code(cells.code("reason_for_loss", CodeLists.LOSS_OF_HOME)));
        cells.codes("support_needs", CodeLists.SUPPORT_NEED)
                .forEach(need -> reading.state(
                        Fact.of(person, "housing.support-need", day).code(Optional.of(need))));
        cells.code("accommodation", CodeLists.ACCOMMODATION);
        cells.end("ta_start_date", day).ifPresent(start -> temporaryAccommodation(cells, person, start, reading));
        cells.end("closure_date", day)
                .ifPresent(closed -> reading.state(Fact.of(person, "housing.closed", closed)
                        .code(cells.code("outcome", CodeLists.HOUSING_OUTCOME))));
    }

    private static String kind(String duty) {
        return duty.equals("prevention") ? "housing.homelessness-prevention" : "housing.homelessness-relief";
    }

    private static void temporaryAccommodation(Cells cells, String person, LocalDate start, Reading reading) {
        reading.state(Fact.of(person, "housing.temporary-accommodation-started", start));
        PersonColumns.residence(cells, person, start, "ta_postcode", "ta_uprn").ifPresent(reading::state);
        cells.end("ta_end_date", start)
                .ifPresent(end -> reading.state(Fact.of(person, "housing.temporary-accommodation-ended", end)));
    }
}
