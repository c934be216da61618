package org.hearth.household;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.database.Sql;
import org.hearth.decision.Decision;

/** The rows of one household, as far as the transaction may see them. */
final class HouseholdRows {

    private static final String HOUSEHOLD = """
            select h.*, w.place, w.ranked_by, coalesce(t.name, h.team) as team_name,
                coalesce(l.change, 'same') as change, l.place_before, coalesce(l.words, '') as why_changed,
                (select c.state from serving.contest c where c.reference in (select serving.names(h.reference)) order by c.id desc limit 1) as contest,
                coalesce((select min(a.locality_name) from serving.area a where a.locality = h.locality), h.locality)
                    as locality_name,
                %s
            from serving.household h join serving.work_list w using (reference)
            left join serving.team t on t.team = h.team
            left join serving.list_change l on l.team = h.team and l.reference = h.reference
            %s
            where h.reference = ?""".formatted(Decision.COLUMNS, Decision.LATEST);

    private static final String AGENCIES = """
            select coalesce(s.agency, c.agency) as agency, c.first_on, c.last_on,
                coalesce(c.facts, 0) as facts, coalesce(c.members, 0) as members, s.data_from, s.data_to
            from serving.source s
            full join (select * from serving.agency_contact where reference = ?) c on c.agency = s.agency
            order by c.first_on nulls last, 1""";

    private HouseholdRows() {}

    static Optional<Household> read(Connection connection, String reference) throws SQLException {
        List<Household.Member> members = Sql.list(
                connection,
                "select * from serving.member where reference = ? order by member",
                row -> new Household.Member(
                        row.getInt("member"),
                        row.getBoolean("child"),
                        row.getString("age_band"),
                        Optional.ofNullable(row.getString("sex"))),
                reference);
        List<Household.Reason> reasons = Sql.list(
                connection,
                "select * from serving.reason where reference = ? order by place",
                HouseholdRows::reason,
                reference);
        List<Household.AgencyContact> agencies = Sql.list(connection, AGENCIES, HouseholdRows::contact, reference);
        List<Household.Event> timeline = Sql.list(
                connection,
                "select * from serving.timeline where reference = ? order by happened_on desc, event desc",
                row -> new Household.Event(
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("agency"),
                        row.getString("kind"),
                        row.getString("words"),
                        row.getInt("member")),
                reference);
        return Sql.first(
                connection,
                HOUSEHOLD,
                row -> new Household(
                        row.getString("reference"),
                        row.getString("team"),
                        row.getString("team_name"),
                        row.getString("locality"),
                        row.getString("locality_name"),
                        row.getObject("as_of", LocalDate.class),
                        score(row),
                        new Household.Listing(
                                row.getInt("place"),
                                row.getString("ranked_by"),
                                row.getString("change"),
                                Optional.ofNullable(row.getObject("place_before", Integer.class)),
                                row.getString("why_changed"),
                                Optional.ofNullable(row.getString("contest")),
                                Decision.of(row)),
                        members,
                        reasons,
                        agencies,
                        timeline),
                reference);
    }

    private static Household.Score score(ResultSet row) throws SQLException {
        double base = row.getDouble("base");
        return new Household.Score(
                row.getDouble("probability"),
                row.getDouble("low"),
                row.getDouble("high"),
                1 / (1 + Math.exp(-base)),
                base,
                row.getDouble("log_odds"),
                row.getInt("rules_met"),
                row.getString("answer"),
                Optional.ofNullable(row.getObject("stability", Double.class)));
    }

    private static Household.Reason reason(ResultSet row) throws SQLException {
        return new Household.Reason(
                row.getInt("place"),
                row.getString("feature"),
                row.getString("theme"),
                Optional.ofNullable(row.getObject("value", Double.class)),
                row.getDouble("contribution"),
                row.getString("direction"),
                row.getString("words"),
                date(row, "known_on"));
    }

    private static Household.AgencyContact contact(ResultSet row) throws SQLException {
        return new Household.AgencyContact(
                row.getString("agency"),
                date(row, "first_on"),
                date(row, "last_on"),
                row.getInt("facts"),
                row.getInt("members"),
                date(row, "data_from"),
                date(row, "data_to"));
    }

    private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
