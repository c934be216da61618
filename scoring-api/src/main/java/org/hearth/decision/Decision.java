package org.hearth.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a person decided about a household.
 *
 * @param outcome slug of {@link Outcome}
 * @param fit slug of {@link Fit}
 * @param asOf the day as of which the list was made that they looked at
 * @param decidedOn the day they decided
 * @param decidedBy id of who decided
 */
public record Decision(String outcome, String fit, LocalDate asOf, LocalDate decidedOn, String decidedBy) {

    /** What a query adds to name the latest decision about a household; its table has the alias {@code d}. */
    public static final String LATEST = """
            left join lateral (select * from serving.decision where reference in (select serving.names(w.reference)) order by id desc limit 1) d
                on true""";

    /** The columns that {@link #of} reads. */
    public static final String COLUMNS = "d.outcome, d.fit, d.as_of as decided_as_of, d.decided_at, d.decided_by";

    /** The decision of a row that {@link #LATEST} joined; empty where nobody has decided. */
    public static Optional<Decision> of(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Decision(
                        outcome,
                        row.getString("fit"),
                        row.getObject("decided_as_of", LocalDate.class),
                        row.getObject("decided_at", OffsetDateTime.class).toLocalDate(),
                        row.getString("decided_by")));
    }
}
