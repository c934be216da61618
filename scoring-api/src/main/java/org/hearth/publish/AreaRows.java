package org.hearth.publish;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.authority.Area;
import org.hearth.authority.Authority;
import org.hearth.authority.Team;
import org.hearth.authority.YamlFile;
import org.hearth.database.Loading;
import org.hearth.table.TableReader;

/** The rows of teams, areas, counts and forecasts. */
final class AreaRows {

    /** Every cell with its totals, which are called all. */
    private static final String TOTALS = """
            select coalesce(counts.locality, 'all') as locality, coalesce(counts.need, 'all') as need, %1$s as moment,
                cast(sum(starts) as bigint) as starts, count(distinct month) as months
            from counts where counts.locality <> 'all' and counts.need <> 'all'
            group by %1$s, cube (counts.locality, counts.need) order by 1, 2, 3""";

    private final TableReader tables;
    private final Authority authority;
    private final Path needs;
    private final Run run;

    AreaRows(TableReader tables, Authority authority, Path needs, Run run) {
        this.run = run;
        this.tables = tables;
        this.authority = authority;
        this.needs = needs;
    }

    private record NeedsYaml(List<NeedYaml> groups) {}

    private record NeedYaml(String id, String name, String prefix) {}

    private record Listed(long households, LocalDate asOf, String rankedBy) {}

    void load(Loading loading) throws SQLException {
        loading.load("serving.authority", rows -> rows.add(authority.code(), authority.name()));
        loadTeams(loading);
        loadAreas(loading, "serving.area");
        loadAreaScores(loading);
        Map<String, String> names = needs();
        loading.load("serving.need", rows -> {
            int place = 1;
            for (Map.Entry<String, String> need : names.entrySet()) {
                rows.add(need.getKey(), place++, need.getValue());
            }
        });
        loadCounts(loading);
        loadForecasts(loading);
    }

    /** Name of each need group, in the order of needs.yaml. */
    Map<String, String> needs() {
        Map<String, String> names = new LinkedHashMap<>();
        YamlFile.read(needs, NeedsYaml.class).groups().forEach(group -> names.put(group.id(), group.name()));
        return names;
    }

    private void loadTeams(Loading loading) throws SQLException {
        Map<String, Listed> listed = new HashMap<>();
        tables.forEach(
                "select team, count(*) as listed, max(as_of) as as_of, max(ranked_by) as ranked_by from worklist group by 1",
                row -> listed.put(
                        row.text("team"), new Listed(row.whole("listed"), row.date("as_of"), row.text("ranked_by"))));
        loading.load("serving.team", rows -> {
            for (int i = 0; i < authority.teams().size(); i++) {
                Team team = authority.teams().get(i);
                Optional<Listed> list = Optional.ofNullable(listed.get(team.id()));
                rows.add(
                        team.id(),
                        i + 1,
                        team.name(),
                        team.localities(),
                        team.capacity(),
                        list.map(Listed::households).orElse(0L),
                        list.map(Listed::asOf).orElse(null),
                        list.map(Listed::rankedBy).orElse(null),
                        run.shows(),
                        run.since().orElse(null));
            }
        });
    }

    private void loadAreas(Loading loading, String table) throws SQLException {
        loading.load(table, rows -> {
            for (Area area : authority.areas()) {
                rows.add(
                        area.lsoa(),
                        area.lsoaName(),
                        area.ward(),
                        area.wardName(),
                        area.locality(),
                        area.localityName(),
                        authority.teamOf(area.locality()).id(),
                        area.imdDecile(),
                        area.incomeScore());
            }
        });
    }

    private void loadAreaScores(Loading loading) throws SQLException {
        loading.load(
                "serving.area_score",
                rows -> tables.forEach(
                        "select * from areas order by lsoa",
                        row -> rows.add(
                                row.text("lsoa"),
                                row.text("team"),
                                row.whole("households"),
                                row.number("expected"),
                                row.number("low"),
                                row.number("high"))));
    }

    private void loadCounts(Loading loading) throws SQLException {
        loading.load(
                "serving.count",
                rows -> tables.forEach(
                        TOTALS.formatted("month"),
                        row -> rows.add(
                                row.text("locality"), row.text("need"), row.date("moment"), row.whole("starts"))));
    }

    private void loadForecasts(Loading loading) throws SQLException {
        loading.load(
                "serving.forecast",
                rows -> tables.forEach(
                        "select * from forecasts order by locality, need, month",
                        row -> rows.add(
                                row.date("origin"),
                                row.text("locality"),
                                row.text("need"),
                                row.date("month"),
                                row.text("method"),
                                row.number("mean"),
                                row.number("low80"),
                                row.number("high80"),
                                row.number("low95"),
                                row.number("high95"))));
        loading.load(
                "serving.backtest",
                rows -> tables.forEach(
                        "select * from backtest order by locality, need, method",
                        row -> rows.add(
                                row.text("locality"),
                                row.text("need"),
                                row.text("method"),
                                row.whole("origins"),
                                row.number("mae"),
                                row.optionalNumber("mase").isPresent() ? row.number("mase") : null,
                                row.number("coverage80"),
                                row.number("coverage95"),
                                row.flag("chosen"))));
    }
}
