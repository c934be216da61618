package org.hearth.household;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.database.Sql;

/** The rows of an account of why a household is listed, as far as the transaction may see them. */
public final class WhyListedRows {

    private static final String BASIS = """
            select m.ranked_by, m.why, m.version, (select digest from serving.publication order by id desc limit 1) as published
            from serving.model m order by m.model limit 1""";

    private static final String REASONS = """
            select r.place, array_agg(r.event order by r.event) as events
            from serving.reason_event r join serving.source_event e using (reference, event)
            where r.reference = ? and ? in (e.member, 0) group by r.place order by r.place""";

    private static final String EVENTS = """
            select * from serving.source_event where reference = ? and ? in (member, 0) order by event""";

    /** No member has this number. */
    private static final int EVERYBODY = 0;

    private WhyListedRows() {}

    /**
     * Reads the account.
     *
     * @param member the one member whose events are read; of everybody when empty
     */
    public static Optional<WhyListed> read(Connection connection, String reference, Optional<Integer> member)
            throws SQLException {
        Optional<Household> household = HouseholdRows.read(connection, reference);
        if (household.isEmpty()) {
            return Optional.empty();
        }
        List<WhyListed.ReasonEvents> reasons = Sql.list(
                connection,
                REASONS,
                row -> new WhyListed.ReasonEvents(row.getInt("place"), Arrays.asList((Integer[])
                        row.getArray("events").getArray())),
                reference,
                member.orElse(EVERYBODY));
        List<WhyListed.SourceEvent> events =
                Sql.list(connection, EVENTS, WhyListedRows::event, reference, member.orElse(EVERYBODY));
        return Sql.first(
                connection,
                BASIS,
                row -> new WhyListed(
                        member,
                        row.getString("ranked_by"),
                        row.getString("why"),
                        row.getString("version"),
                        row.getString("published"),
                        member.map(household.get()::about).orElse(household.get()),
                        reasons,
                        events));
    }

    private static WhyListed.SourceEvent event(ResultSet row) throws SQLException {
        return new WhyListed.SourceEvent(
                row.getInt("event"),
                row.getInt("member"),
                row.getString("agency"),
                row.getString("kind"),
                Optional.ofNullable(row.getString("code")),
                Optional.ofNullable(row.getObject("amount", Double.class)),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("known_on", LocalDate.class),
                row.getString("purpose"),
                row.getString("words"));
    }
}
