package org.hearth.extract;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The columns that open profiles share: who a person is and where they live, as stated on the day of the row's event. */
final class PersonColumns {

    private PersonColumns() {}

    static void read(Cells cells, String localId, LocalDate event, Consumer<Statement> statements) {
        statements.accept(identity(cells, localId, event));
        residence(cells, localId, event, "postcode", "uprn").ifPresent(statements);
    }

    static Statement.Identity identity(Cells cells, String localId, LocalDate event) {
        Map<IdentityItem, String> values = new EnumMap<>(IdentityItem.class);
        cells.text("forename").ifPresent(text -> values.put(IdentityItem.FORENAME, text));
        cells.text("surname").ifPresent(text -> values.put(IdentityItem.SURNAME, text));
        cells.birth("date_of_birth", event).ifPresent(day -> values.put(IdentityItem.DATE_OF_BIRTH, day.toString()));
        cells.code("sex", CodeLists.SEX).ifPresent(code -> values.put(IdentityItem.SEX, code));
        cells.ethnicity("ethnicity").ifPresent(code -> values.put(IdentityItem.ETHNICITY, code));
        cells.upn("upn").ifPresent(upn -> values.put(IdentityItem.UPN, upn));
        cells.nhsNumber("nhs_number").ifPresent(number -> values.put(IdentityItem.NHS_NUMBER, number));
        return new Statement.Identity(localId, event, values);
    }

    /** A residence, if the row says anything of one. */
    static Optional<Statement.Residence> residence(
            Cells cells, String localId, LocalDate from, String postcodeColumn, String uprnColumn) {
        Optional<String> postcode = cells.postcode(postcodeColumn);
        Optional<String> uprn = cells.uprn(uprnColumn);
        return postcode.isEmpty() && uprn.isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement.Residence(localId, from, Optional.empty(), postcode, uprn));
    }
}
