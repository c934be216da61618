package org.hearth.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.extract.Statement.Fact;

/** {@code early_help.csv}: hearth's open profile, one row a person an episode. No national early-help record exists. */
final class EarlyHelpReader implements FormatReader {

    static final CsvTable TABLE = CsvTable.of(
                    "early_help",
                    Day.ISO,
                    "case_id",
                    "person_id",
                    "role",
                    "forename",
                    "surname",
                    "date_of_birth",
                    "referral_date",
                    "referral_source",
                    "assessment_start_date",
                    "primary_need",
                    "plan_start_date",
                    "closure_date")
            .with(
                    "family_id",
                    "sex",
                    "ethnicity",
                    "address_line",
                    "postcode",
                    "uprn",
                    "assessment_completion_date",
                    "organisation",
                    "other_needs",
                    "closure_reason");

    @Override
    public void read(List<Path> files, Reading reading) {
        files.forEach(file -> reading.attempt(() -> TABLE.read(file, reading, cells -> row(cells, reading))));
    }

    private static void row(Cells cells, Reading reading) {
        String person = cells.id("person_id");
        String caseId = cells.id("case_id");
        Optional<LocalDate> referred = cells.requiredDate("referral_date");
        cells.code("role", CodeLists.EARLY_HELP_ROLE);
        if (cells.refused() || referred.isEmpty()) {
            return;
        }
        LocalDate referral = referred.get();
        PersonColumns.read(cells, person, referral, reading::state);
        reading.state(new Statement.CaseReference(person, referral, caseId));
        reading.state(Fact.of(person, "early-help.contact", referral)
                .code(cells.code("referral_source", CodeLists.EARLY_HELP_SOURCE)));
        cells.end("assessment_start_date", referral).ifPresent(start -> assessment(cells, person, start, reading));
        cells.end("plan_start_date", referral)
                .ifPresent(day -> reading.state(Fact.of(person, "early-help.plan-started", day)));
        cells.end("closure_date", referral)
                .ifPresent(day -> reading.state(Fact.of(person, "early-help.closed", day)
                        .code(cells.code("closure_reason", CodeLists.EARLY_HELP_CLOSURE))));
    }

    private static void assessment(Cells cells, String person, LocalDate start, Reading reading) {
        Optional<String> primary = cells.code("primary_need", CodeLists.FAMILY_NEED);
        reading.state(Fact.of(person, "early-help.assessment", start).code(primary));
        LocalDate found = cells.end("assessment_completion_date", start).orElse(start);
        Set<String> needs = new LinkedHashSet<>();
        primary.ifPresent(needs::add);
        needs.addAll(cells.codes("other_needs", CodeLists.FAMILY_NEED));
        needs.forEach(
                need -> reading.state(Fact.of(person, "early-help.need", found).code(Optional.of(need))));
    }
}
