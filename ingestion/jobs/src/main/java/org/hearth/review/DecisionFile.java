package org.hearth.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.table.Row;
import org.hearth.table.TableReader;
import org.hearth.workspace.Fault;

/** {@code decisions.csv}: all that was ever decided, a row a pair. */
public final class DecisionFile {

    private static final List<String> COLUMNS =
            List.of("left_source", "left_record", "right_source", "right_record", "decision", "reviewers");

    private DecisionFile() {}

    /**
     * Reads decisions.
     *
     * @throws Fault if the file is none of decisions
     */
    public static List<Decision> read(Path file) {
        return rows(file, COLUMNS, row -> {
            String decision = row.text("decision");
            if (!decision.equals("same") && !decision.equals("different")) {
                throw fault(file, "same or different in every row", "another word");
            }
            return new Decision(
                    new Decision.Named(row.text("left_source"), row.text("left_record")),
                    new Decision.Named(row.text("right_source"), row.text("right_record")),
                    decision.equals("same"),
                    row.text("reviewers"));
        });
    }

    /**
     * Adds decisions to those a file has; one that it has already stays as it was.
     *
     * @return how many were new
     */
    static int add(Path file, Collection<Decision> decisions) {
        Map<List<Decision.Named>, Decision> all = new LinkedHashMap<>();
        if (Files.exists(file)) {
            read(file).forEach(decision -> all.put(List.of(decision.left(), decision.right()), decision));
        }
        int before = all.size();
        decisions.forEach(decision -> all.putIfAbsent(List.of(decision.left(), decision.right()), decision));
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS) + "\n");
        all.values()
                .forEach(decision -> csv.append(line(List.of(
                        decision.left().source(),
                        decision.left().id(),
                        decision.right().source(),
                        decision.right().id(),
                        decision.same() ? "same" : "different",
                        decision.reviewers()))));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, csv);
            Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.size() - before;
    }

    /** A line of comma-separated values. */
    static String line(List<String> cells) {
        List<String> quoted = new ArrayList<>();
        cells.forEach(cell -> quoted.add(
                cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                        ? cell
                        : '"' + cell.replace("\"", "\"\"") + '"'));
        return String.join(",", quoted) + "\n";
    }

    /** The rows of a CSV file that has columns. */
    static <T> List<T> rows(Path file, List<String> columns, java.util.function.Function<Row, T> reader) {
        if (!Files.isRegularFile(file)) {
            throw fault(file, "a file", "none");
        }
        try (TableReader table = TableReader.open(Map.of())) {
            table.run("CREATE VIEW c AS SELECT * FROM read_csv('"
                    + file.toString().replace("'", "''")
                    + "', all_varchar = true, header = true, delim = ',', quote = '\"')");
            List<String> found = table.list("DESCRIBE c", row -> row.text("column_name"));
            if (!found.containsAll(columns)) {
                throw fault(file, "columns " + String.join(", ", columns), String.join(", ", found));
            }
            return table.list("SELECT * FROM c", reader);
        }
    }

    private static Fault fault(Path file, String expected, String found) {
        return new Fault(Fault.Kind.FILE, "Cannot read " + file + ": expected " + expected + ", found " + found);
    }
}
