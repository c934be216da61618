package org.hearth.marts;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearth.database.Loading;
import org.hearth.disclosure.Cells;
import org.hearth.table.Row;

/** Need now and next: assessments started by quarter, area and need, and those expected. */
final class NeedMart {

    private static final String ALL = Areas.ALL;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int QUARTERS_LOOKED_BACK_ON = 8;

    /** Counts by month, of whole quarters only. */
    private static final String COUNTED = """
            select cast(date_trunc('quarter', month) as date) as quarter, locality, need, cast(sum(starts) as bigint) as starts,
                count(distinct month) as months
            from counts where locality <> 'all' and need <> 'all' group by 1, 2, 3 order by 1, 2, 3""";

    private static final String EXPECTED = """
            select cast(date_trunc('quarter', month) as date) as quarter, locality, need, min(origin) as origin,
                count(*) as months, sum(mean) as mean, sum(low80) as low80, sum(high80) as high80, sum(low95) as low95,
                sum(high95) as high95
            from forecasts group by 1, 2, 3 order by 2, 3, 1""";

    private final MartSources sources;
    private final Areas areas;
    private final Set<Place> withheld = new HashSet<>();

    NeedMart(MartSources sources, Areas areas) {
        this.sources = sources;
        this.areas = areas;
    }

    private record Cell(String locality, String need) {}

    private record Place(Cell cell, LocalDate quarter) {}

    void load(Loading loading) throws SQLException {
        Map<LocalDate, Cells<Cell>> quarters = quarters();
        loading.load("marts.need_quarter", rows -> quarters.forEach((quarter, cells) -> write(rows, quarter, cells)));
        loading.load(
                "marts.need_forecast", rows -> sources.tables().forEach(EXPECTED, row -> writeForecast(rows, row)));
    }

    private Map<LocalDate, Cells<Cell>> quarters() {
        Map<LocalDate, Cells<Cell>> quarters = new TreeMap<>();
        sources.tables().forEach(COUNTED, row -> {
            if (row.whole("months") == MONTHS_OF_QUARTER) {
                quarters.computeIfAbsent(row.date("quarter"), quarter -> new Cells<>())
                        .add(new Cell(row.text("locality"), row.text("need")), row.whole("starts"));
            }
        });
        quarters.values().forEach(this::total);
        return quarters;
    }

    private void total(Cells<Cell> cells) {
        Map<String, List<Cell>> byLocality = new LinkedHashMap<>();
        Map<String, List<Cell>> byNeed = new LinkedHashMap<>();
        for (Cell cell : cells.names()) {
            byLocality
                    .computeIfAbsent(cell.locality(), name -> new ArrayList<>())
                    .add(cell);
            byNeed.computeIfAbsent(cell.need(), name -> new ArrayList<>()).add(cell);
        }
        byLocality.forEach((locality, parts) -> cells.total(new Cell(locality, ALL), parts));
        byNeed.forEach((need, parts) -> cells.total(new Cell(ALL, need), parts));
        cells.total(
                new Cell(ALL, ALL),
                byNeed.keySet().stream().map(need -> new Cell(ALL, need)).toList());
        cells.total(
                new Cell(ALL, ALL),
                byLocality.keySet().stream()
                        .map(locality -> new Cell(locality, ALL))
                        .toList());
    }

    private void write(Loading.Rows rows, LocalDate quarter, Cells<Cell> cells) {
        cells.controlled().forEach((cell, starts) -> {
            if (starts.isEmpty()) {
                withheld.add(new Place(cell, quarter));
            }
            rows.add(
                    areas.code(),
                    cell.locality(),
                    areas.name(cell.locality()),
                    cell.need(),
                    needName(cell.need()),
                    quarter,
                    Marks.count(starts),
                    Marks.mark(starts));
        });
    }

    private void writeForecast(Loading.Rows rows, Row row) {
        if (row.whole("months") != MONTHS_OF_QUARTER) {
            return;
        }
        Cell cell = new Cell(row.text("locality"), row.text("need"));
        boolean hidden = restsOnWithheld(cell, row.date("origin"));
        rows.add(
                areas.code(),
                cell.locality(),
                areas.name(cell.locality()),
                cell.need(),
                needName(cell.need()),
                row.date("origin"),
                row.date("quarter"),
                hidden ? null : Math.round(row.number("mean")),
                hidden ? null : Math.round(row.number("low80")),
                hidden ? null : Math.round(row.number("high80")),
                hidden ? null : Math.round(row.number("low95")),
                hidden ? null : Math.round(row.number("high95")),
                Marks.mark(hidden));
    }

    /** A forecast that repeats or averages past counts gives back the counts: those must have left themselves. */
    private boolean restsOnWithheld(Cell cell, LocalDate origin) {
        LocalDate last = origin.withMonth((origin.getMonthValue() - 1) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER + 1)
                .withDayOfMonth(1);
        for (int back = 0; back < QUARTERS_LOOKED_BACK_ON; back++) {
            if (withheld.contains(new Place(cell, last.minusMonths((long) back * MONTHS_OF_QUARTER)))) {
                return true;
            }
        }
        return false;
    }

    private String needName(String need) {
        return need.equals(ALL) ? "All needs" : sources.needs().getOrDefault(need, need);
    }
}
