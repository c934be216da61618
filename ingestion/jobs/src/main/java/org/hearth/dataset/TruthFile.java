package org.hearth.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.table.TableReader;
import org.hearth.workspace.Fault;

/**
 * Joins {@code persons.csv}, or {@code households.csv}, with a truth file. The truth has a row a record: the record's id, with its source where several sources
 * use one id, and the person it is of; columns are {@code record_id} (or the first column) and {@code person_id}, {@code cluster},
 * {@code truth} (or the last but those); for households {@code household_id}. A record in no household is one by itself; one of which
 * the truth says nothing is left out.
 */
public final class TruthFile {

    private final Path persons;
    private final Path truth;

    public TruthFile(Path persons, Path truth) {
        this.persons = persons;
        this.truth = truth;
    }

    /** Persons and truth side by side, by group; the group "" is all. */
    public Map<String, Evaluation> compare(Optional<String> by) {
        try (TableReader reader = TableReader.open(Map.of())) {
            mustBeThere(truth, persons);
            List<String> known = columns(reader, truth);
            List<String> found = columns(reader, persons);
            String group = pick(found, "person_id", "household_id").orElse("person_id");
            require(persons, found, "record_id", group);
            by.ifPresent(column -> require(truth, known, column));
            String id = pick(known, "record_id", "unique_id", "id", "rec_id").orElse(known.get(0));
            String person = (group.equals("household_id")
                            ? pick(known, "household_id", "true_household", "household")
                            : pick(known, "person_id", "true_person", "cluster", "truth", "person"))
                    .or(() -> onlyOther(known, by, id))
                    .orElseThrow(() -> fault(truth, "columns record_id and " + group, String.join(", ", known)));
            boolean sources = known.contains("source") && found.contains("source");
            return read(
                    reader,
                    "SELECT coalesce(p." + group + ", 'alone ' || p.record_id) AS person, t." + quoted(person)
                            + " AS truth, "
                            + by.map(column -> "coalesce(t." + quoted(column) + ", '')")
                                    .orElse("''")
                            + " AS grp FROM " + table(persons) + " p JOIN " + table(truth) + " t ON p.record_id = t."
                            + quoted(id) + (sources ? " AND p.source = t.source" : "") + " WHERE t." + quoted(person)
                            + " IS NOT NULL");
        }
    }

    private Map<String, Evaluation> read(TableReader reader, String sql) {
        Map<String, Integer> codes = new HashMap<>();
        Map<String, List<int[]>> groups = new TreeMap<>();
        try (Statement statement = reader.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                int[] row = {code(codes, "p" + rows.getString(1)), code(codes, "t" + rows.getString(2))};
                groups.computeIfAbsent("", all -> new ArrayList<>()).add(row);
                if (!rows.getString(3).isEmpty()) {
                    groups.computeIfAbsent(rows.getString(3), group -> new ArrayList<>())
                            .add(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        if (groups.isEmpty()) {
            throw fault(truth, "records of " + persons, "none of them");
        }
        Map<String, Evaluation> evaluations = new LinkedHashMap<>();
        groups.forEach((group, rows) -> evaluations.put(
                group,
                Evaluation.of(
                        rows.stream().mapToInt(row -> row[0]).toArray(),
                        rows.stream().mapToInt(row -> row[1]).toArray())));
        return evaluations;
    }

    private static int code(Map<String, Integer> codes, String value) {
        return codes.computeIfAbsent(value, any -> codes.size());
    }

    private static Optional<String> pick(List<String> columns, String... names) {
        return Stream.of(names).filter(columns::contains).findFirst();
    }

    /** A column of any name, where nothing else could be meant. */
    private static Optional<String> onlyOther(List<String> columns, Optional<String> by, String id) {
        List<String> others = columns.stream()
                .filter(column -> !column.equals(id) && !column.equals("source") && !by.equals(Optional.of(column)))
                .toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    private static void mustBeThere(Path... files) {
        List<String> faults = Stream.of(files)
                .filter(file -> !Files.isRegularFile(file))
                .map(file -> "Cannot read " + file + ": expected a file, found none")
                .toList();
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.FILE, faults);
        }
    }

    private static void require(Path file, List<String> columns, String... names) {
        for (String name : names) {
            if (!columns.contains(name)) {
                throw fault(file, "a column " + name, String.join(", ", columns));
            }
        }
    }

    private static List<String> columns(TableReader reader, Path file) {
        try {
            return reader.list(
                    "SELECT column_name FROM (DESCRIBE SELECT * FROM " + table(file) + ")",
                    row -> row.text("column_name"));
        } catch (IllegalStateException e) {
            throw fault(file, "comma-separated values with a header, or Parquet", "something else");
        }
    }

    private static String table(Path file) {
        String name = "'" + file.toString().replace("'", "''") + "'";
        return file.toString().endsWith(".parquet")
                ? "(SELECT COLUMNS(*)::VARCHAR FROM read_parquet(" + name + "))"
                : "read_csv(" + name + ", all_varchar = true, header = true)";
    }

    private static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    private static Fault fault(Path file, String expected, String found) {
        return new Fault(Fault.Kind.FILE, "Cannot read " + file + ": expected " + expected + ", found " + found);
    }
}
