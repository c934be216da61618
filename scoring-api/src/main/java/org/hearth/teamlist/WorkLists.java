package org.hearth.teamlist;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Action;
import org.hearth.access.Caller;
import org.hearth.audit.Audit;
import org.hearth.database.Reads;
import org.hearth.database.Sql;
import org.hearth.decision.Decision;
import org.hearth.problem.Problem;

/** Reads work lists. Blocks. */
public final class WorkLists {

    private static final String TEAMS =
            "select team, name, localities, capacity, listed, as_of, ranked_by, shows, since from serving.team";

    /**
     * Reasons are themes that raise the score, each in the words of the largest of its contributions. Ages are sorted by their first
     * number, which every band of a child begins with or "under".
     */
    private static final String ENTRIES = """
            select w.place, w.reference, h.locality, h.probability, h.low, h.high, h.base, h.rules_met, h.answer,
                coalesce((select min(a.locality_name) from serving.area a where a.locality = h.locality), h.locality)
                    as locality_name,
                (select count(*) from serving.member m where m.reference = w.reference and m.child) as children,
                (select count(*) from serving.member m where m.reference = w.reference and not m.child) as adults,
                array(select m.age_band from serving.member m where m.reference = w.reference and m.child
                    group by m.age_band order by min(m.member) desc) as age_bands,
                array(select (array_agg(r.words order by r.contribution desc, r.place))[1] from serving.reason r
                    where r.reference = w.reference group by r.theme having sum(r.contribution) > 0
                    order by sum(r.contribution) desc, r.theme limit 3) as reasons,
                array(select c.agency from serving.agency_contact c where c.reference = w.reference
                    order by c.last_on desc, c.agency) as agencies,
                coalesce(l.change, 'same') as change, l.place_before, coalesce(l.words, '') as why_changed,
                (select c.state from serving.contest c where c.reference in (select serving.names(w.reference)) order by c.id desc limit 1) as contest,
                %s
            from serving.work_list w join serving.household h using (reference)
            left join serving.list_change l on l.team = w.team and l.reference = w.reference
            %s
            where w.team = ? order by w.place""".formatted(Decision.COLUMNS, Decision.LATEST);

    private static final String LEFT = """
            select reference, change, place_before, because, words from serving.list_change
            where team = ? and place is null order by place_before""";

    private static final String AREAS = """
            select s.*, a.lsoa_name from serving.area_score s join serving.area a using (lsoa)
            where s.team = ? order by s.expected desc, s.lsoa""";

    private final Reads reads;

    public WorkLists(Reads reads) {
        this.reads = reads;
    }

    /**
     * The teams whose lists the caller may see.
     *
     * @throws Problem not-allowed if the role has no lists
     */
    public List<TeamList> teams(Caller caller) {
        caller.require(Action.READ_WORK_LIST);
        return reads.as(
                caller,
                connection -> Sql.list(
                        connection,
                        TEAMS + " where team = ? order by place",
                        WorkLists::team,
                        caller.team().orElse("")));
    }

    /**
     * One team's list; leaves an audit entry.
     *
     * @throws Problem not-allowed if it is another team's, not-found if there is no such team
     */
    public WorkList of(Caller caller, String team) {
        caller.require(Action.READ_WORK_LIST, team);
        return reads.as(caller, connection -> {
            TeamList found = Sql.first(connection, TEAMS + " where team = ?", WorkLists::team, team)
                    .orElseThrow(
                            () -> Problem.notFound("There is no such team, or nothing has been published for it."));
            Audit.write(connection, Audit.Event.WORK_LIST_READ, team, "");
            return new WorkList(found, entries(connection, team), left(connection, team), areas(connection, team));
        });
    }

    private static List<WorkList.Entry> entries(Connection connection, String team) throws SQLException {
        return Sql.list(connection, ENTRIES, WorkLists::entry, team);
    }

    private static WorkList.Entry entry(ResultSet row) throws SQLException {
        Optional<Decision> decision = Decision.of(row);
        return new WorkList.Entry(
                row.getInt("place"),
                row.getString("reference"),
                row.getString("locality"),
                row.getString("locality_name"),
                row.getDouble("probability"),
                row.getDouble("low"),
                row.getDouble("high"),
                1 / (1 + Math.exp(-row.getDouble("base"))),
                row.getInt("rules_met"),
                row.getString("answer"),
                row.getInt("children"),
                row.getInt("adults"),
                texts(row, "age_bands"),
                texts(row, "reasons"),
                texts(row, "agencies"),
                row.getString("change"),
                Optional.ofNullable(row.getObject("place_before", Integer.class)),
                row.getString("why_changed"),
                Optional.ofNullable(row.getString("contest")),
                decision.map(Decision::outcome),
                decision.map(Decision::decidedOn));
    }

    private static List<WorkList.Left> left(Connection connection, String team) throws SQLException {
        return Sql.list(
                connection,
                LEFT,
                row -> new WorkList.Left(
                        row.getString("reference"),
                        row.getString("change"),
                        row.getInt("place_before"),
                        row.getString("because"),
                        row.getString("words")),
                team);
    }

    private static List<WorkList.AreaResult> areas(Connection connection, String team) throws SQLException {
        return Sql.list(
                connection,
                AREAS,
                row -> new WorkList.AreaResult(
                        row.getString("lsoa"),
                        row.getString("lsoa_name"),
                        row.getInt("households"),
                        row.getDouble("expected"),
                        row.getDouble("low"),
                        row.getDouble("high")),
                team);
    }

    private static TeamList team(ResultSet row) throws SQLException {
        return new TeamList(
                row.getString("team"),
                row.getString("name"),
                texts(row, "localities"),
                row.getInt("capacity"),
                row.getInt("listed"),
                Optional.ofNullable(row.getObject("as_of", LocalDate.class)),
                Optional.ofNullable(row.getString("ranked_by")),
                row.getString("shows"),
                Optional.ofNullable(row.getObject("since", LocalDate.class)));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
