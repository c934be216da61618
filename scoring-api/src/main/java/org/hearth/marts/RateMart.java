package org.hearth.marts;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hearth.authority.Area;
import org.hearth.database.Loading;
import org.hearth.disclosure.Cells;
import org.hearth.disclosure.Controlled;
import org.jspecify.annotations.Nullable;

/** Shares by area, deprivation and group, with intervals and the limits of a funnel. */
final class RateMart {

    private static final Cell WHOLE = new Cell("all", Areas.ALL);

    /** Children known to live in the authority on a day, and whether an early-help assessment of theirs started in the year before. */
    private static final String CHILDREN = """
            with child as (
                select m.person, a.lsoa, a.ward, a.locality, cast(a.imd_decile as varchar) as decile, p.ethnic_group, p.sex,
                    date_diff('month', cast(substr(p.birth_quarter, 1, 4) || '-' ||
                        lpad(cast((cast(substr(p.birth_quarter, 6, 1) as int) - 1) * 3 + 1 as varchar), 2, '0') || '-01' as date),
                        m.as_of) / 12 as years
                from members m
                join matrix x on x.household = m.household and x.as_of = m.as_of
                join area a on a.lsoa = x.lsoa
                left join people p on p.person = m.person
                where m.child and m.as_of = date '%1$s'),
            helped as (
                select distinct person from facts where kind = 'early-help.assessment' and known_on <= date '%1$s'
                    and happened_on < date '%1$s' and happened_on >= date '%1$s' - interval 1 year)
            select coalesce(cast(%2$s as varchar), 'not-known') as member, count(*) as population,
                count(h.person) as events
            from (select *, case when years is null then null when years < 5 then '0-4' when years < 11 then '5-10'
                when years < 16 then '11-15' else '16-17' end as age from child) c
            left join helped h on h.person = c.person group by 1 order by 1""";

    /** Households scored, and whether they are on a team's list. */
    private static final String HOUSEHOLDS = """
            select coalesce(cast(%2$s as varchar), 'not-known') as member, count(*) as population, count(listed) as events
            from (select s.household, a.lsoa, a.ward, a.locality, cast(a.imd_decile as varchar) as decile, w.household as listed
                from scores s left join matrix x on x.household = s.household and x.as_of = s.as_of
                left join area a on a.lsoa = x.lsoa
                left join worklist w on w.household = s.household
                where s.as_of = date '%1$s')
            group by 1 order by 1""";

    private static final List<RateDimension> OF_HOUSEHOLDS =
            List.of(RateDimension.LOCALITY, RateDimension.WARD, RateDimension.LSOA, RateDimension.DECILE);

    private static final int YEARS = 3;

    private final MartSources sources;
    private final Areas areas;

    RateMart(MartSources sources, Areas areas) {
        this.sources = sources;
        this.areas = areas;
    }

    /** A group: by what it is told, and which. */
    record Cell(String dimension, String member) {}

    /** The people of a group, beside those of them it happened to. */
    private static Cell people(Cell group) {
        return new Cell("people of " + group.dimension(), group.member());
    }

    /** Loads the rates; gives what may leave of the households listed. */
    Controlled<Cell> load(Loading loading, ListMart lists) throws SQLException {
        List<LocalDate> known = sources.tables().list("select distinct as_of from members", row -> row.date("as_of"));
        Controlled<Cell> listed = controlled(sources.asOf(), OF_HOUSEHOLDS, HOUSEHOLDS, lists::count);
        loading.load("marts.rate", rows -> {
            for (int back = 0; back < YEARS; back++) {
                LocalDate day = sources.asOf().minusYears(back);
                if (known.contains(day)) {
                    List<RateDimension> every = List.of(RateDimension.values());
                    write(rows, "early-help", day, every, controlled(day, every, CHILDREN, cells -> {}));
                }
            }
            write(rows, "listed", sources.asOf(), OF_HOUSEHOLDS, listed);
        });
        return listed;
    }

    private void write(
            Loading.Rows rows, String measure, LocalDate day, List<RateDimension> dimensions, Controlled<Cell> counts) {
        Optional<Share> overall = Share.of(counts.of(WHOLE), counts.of(people(WHOLE)));
        add(
                rows,
                measure,
                day,
                new Labels(WHOLE, "Whole authority", Areas.ALL, areas.name(Areas.ALL), 0),
                counts,
                overall);
        for (RateDimension dimension : dimensions) {
            Map<String, String> members = dimension.members(sources.authority());
            int place = 1;
            for (Map.Entry<String, String> member : members.entrySet()) {
                Labels labels = new Labels(
                        new Cell(dimension.id(), member.getKey()),
                        dimension.words(),
                        dimension.locality(sources.authority(), member.getKey()),
                        member.getValue(),
                        place++);
                add(rows, measure, day, labels, counts, overall);
            }
        }
    }

    private record Labels(Cell cell, String dimensionName, String locality, String memberName, int place) {}

    private void add(
            Loading.Rows rows,
            String measure,
            LocalDate day,
            Labels labels,
            Controlled<Cell> counts,
            Optional<Share> overall) {
        OptionalLong population = counts.of(people(labels.cell()));
        OptionalLong events = counts.of(labels.cell());
        Optional<Share> share = Share.of(events, population);
        @Nullable Double[] limits = Share.limits(overall, population);
        rows.add(
                areas.code(),
                labels.locality(),
                measure,
                labels.cell().dimension(),
                labels.dimensionName(),
                labels.cell().member(),
                labels.memberName(),
                labels.place(),
                day,
                Marks.count(population),
                Marks.mark(population),
                Marks.count(events),
                Marks.mark(events),
                share.map(Share::rate).orElse(null),
                share.map(Share::low).orElse(null),
                share.map(Share::high).orElse(null),
                overall.map(Share::rate).orElse(null),
                limits[0],
                limits[1],
                limits[2],
                limits[3]);
    }

    /** Population and events together, as nobody can be among the events who is not there. */
    private Controlled<Cell> controlled(
            LocalDate day, List<RateDimension> dimensions, String sql, Consumer<Cells<Cell>> addsUpWithEvents) {
        Cells<Cell> cells = new Cells<>();
        for (RateDimension dimension : dimensions) {
            // Not among the events: where nobody is, everybody knows that nothing happened, and no mark would hide
            // another.
            dimension
                    .members(sources.authority())
                    .keySet()
                    .forEach(member -> cells.add(people(new Cell(dimension.id(), member)), 0));
            sources.tables().forEach(sql.formatted(day, dimension.column()), row -> {
                Cell cell = new Cell(dimension.id(), row.text("member"));
                cells.add(people(cell), row.whole("population"));
                cells.add(cell, row.whole("events"));
                cells.within(cell, people(cell));
            });
        }
        total(cells, dimensions, cell -> cell);
        total(cells, dimensions, RateMart::people);
        cells.within(WHOLE, people(WHOLE));
        cells.told(people(WHOLE)); // households: among those that oversight tells
        addsUpWithEvents.accept(cells);
        return cells.controlled();
    }

    /** Small areas make up wards and deciles, wards localities; the members of each dimension the whole. */
    private void total(Cells<Cell> cells, List<RateDimension> dimensions, UnaryOperator<Cell> of) {
        within(cells, of, RateDimension.LSOA, Area::lsoa, RateDimension.WARD, Area::ward);
        within(cells, of, RateDimension.WARD, Area::ward, RateDimension.LOCALITY, Area::locality);
        within(
                cells,
                of,
                RateDimension.LSOA,
                Area::lsoa,
                RateDimension.DECILE,
                area -> Integer.toString(area.imdDecile()));
        for (RateDimension dimension : dimensions) {
            String told = of.apply(new Cell(dimension.id(), Areas.ALL)).dimension();
            cells.total(
                    of.apply(WHOLE),
                    cells.names().stream()
                            .filter(cell -> cell.dimension().equals(told))
                            .toList());
        }
    }

    private void within(
            Cells<Cell> cells,
            UnaryOperator<Cell> told,
            RateDimension small,
            Function<Area, String> smallId,
            RateDimension large,
            Function<Area, String> largeId) {
        Set<Cell> names = Set.copyOf(cells.names());
        Map<String, Set<Cell>> parts = new LinkedHashMap<>();
        for (Area area : sources.authority().areas()) {
            parts.computeIfAbsent(largeId.apply(area), id -> new LinkedHashSet<>())
                    .add(told.apply(new Cell(small.id(), smallId.apply(area))));
        }
        parts.put(Areas.NOT_KNOWN, Set.of(told.apply(new Cell(small.id(), Areas.NOT_KNOWN))));
        parts.forEach((id, all) -> {
            List<Cell> of = all.stream().filter(names::contains).toList();
            if (!of.isEmpty()) {
                cells.total(told.apply(new Cell(large.id(), id)), of);
            }
        });
    }
}
