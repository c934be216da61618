package org.hearth.retention;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearth.agreement.Agreement;
import org.hearth.delivery.DeliveryList;
import org.hearth.delivery.DeliveryName;
import org.hearth.kind.EncodedSchema;
import org.hearth.population.AgencyTables;
import org.hearth.table.Table;
import org.hearth.table.TableReader;
import org.hearth.workspace.Workspace;

/**
 * Finds the deliveries of an agency that hold something past its retention or not agreed: a query a table, over all of them.
 *
 * @param tables a reader of any file
 */
record Overdue(TableReader tables, Workspace workspace, Agreement agreement, LocalDate today) {

    /** Folders of the deliveries of which something must go. */
    Set<String> among(List<DeliveryName> deliveries) {
        Set<String> folders = new HashSet<>();
        Terms terms = new Terms(agreement, today, today);
        find(
                deliveries,
                AgencyTables.RECORD_FACTS,
                "FROM (SELECT filename, kind, min(happened_on) AS first FROM %s GROUP BY ALL) held LEFT JOIN ("
                        + terms.kinds() + ") AS agreed(kind, earliest) USING (kind)"
                        + " WHERE earliest IS NULL OR first < earliest",
                folders);
        find(deliveries, AgencyTables.RECORD_ATTRIBUTES, held(Terms.attributes(terms.lost())), folders);
        List<EncodedSchema> encoded = deliveries.stream()
                .map(delivery -> workspace.path(DeliveryList.ENCODED + "/" + delivery))
                .filter(EncodedSchema::isIn)
                .map(EncodedSchema::read)
                .toList();
        List<String> columns = encoded.stream()
                .flatMap(schema -> Terms.encodings(terms.lost(), schema).stream())
                .distinct()
                .toList();
        encoded.stream().limit(1).forEach(schema -> find(deliveries, schema.recordTable(), held(columns), folders));
        deliveries.stream()
                .filter(Predicate.not(this::isRecent))
                .map(DeliveryName::folder)
                .forEach(folders::add);
        return folders;
    }

    private static String held(List<String> columns) {
        return columns.isEmpty()
                ? ""
                : "FROM %s WHERE "
                        + columns.stream()
                                .map(column -> '"' + column + "\" IS NOT NULL")
                                .collect(Collectors.joining(" OR "));
    }

    /** Whether every identity item of a delivery may be kept still. */
    private boolean isRecent(DeliveryName delivery) {
        Terms terms = new Terms(agreement, delivery.date(), today);
        return Agreement.IDENTITY_ITEMS.stream().filter(agreement::allows).allMatch(terms::keeps);
    }

    private void find(List<DeliveryName> deliveries, Table table, String from, Set<String> folders) {
        String files = deliveries.stream()
                .map(delivery -> table.in(workspace.path(DeliveryList.ENCODED + "/" + delivery)))
                .filter(Files::isRegularFile)
                .map(Path::toString)
                .map(file -> "'" + file.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        if (files.isEmpty() || from.isEmpty()) {
            return;
        }
        String sql = "SELECT DISTINCT parse_path(filename)[-2] AS folder "
                + from.formatted("read_parquet([" + files + "], filename = true, union_by_name = true)");
        folders.addAll(tables.list(sql, row -> row.text("folder")));
    }
}
