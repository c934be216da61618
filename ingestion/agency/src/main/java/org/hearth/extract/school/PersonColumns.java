package org.hearth.extract.school;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.extract.Statement;
import org.hearth.extract.value.Cells;

/** Columns that say where a person lives. */
final class PersonColumns {

    private PersonColumns() {}

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
