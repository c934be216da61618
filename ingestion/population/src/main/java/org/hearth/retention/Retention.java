package org.hearth.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearth.agreement.Agreements;
import org.hearth.delivery.DeliveryList;
import org.hearth.delivery.DeliveryName;
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
        enforce(agency -> true, made);
    }

    /** The same of some agencies alone. */
    public void enforce(Predicate<String> agencies, Consumer<Outcome> made) {
        Map<String, List<DeliveryName>> byAgency = DeliveryList.encoded(workspace).stream()
                .filter(delivery -> agencies.test(delivery.agency()))
                .collect(Collectors.groupingBy(DeliveryName::agency, TreeMap::new, Collectors.toList()));
        try (TableReader tables = TableReader.open(Map.of())) {
            byAgency.forEach((agency, deliveries) -> agreements
                    .of(agency)
                    .ifPresent(
                            agreement -> enforce(new Overdue(tables, workspace, agreement, today), deliveries, made)));
        }
    }

    private void enforce(Overdue overdue, List<DeliveryName> deliveries, Consumer<Outcome> made) {
        PurgeList purges = PurgeList.of(workspace, deliveries);
        Set<String> concerned = overdue.among(deliveries);
        for (DeliveryName delivery : deliveries) {
            PurgeList later = purges.after(delivery);
            if (concerned.contains(delivery.folder()) || !later.isEmpty()) {
                Terms terms = new Terms(overdue.agreement(), delivery.date(), today);
                remove(delivery, new Removal(workspace, delivery, terms, later), made);
            }
        }
    }

    private void remove(DeliveryName delivery, Removal removal, Consumer<Outcome> made) {
        List<Deletion> due = removal.due();
        if (!due.isEmpty()) {
            made.accept(DeletionRecord.add(workspace, delivery, due));
            removal.run(due);
        }
    }
}
