package org.hearth.source;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.hearth.population.AgencyTables;
import org.hearth.table.Row;
import org.hearth.table.TableReader;
import org.hearth.workspace.Workspace;

/**
 * What one agency has supplied.
 *
 * @param deliveries how many; 0 if it has an agreement and has supplied nothing
 * @param coversFrom first day its deliveries cover, declared or else that of their first event
 * @param coversTo last day its deliveries cover
 * @param dataTo day of its latest event
 * @param matched records whose person another agency knows too; empty before linkage
 * @param lateDays days since a delivery was due, 0 if none is; empty where no rhythm was agreed
 */
public record Source(
        String agency,
        long deliveries,
        Optional<LocalDate> lastDelivery,
        Optional<LocalDate> coversFrom,
        Optional<LocalDate> coversTo,
        Optional<LocalDate> dataTo,
        long rows,
        long rejected,
        long records,
        OptionalLong matched,
        OptionalLong everyDays,
        OptionalLong lateDays) {

    /** The sources of a workspace, in the order of agencies; those of {@link SourcesStage}, which must have been run. */
    public static List<Source> in(Workspace workspace) {
        Map<String, Path> views = Map.of(
                "sources", AgencyTables.SOURCES.in(workspace.require(SourcesStage.ARTEFACT, "status --sources")));
        try (TableReader tables = TableReader.open(views)) {
            return tables.list("SELECT * FROM sources ORDER BY agency", Source::of);
        }
    }

    private static Source of(Row row) {
        return new Source(
                row.text("agency"),
                row.whole("deliveries"),
                row.optionalDate("last_delivery"),
                row.optionalDate("covers_from"),
                row.optionalDate("covers_to"),
                row.optionalDate("data_to"),
                row.whole("rows"),
                row.whole("rejected"),
                row.whole("records"),
                row.optionalWhole("matched"),
                row.optionalWhole("every_days"),
                row.optionalWhole("late_days"));
    }

    /** Rejections a row, 0 or more: a row may lose several values. */
    public OptionalDouble rejectionRate() {
        return rows == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) rejected / rows);
    }

    /** Share of records matched, 0 to 1. */
    public OptionalDouble matchRate() {
        return records == 0 || matched.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) matched.getAsLong() / records);
    }
}
