package org.hearth.marts;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.hearth.authority.Team;
import org.hearth.database.Loading;
import org.hearth.disclosure.Cells;
import org.hearth.disclosure.Controlled;
import org.hearth.marts.RateMart.Cell;

/** Each team's list: its places, how many are on it, what changed since the one before and why; a person's decisions among it. */
final class ListMart {

    private static final String TEAM = "team";
    private static final String CHANGE = "change of ";
    private static final String DECISION = "decision";

    private static final Map<String, String> CHANGES = new LinkedHashMap<>();
    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        CHANGES.put("new", "New on the list");
        CHANGES.put("moved", "Moved on it");
        CHANGES.put("same", "At the same place");
        CHANGES.put("dropped", "No longer on it");
        CHANGES.put("step-down", "No longer on it: may need less now");
        REASONS.put("contributions", "What is known of it changed");
        REASONS.put("eligibility", "It may be listed now, or no longer");
        REASONS.put(DECISION, "A named person decided so");
        REASONS.put("capacity", "The team has more or fewer places");
        REASONS.put(TEAM, "It belongs to another team");
        REASONS.put("model", "The list is made another way");
        REASONS.put("others", "Others rose or fell past it");
        REASONS.put("nothing", "Nothing happened");
    }

    /** The changes that leave a household on the list. */
    private static final List<String> LISTED = List.of("new", "moved", "same");

    private static final String TEAMS = """
            select w.team, coalesce(a.locality, 'not-known') as locality, count(*) as households
            from worklist w left join matrix x on x.household = w.household and x.as_of = w.as_of
            left join area a on a.lsoa = x.lsoa group by 1, 2 order by 1, 2""";

    private static final String MOVES =
            "select team, change, because, count(*) as households from moves group by 1, 2, 3 order by 1, 2, 3";

    private final MartSources sources;
    private final Areas areas;

    ListMart(MartSources sources, Areas areas) {
        this.sources = sources;
        this.areas = areas;
    }

    /** Adds teams and changes to the households listed by locality, which they add up with: all are controlled together. */
    void count(Cells<Cell> listed) {
        Map<Cell, List<Cell>> parts = new LinkedHashMap<>();
        sources.tables().forEach(TEAMS, row -> {
            Cell part = new Cell("team and locality", row.text("team") + " " + row.text("locality"));
            listed.add(part, row.whole("households"));
            part(parts, new Cell(TEAM, row.text("team")), part);
            part(parts, new Cell(RateDimension.LOCALITY.id(), row.text("locality")), part);
        });
        parts.forEach(listed::total);
        Map<Cell, List<Cell>> changes = new LinkedHashMap<>();
        for (Team team : sources.authority().teams()) {
            CHANGES.keySet().forEach(change -> listed.add(cell(team.id(), change, DECISION), 0));
        }
        sources.tables().forEach(MOVES, row -> {
            Cell change = cell(row.text("team"), row.text("change"), row.text("because"));
            listed.add(change, row.whole("households"));
            if (LISTED.contains(row.text("change"))) {
                part(changes, new Cell(TEAM, row.text("team")), change);
            }
        });
        changes.forEach(listed::total);
    }

    private static void part(Map<Cell, List<Cell>> parts, Cell whole, Cell part) {
        parts.computeIfAbsent(whole, cell -> new ArrayList<>()).add(part);
    }

    private static Cell cell(String team, String change, String because) {
        return new Cell(CHANGE + team, change + " " + because);
    }

    void load(Loading loading, Controlled<Cell> listed) throws SQLException {
        loading.load("marts.capacity", rows -> {
            for (Team team : sources.authority().teams()) {
                OptionalLong count = listed.of(new Cell(TEAM, team.id()));
                rows.add(
                        areas.code(),
                        locality(team),
                        team.id(),
                        team.name(),
                        // A list is as long as its places, as a rule: they would tell what is withheld.
                        count.isPresent() ? team.capacity() : null,
                        Marks.count(count),
                        Marks.mark(count));
            }
        });
        loading.load("marts.list_change", rows -> {
            for (Team team : sources.authority().teams()) {
                changes(rows, team, listed);
            }
        });
    }

    private void changes(Loading.Rows rows, Team team, Controlled<Cell> listed) {
        listed.forEach((cell, count) -> {
            if (cell.dimension().equals(CHANGE + team.id())) {
                String change = cell.member().substring(0, cell.member().indexOf(' '));
                String because = cell.member().substring(change.length() + 1);
                rows.add(
                        areas.code(),
                        locality(team),
                        team.id(),
                        team.name(),
                        change,
                        CHANGES.getOrDefault(change, change),
                        because,
                        REASONS.getOrDefault(because, because),
                        List.copyOf(CHANGES.keySet()).indexOf(change) + 1,
                        Marks.count(count),
                        Marks.mark(count));
            }
        });
    }

    /** A team's rows are its locality's, or where it has several the authority's. */
    private static String locality(Team team) {
        return team.localities().size() == 1 ? team.localities().get(0) : Areas.ALL;
    }
}
