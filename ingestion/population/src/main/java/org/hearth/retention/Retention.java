package org.hearth.retention;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearth.agreement.Agreement;
import org.hearth.agreement.Agreements;
import org.hearth.delivery.DeliveryList;
import org.hearth.delivery.DeliveryName;
import org.hearth.population.Tables;
import org.hearth.table.TableReader;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/**
 * Enforces retention, agreements and purges on everything encoded. Looks at all deliveries of an agency in one query and touches
 * those alone of which something must go.
 *
 * @param today the day as of which it is enforced; a parameter, never the clock's
 */
public record Retention(Workspace workspace, Agreements agreements, LocalDate today) {

    /** Deletes what must go and adds it to the record; an agency without an agreement is left to the stages, which refuse it. */
    public void enforce(Consumer<Outcome> made) {
        Map<String, List<DeliveryName>> byAgency = DeliveryList.encoded(workspace).stream()
                .collect(Collectors.groupingBy(DeliveryName::agency, TreeMap::new, Collectors.toList()));
        byAgency.forEach((agency, deliveries) ->
                agreements.of(agency).ifPresent(agreement -> enforce(agreement, deliveries, made)));
    }

    private void enforce(Agreement agreement, List<DeliveryName> deliveries, Consumer<Outcome> made) {
        PurgeList purges = PurgeList.of(workspace, deliveries);
        Set<String> concerned = concerned(agreement, deliveries);
        for (DeliveryName delivery : deliveries) {
            Terms terms = new Terms(agreement, delivery.date(), today);
            PurgeList later = purges.after(delivery);
            if (concerned.contains(delivery.folder())
                    || !later.isEmpty()
                    || !terms.lost().isEmpty()) {
                remove(delivery, new Removal(workspace, delivery, terms, later), made);
            }
        }
    }

    private void remove(DeliveryName delivery, Removal removal, Consumer<Outcome> made) {
        List<Deletion> due = removal.due();
        if (!due.isEmpty()) {
            made.accept(DeletionRecord.add(workspace, delivery, due));
            removal.run();
        }
    }

    /** Folders of deliveries with a fact that may not be kept. */
    private Set<String> concerned(Agreement agreement, List<DeliveryName> deliveries) {
        List<String> files = new ArrayList<>();
        for (DeliveryName delivery : deliveries) {
            Path facts = Tables.RECORD_FACTS.in(workspace.path(DeliveryList.ENCODED + "/" + delivery));
            if (Files.isRegularFile(facts)) {
                files.add("'" + facts.toString().replace("'", "''") + "'");
            }
        }
        if (files.isEmpty()) {
            return Set.of();
        }
        Terms terms = new Terms(agreement, today, today);
        String sql = "SELECT DISTINCT parse_path(filename)[-2] AS folder FROM (SELECT filename, kind,"
                + " min(happened_on) AS first FROM read_parquet([" + String.join(", ", files)
                + "], filename = true) GROUP BY ALL) held LEFT JOIN (" + terms.kinds()
                + ") AS agreed(kind, earliest) USING (kind) WHERE earliest IS NULL OR first < earliest";
        try (TableReader tables = TableReader.open(Map.of())) {
            return new HashSet<>(tables.list(sql, row -> row.text("folder")));
        }
    }
}
