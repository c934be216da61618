package org.hearth.marts;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.hearth.database.Loading;
import org.hearth.disclosure.Cells;

/**
 * Demand and flow over the last three years: how many came to each step, and what came of it. Quarters are told by area and by
 * outcome, years by both together; each year with its quarters goes through disclosure control as one.
 */
final class FlowMart {

    private static final String ALL = Areas.ALL;
    private static final int YEARS = 3;
    private static final int QUARTERS = 4;

    /** Each kind of step once a person and day, with the locality the person lived in. */
    private static final String STEP = """
            create or replace temp table step as
            select f.person, f.kind, f.happened_on, coalesce(min(a.locality), 'not-known') as locality
            from (select distinct person, kind, happened_on from facts
                where known_on <= date '%1$s' and happened_on < date '%1$s'
                    and (kind like 'early-help.%%' or kind in ('cin.referral', 'cin.opened', 'cin.closed'))) f
            left join households h on h.person = f.person and h.from_on <= f.happened_on
                and (h.to_on is null or f.happened_on < h.to_on)
            left join area a on a.lsoa = h.lsoa
            group by 1, 2, 3""";

    private final MartSources sources;
    private final Areas areas;

    FlowMart(MartSources sources, Areas areas) {
        this.sources = sources;
        this.areas = areas;
    }

    private record Cell(String period, LocalDate begins, String locality, String outcome) {}

    private record Counted(LocalDate month, String locality, String outcome, long people) {}

    void load(Loading loading) throws SQLException {
        sources.tables().run(STEP.formatted(sources.asOf()));
        loading.load("marts.flow", rows -> {
            for (FlowStage stage : FlowStage.values()) {
                List<Counted> counted = sources.tables()
                        .list(
                                stage.sql(sources.asOf()),
                                row -> new Counted(
                                        row.date("month"),
                                        row.text("locality"),
                                        row.text("outcome"),
                                        row.whole("people")));
                for (int year = YEARS; year >= 1; year--) {
                    write(rows, stage, year(stage, counted, end().minusYears(year)));
                }
            }
        });
    }

    /** The first day of the as-of month: every month before it is whole. */
    private LocalDate end() {
        return sources.asOf().withDayOfMonth(1);
    }

    private Cells<Cell> year(FlowStage stage, List<Counted> counted, LocalDate begins) {
        Cells<Cell> cells = new Cells<>();
        List<LocalDate> quarters = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            quarters.add(begins.plusMonths(3L * quarter));
        }
        addEmpty(cells, stage, begins, quarters);
        for (Counted count : counted) {
            if (!count.month().isBefore(begins) && count.month().isBefore(begins.plusYears(1))) {
                LocalDate quarter =
                        quarters.get(Period.between(begins, count.month()).getMonths() / 3);
                cells.add(new Cell("year", begins, count.locality(), count.outcome()), count.people());
                cells.add(new Cell("quarter", quarter, count.locality(), ALL), count.people());
                cells.add(new Cell("quarter", quarter, ALL, count.outcome()), count.people());
            }
        }
        total(cells, stage, begins, quarters);
        return cells;
    }

    /** Zeros are told too, so that a missing row never means something. */
    private void addEmpty(Cells<Cell> cells, FlowStage stage, LocalDate begins, List<LocalDate> quarters) {
        for (LocalDate quarter : quarters) {
            stage.outcomes().keySet().forEach(outcome -> cells.add(new Cell("quarter", quarter, ALL, outcome), 0));
            areas.parts().forEach(locality -> cells.add(new Cell("quarter", quarter, locality, ALL), 0));
        }
        for (String locality : areas.parts()) {
            stage.outcomes().keySet().forEach(outcome -> cells.add(new Cell("year", begins, locality, outcome), 0));
        }
    }

    private void total(Cells<Cell> cells, FlowStage stage, LocalDate begins, List<LocalDate> quarters) {
        for (LocalDate quarter : quarters) {
            Cell whole = new Cell("quarter", quarter, ALL, ALL);
            cells.total(whole, outcomes(stage, outcome -> new Cell("quarter", quarter, ALL, outcome)));
            cells.total(whole, localities(locality -> new Cell("quarter", quarter, locality, ALL)));
        }
        for (String locality : areas.parts()) {
            Cell year = new Cell("year", begins, locality, ALL);
            cells.total(year, outcomes(stage, outcome -> new Cell("year", begins, locality, outcome)));
            cells.total(year, over(quarters, quarter -> new Cell("quarter", quarter, locality, ALL)));
        }
        for (String outcome : stage.outcomes().keySet()) {
            Cell year = new Cell("year", begins, ALL, outcome);
            cells.total(year, localities(locality -> new Cell("year", begins, locality, outcome)));
            cells.total(year, over(quarters, quarter -> new Cell("quarter", quarter, ALL, outcome)));
        }
        Cell whole = new Cell("year", begins, ALL, ALL);
        cells.total(whole, localities(locality -> new Cell("year", begins, locality, ALL)));
        cells.total(whole, outcomes(stage, outcome -> new Cell("year", begins, ALL, outcome)));
        cells.total(whole, over(quarters, quarter -> new Cell("quarter", quarter, ALL, ALL)));
    }

    private static List<Cell> outcomes(FlowStage stage, java.util.function.Function<String, Cell> cell) {
        return stage.outcomes().keySet().stream().map(cell).toList();
    }

    private List<Cell> localities(java.util.function.Function<String, Cell> cell) {
        return areas.parts().stream().map(cell).toList();
    }

    private static List<Cell> over(List<LocalDate> quarters, java.util.function.Function<LocalDate, Cell> cell) {
        return quarters.stream().map(cell).toList();
    }

    private void write(Loading.Rows rows, FlowStage stage, Cells<Cell> cells) {
        List<String> order = List.copyOf(stage.outcomes().keySet());
        cells.controlled()
                .forEach((cell, people) -> rows.add(
                        areas.code(),
                        cell.locality(),
                        areas.name(cell.locality()),
                        cell.period(),
                        cell.begins(),
                        stage.id(),
                        stage.words(),
                        cell.outcome(),
                        cell.outcome().equals(ALL) ? "All" : stage.outcomes().get(cell.outcome()),
                        List.of(FlowStage.values()).indexOf(stage) * 10 + order.indexOf(cell.outcome()) + 1,
                        Marks.count(people),
                        Marks.mark(people)));
    }
}
