package org.hearth.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.delivery.DeliveryList;
import org.hearth.delivery.DeliveryName;
import org.hearth.delivery.DeliveryScope;
import org.hearth.kind.EncodedSchema;
import org.hearth.population.AgencyTables;
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

    /** SQL condition on rows of which none goes. */
    private static final String ALL = "true";

    private static final Set<String> WHO = Set.of("forename", "surname", "date-of-birth");

    private final Workspace workspace;
    private final DeliveryName delivery;
    private final Terms terms;
    private final PurgeList purges;
    private final Path place;
    private final Path sealed;
    private final Optional<EncodedSchema> schema;

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
        this.schema = EncodedSchema.isIn(place) ? Optional.of(EncodedSchema.read(place)) : Optional.empty();
    }

    /** What must go, empty if nothing must. */
    List<Deletion> due() {
        List<Deletion> due = new ArrayList<>();
        Map<String, Path> views = new HashMap<>();
        schema.ifPresent(encoded -> views.put("records", encoded.recordTable().in(place)));
        for (Table table :
                List.of(AgencyTables.RECORD_ATTRIBUTES, AgencyTables.RECORD_RESIDENCES, AgencyTables.RECORD_FACTS)) {
            if (Files.isRegularFile(table.in(place))) {
                views.put(table.name(), table.in(place));
            }
        }
        if (Files.isRegularFile(AgencyTables.SEALED_REFERENCES.in(sealed))) {
            views.put(AgencyTables.SEALED_REFERENCES.name(), AgencyTables.SEALED_REFERENCES.in(sealed));
        }
        try (TableReader tables = TableReader.open(views)) {
            if (views.containsKey("facts")) {
                facts(tables, due);
            }
            schema.ifPresent(encoded -> terms.lost().forEach(item -> {
                long rows = Math.max(
                        count(tables, "records", Terms.encodings(List.of(item), encoded)),
                        count(tables, AgencyTables.RECORD_ATTRIBUTES.name(), Terms.attributes(List.of(item))));
                add(due, terms.reason(item), item, rows);
            }));
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

    private static long count(TableReader tables, String table, Collection<String> columns) {
        return columns.isEmpty()
                ? 0
                : rows(
                        tables,
                        table,
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
        Set<String> lost = terms.lost();
        boolean nobody = lost.containsAll(WHO) && !Collections.disjoint(items, WHO);
        lost.retainAll(items);
        String people = purges.isEmpty()
                ? ALL
                : "record NOT IN (SELECT p.record FROM " + purges.sql() + " p WHERE " + ofWhom() + ")";
        String facts = purges.isEmpty()
                ? kept()
                : kept() + " AND NOT EXISTS (SELECT 1 FROM " + purges.sql() + " p WHERE " + PurgeList.COVERS_FACT + ")";
        Amendment.of(workspace, DeliveryList.ENCODED + "/" + delivery, draft -> {
            rewrite(draft, AgencyTables.RECORD_FACTS, "facts", facts, List.of());
            rewrite(draft, AgencyTables.RECORD_ATTRIBUTES, "", nobody ? "false" : people, Terms.attributes(lost));
            if (schema.isPresent() && (nobody || !people.equals(ALL) || !lost.isEmpty())) {
                encodings(draft, schema.get(), nobody ? "false" : people, lost);
            }
            boolean placed = lost.contains("uprn") || lost.contains("postcode");
            rewrite(draft, AgencyTables.RECORD_RESIDENCES, "residences", placed ? "false" : people, List.of());
            rewrite(draft, AgencyTables.RESTATED, "", people, List.of());
        });
        String references = terms.keeps("case-reference") ? people : "false";
        if (!references.equals(ALL) && Files.isRegularFile(AgencyTables.SEALED_REFERENCES.in(sealed))) {
            Amendment.of(
                    workspace,
                    "sealed/" + delivery,
                    draft -> rewrite(draft, AgencyTables.SEALED_REFERENCES, "references", references, List.of()));
        }
    }

    /** Rewrites encodings, and lets go of the values that no record has any more. */
    private static void encodings(Stage.Draft draft, EncodedSchema schema, String people, Set<String> lost)
            throws IOException {
        List<String> emptied = new ArrayList<>(Terms.encodings(lost, schema));
        if (!lost.isEmpty()) {
            emptied.add("keys");
        }
        Table records = schema.recordTable();
        long left = TableRewrite.of(records, draft.directory(), people, emptied);
        draft.count("records", left);
        String of =
                "FROM read_parquet('" + records.in(draft.directory()).toString().replace("'", "''") + "')";
        List<String> held = new ArrayList<>();
        for (EncodedSchema.EncodedPart part : schema.parts()) {
            held.add("part = " + held.size() + " AND code IN (SELECT \"" + part.column() + "\" " + of + " WHERE \""
                    + part.column() + "\" IS NOT NULL)");
        }
        TableRewrite.of(EncodedSchema.VALUES, draft.directory(), String.join(" OR ", held), List.of());
        schema.holding(left).write(draft.directory());
    }

    /** Rewrites a file; one of which nothing goes has the same bytes afterwards, so it stays. */
    private static void rewrite(Stage.Draft draft, Table table, String count, String keep, List<String> emptied) {
        boolean less = !keep.equals(ALL) || !emptied.isEmpty();
        if (less && Files.isRegularFile(table.in(draft.directory()))) {
            long rows = TableRewrite.of(table, draft.directory(), keep, emptied);
            if (!count.isEmpty()) {
                draft.count(count, rows);
            }
        }
    }
}
