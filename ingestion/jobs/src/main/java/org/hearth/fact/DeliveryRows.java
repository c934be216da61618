package org.hearth.fact;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.delivery.DeliveryName;
import org.hearth.table.Table;

/** SQL of the rows of one table in several encoded deliveries, with a column {@code delivery} that names where each stands. */
final class DeliveryRows {

    private DeliveryRows() {}

    /**
     * The query.
     *
     * @param encoded directories of deliveries, at least one
     */
    static String of(Table table, List<Path> encoded) {
        return encoded.stream()
                .map(delivery ->
                        "SELECT *, '" + DeliveryName.of(delivery.toString()).orElseThrow()
                                + "' AS delivery FROM read_parquet("
                                + text(table.in(delivery)) + ")")
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** A file's name as SQL has it. */
    static String text(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }
}
