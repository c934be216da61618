package org.hearth.retention;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.delivery.DeliveryList;
import org.hearth.delivery.DeliveryName;
import org.hearth.delivery.DeliveryScope;
import org.hearth.population.Tables;
import org.hearth.table.Table;
import org.hearth.table.TableReader;
import org.hearth.table.TableRewrite;
import org.hearth.workspace.Amendment;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;

/** What must go of one delivery: found by {@link #due}, done by {@link #run}. */
final class Removal {

    private static final int VERSION_LENGTH = 16;
    private static final Set<String> WHO = Set.of("forename", "surname", "date-of-birth");

    private final Workspace workspace;
    private final DeliveryName delivery;
    private final Terms terms;
    private final PurgeList purges;
    private final Path place;
    private final Path sealed;

    /**
     * The removal from a delivery.
     *
     * @param purges what was taken back after it
     */
    Removal(Workspace workspace, DeliveryName delivery, Terms terms, PurgeList purges) {
        this.workspace = workspace;
        this.delivery = delivery;
        this.terms = terms;
        this.purges = purges;
        this.place = workspace.path(DeliveryList.ENCODED + "/" + delivery);
        this.sealed = workspace.path("sealed/" + delivery);
    }

    /** What must go, empty if nothing must. */
    List<Deletion> due() {
        List<Deletion> due = new ArrayList<>();
        Map<String, Path> views = new HashMap<>();
        for (Table table : List.of(Tables.RECORDS, Tables.BLOCKING, Tables.RECORD_RESIDENCES, Tables.RECORD_FACTS)) {
            if (Files.isRegularFile(table.in(place))) {
                views.put(table.name(), table.in(place));
            }
        }
        if (Files.isRegularFile(Tables.SEALED_REFERENCES.in(sealed))) {
            views.put(Tables.SEALED_REFERENCES.name(), Tables.SEALED_REFERENCES.in(sealed));
        }
        try (TableReader tables = TableReader.open(views)) {
            if (views.containsKey("facts")) {
                facts(tables, due);
            }
            if (views.containsKey("records")) {
                terms.lost().forEach((item, columns) -> add(due, terms.reason(item), item, count(tables, columns)));
            }
            if (views.containsKey("references") && !terms.keeps("case-reference")) {
                add(due, terms.reason("case-reference"), "case-reference", rows(tables, "references", "true"));
            }
            views.keySet().stream()
                    .filter(name -> !name.equals("facts"))
                    .sorted()
                    .forEach(name -> purged(tables, name, due));
        }
        return due;
    }

    private void facts(TableReader tables, List<Deletion> due) {
        tables.forEach(
                "SELECT kind, count(*) AS n FROM facts WHERE NOT " + kept() + " GROUP BY kind ORDER BY kind",
                row -> add(due, terms.reason(row.text("kind")), row.text("kind"), row.whole("n")));
        if (!purges.isEmpty()) {
            tables.forEach(
                    """
                    SELECT kind, source, count(*) AS n FROM (
                        SELECT facts.kind, min(p.source) AS source FROM (SELECT *, row_number() OVER () AS r FROM facts) facts
                        JOIN %s p ON %s WHERE %s GROUP BY facts.r, facts.kind)
                    GROUP BY ALL ORDER BY ALL""".formatted(purges.sql(), PurgeList.COVERS_FACT, kept()),
                    row -> due.add(deletion(
                            Deletion.Reason.PURGED,
                            row.text("kind"),
                            row.whole("n"),
                            "delivery " + row.text("source"))));
        }
    }

    private void purged(TableReader tables, String table, List<Deletion> due) {
        if (!purges.isEmpty()) {
            tables.forEach(
                    "SELECT source, count(*) AS n FROM (SELECT t.record, min(p.source) AS source FROM \"" + table
                            + "\" t JOIN " + purges.sql() + " p ON p.record = t.record WHERE " + ofWhom()
                            + " GROUP BY t.record)"
                            + " GROUP BY source ORDER BY source",
                    row -> due.add(deletion(
                            Deletion.Reason.PURGED,
                            table + " of people",
                            row.whole("n"),
                            "delivery " + row.text("source"))));
        }
    }

    private static long count(TableReader tables, Collection<String> columns) {
        return columns.isEmpty()
                ? 0
                : rows(
                        tables,
                        "records",
                        columns.stream().map(column -> column + " IS NOT NULL").collect(Collectors.joining(" OR ")));
    }

    private static long rows(TableReader tables, String table, String where) {
        return tables.list("SELECT count(*) AS n FROM \"" + table + "\" WHERE " + where, row -> row.whole("n"))
                .get(0);
    }

    private void add(List<Deletion> due, Deletion.Reason reason, String item, long rows) {
        if (rows > 0) {
            due.add(deletion(reason, item, rows, terms.because(item)));
        }
    }

    private Deletion deletion(Deletion.Reason reason, String item, long rows, String because) {
        String version = Digest.of(place).substring(0, VERSION_LENGTH);
        return new Deletion(delivery, terms.today(), reason, item, rows, because, version);
    }

    /** Whether retention lets a fact be kept. */
    private String kept() {
        return "EXISTS (SELECT 1 FROM (" + terms.kinds()
                + ") AS agreed(kind, earliest) WHERE agreed.kind = facts.kind AND facts.happened_on >= agreed.earliest)";
    }

    /** Purges {@code p} that take back who somebody is, of a feed that this delivery holds. */
    private String ofWhom() {
        String feeds = DeliveryScope.in(place).map(scope -> scope.feeds().keySet()).orElse(new TreeSet<>()).stream()
                .map(feed -> "'" + feed.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        return "p.level IN ('child', 'identity') AND p.feed IN (" + (feeds.isEmpty() ? "''" : feeds) + ")";
    }

    /**
     * Removes what is due. Blocking keys are made of several identity items: they go with any of them.
     *
     * @param due what {@link #due} found
     */
    void run(List<Deletion> due) {
        Set<String> items = due.stream().map(Deletion::item).collect(Collectors.toSet());
        Map<String, List<String>> lost = terms.lost();
        boolean nobody = lost.keySet().containsAll(WHO) && !Collections.disjoint(items, WHO);
        lost.keySet().retainAll(items);
        List<String> emptied = lost.values().stream().flatMap(List::stream).toList();
        String people = purges.isEmpty()
                ? "true"
                : "record NOT IN (SELECT p.record FROM " + purges.sql() + " p WHERE " + ofWhom() + ")";
        String facts = purges.isEmpty()
                ? kept()
                : kept() + " AND NOT EXISTS (SELECT 1 FROM " + purges.sql() + " p WHERE " + PurgeList.COVERS_FACT + ")";
        Amendment.of(workspace, DeliveryList.ENCODED + "/" + delivery, draft -> {
            rewrite(draft, Tables.RECORD_FACTS, "facts", facts, List.of());
            rewrite(draft, Tables.RECORDS, "records", nobody ? "false" : people, emptied);
            rewrite(draft, Tables.BLOCKING, "blocking keys", lost.isEmpty() ? people : "false", List.of());
            boolean placed = lost.containsKey("uprn") || lost.containsKey("postcode");
            rewrite(draft, Tables.RECORD_RESIDENCES, "residences", placed ? "false" : people, List.of());
            rewrite(draft, Tables.RESTATED, "", people, List.of());
        });
        if (Files.isRegularFile(Tables.SEALED_REFERENCES.in(sealed))) {
            String references = terms.keeps("case-reference") ? people : "false";
            Amendment.of(
                    workspace,
                    "sealed/" + delivery,
                    draft -> rewrite(draft, Tables.SEALED_REFERENCES, "references", references, List.of()));
        }
    }

    private static void rewrite(Stage.Draft draft, Table table, String count, String keep, List<String> emptied) {
        if (Files.isRegularFile(table.in(draft.directory()))) {
            long rows = TableRewrite.of(table, draft.directory(), keep, emptied);
            if (!count.isEmpty()) {
                draft.count(count, rows);
            }
        }
    }
}
