package org.hearth.population;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearth.table.TableReader;

/**
 * Which household goes on for one that a later linkage merged into it: what was decided about the one holds for the other.
 *
 * @param by short reference of each household that is no more, that of the one it went into
 */
public record Successors(Map<String, String> by) {

    public Successors {
        by = Map.copyOf(by);
    }

    /** What the artefact {@code linked} says has become of households; nothing where it says nothing. */
    public static Successors in(Path linked) {
        Map<String, String> by = new HashMap<>();
        Path changes = JobTables.CHANGES.in(linked);
        if (Files.isRegularFile(changes)) {
            try (TableReader tables = TableReader.open(Map.of("changes", changes))) {
                tables.forEach(
                        "SELECT kind, from_id, to_id FROM changes WHERE what = 'household' ORDER BY changed_on, kind, from_id",
                        row -> note(
                                row.text("kind"),
                                Reference.of(row.text("from_id")),
                                Reference.of(row.text("to_id")),
                                by));
            }
        }
        return new Successors(by);
    }

    /** Whoever members came to is there, also if it once was not. */
    private static void note(String kind, String from, String to, Map<String, String> by) {
        if (kind.equals("merged")) {
            by.put(from, to);
        }
        by.remove(to);
    }

    /** The reference under which a household is found now. */
    public String now(String reference) {
        String now = reference;
        for (int step = 0; step < by.size() && by.containsKey(now); step++) {
            now = by.getOrDefault(now, now);
        }
        return now;
    }

    /** The references that lead to each household of today, sorted. */
    public SortedMap<String, List<String>> former() {
        SortedMap<String, List<String>> former = new TreeMap<>();
        for (String reference : new TreeSet<>(by.keySet())) {
            former.computeIfAbsent(now(reference), each -> new ArrayList<>()).add(reference);
        }
        return former;
    }
}
