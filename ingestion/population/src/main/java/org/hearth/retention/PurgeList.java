package org.hearth.retention;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.delivery.DeliveryList;
import org.hearth.delivery.DeliveryName;
import org.hearth.population.AgencyTables;
import org.hearth.workspace.Workspace;

/**
 * What an agency has taken back, as SQL: rows of {@code purges} with the delivery that says so.
 *
 * @param deliveries deliveries with purges, in the order of hand-over
 */
record PurgeList(Workspace workspace, List<DeliveryName> deliveries) {

    /** Facts {@code facts} that a purge {@code p} of the same record and feed covers. */
    static final String COVERS_FACT = """
            p.record = facts.record AND p.feed = facts.feed AND (p.level = 'child'
                OR (p.level = 'element' AND facts.episode = p.episode)
                OR (p.level = 'episode' AND (facts.episode = p.episode OR starts_with(facts.episode, p.episode || '/'))))""";

    static PurgeList of(Workspace workspace, List<DeliveryName> deliveries) {
        return new PurgeList(
                workspace,
                deliveries.stream()
                        .filter(delivery -> Files.isRegularFile(file(workspace, delivery)))
                        .sorted()
                        .toList());
    }

    /** Those handed over after a delivery: what it says itself was judged while it was encoded. */
    PurgeList after(DeliveryName delivery) {
        return new PurgeList(
                workspace,
                deliveries.stream()
                        .filter(other -> other.compareTo(delivery) > 0)
                        .toList());
    }

    boolean isEmpty() {
        return deliveries.isEmpty();
    }

    /** A table expression: the columns of {@code purges} and {@code source}, the folder of the delivery. */
    String sql() {
        if (isEmpty()) {
            return "(SELECT '' AS record, '' AS feed, '' AS level, '' AS episode, '' AS source WHERE false)";
        }
        return deliveries.stream()
                .map(delivery -> "SELECT *, '" + delivery.folder() + "' AS source FROM read_parquet('"
                        + file(workspace, delivery).toString().replace("'", "''") + "')")
                .collect(Collectors.joining(" UNION ALL ", "(", ")"));
    }

    private static Path file(Workspace workspace, DeliveryName delivery) {
        return AgencyTables.PURGES.in(workspace.path(DeliveryList.ENCODED + "/" + delivery));
    }
}
