package org.hearth.retention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.delivery.DeliveryName;
import org.hearth.population.AgencyTables;
import org.hearth.table.Row;
import org.hearth.table.TableReader;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/** The record of deletions, {@code deletions/<agency>/<delivery date>}: it only ever grows. */
public final class DeletionRecord {

    public static final String ARTEFACT = "deletions";

    private DeletionRecord() {}

    /** Every deletion recorded in a workspace, by delivery and day. */
    public static List<Deletion> all(Workspace workspace) {
        return workspace.artefacts(ARTEFACT).stream()
                .flatMap(artefact -> DeliveryName.of(artefact).stream())
                .sorted()
                .flatMap(delivery -> of(workspace, delivery).stream())
                .toList();
    }

    private static List<Deletion> of(Workspace workspace, DeliveryName delivery) {
        String artefact = ARTEFACT + "/" + delivery;
        if (workspace.manifest(artefact).isEmpty()) {
            return List.of();
        }
        try (TableReader tables =
                TableReader.open(Map.of("deletions", AgencyTables.DELETIONS.in(workspace.path(artefact))))) {
            return tables.list("SELECT * FROM deletions", row -> deletion(delivery, row));
        }
    }

    private static Deletion deletion(DeliveryName delivery, Row row) {
        return new Deletion(
                delivery,
                row.date("deleted_on"),
                Deletion.Reason.named(row.text("reason")),
                row.text("item"),
                row.whole("rows"),
                row.text("because"),
                row.text("version"));
    }

    /** Adds deletions of one delivery. Adding one again, after an interruption, changes nothing. */
    static Outcome add(Workspace workspace, DeliveryName delivery, Collection<Deletion> deletions) {
        TreeSet<Deletion> all = new TreeSet<>(deletions);
        all.addAll(of(workspace, delivery));
        List<Deletion> sorted = new ArrayList<>(all);
        return Stage.of("retention", workspace, ARTEFACT + "/" + delivery)
                .setting("entries", Digest.ofText(sorted.toString()))
                .make(draft -> {
                    try (TableWriter table = TableWriter.open(AgencyTables.DELETIONS, draft.directory())) {
                        sorted.forEach(one -> table.write(
                                delivery.agency(),
                                delivery.folder(),
                                one.on(),
                                one.reason().id(),
                                one.item(),
                                one.rows(),
                                one.because(),
                                one.version()));
                    }
                    sorted.stream()
                            .collect(Collectors.groupingBy(
                                    one -> one.reason().id() + " " + one.item(),
                                    Collectors.summingLong(Deletion::rows)))
                            .forEach(draft::count);
                });
    }
}
