package org.hearth.evaluation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.training.OwnFile;
import org.hearth.workspace.Fault;

/**
 * Scores and outcomes from anyone's file, in the order of the file.
 *
 * @param scores any finite numbers; higher is listed first
 * @param labels 1 or 0; a file may also say true or false, yes or no
 * @param households whose row it is; the row's number where the file does not say
 * @param known whether the household was known to children's services before; empty where the file does not say
 * @param groups by column, the group of each row; "not known" where a cell is empty or NA
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ScoreFile(
        double[] scores,
        byte[] labels,
        String[] households,
        Optional<boolean[]> known,
        SortedMap<String, String[]> groups) {

    /** What stands in a cell that is empty. */
    public static final String NOT_KNOWN = "not known";

    private static final int MOST_FAULTS = 20;
    private static final String FLAG = "0 or 1 (or true or false, yes or no)";

    /** How programs write a cell that is empty. */
    private static final Set<String> ABSENT = Set.of("", "NA", "NULL", "NaN");

    /**
     * Which columns hold what.
     *
     * @param household empty when every row is a household of its own
     * @param known empty when the file does not say who was known before
     */
    public record Columns(
            String score, String label, Optional<String> household, Optional<String> known, List<String> groups) {

        public Columns {
            groups = List.copyOf(groups);
        }

        List<String> all() {
            return Stream.of(Stream.of(score, label), household.stream(), known.stream(), groups.stream())
                    .flatMap(names -> names)
                    .toList();
        }
    }

    /**
     * Reads a file as {@link OwnFile} says.
     *
     * @throws Fault naming every column that is not there, or the first rows without a finite score or a label of 0 or 1
     */
    public static ScoreFile read(Path file, Columns columns) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            return read(file, statement, OwnFile.in(file, statement, columns.all()), columns);
        } catch (SQLException e) {
            throw new Fault(
                    Fault.Kind.FILE,
                    "Cannot read " + file.getFileName()
                            + ": expected a whole CSV file with a header, or Parquet, found something else");
        }
    }

    private static ScoreFile read(Path file, Statement statement, OwnFile own, Columns columns) throws SQLException {
        String score = "TRY_CAST(" + own.number(columns.score()) + " AS DOUBLE), ";
        Rows rows = new Rows(columns);
        try (ResultSet results =
                statement.executeQuery("SELECT " + score + own.texts(columns.all()) + " FROM " + own.from())) {
            while (results.next()) {
                rows.add(results);
            }
        }
        return rows.finished(file);
    }

    /** Rows as they come. */
    private static final class Rows {

        private final Columns columns;
        private final List<Double> scores = new ArrayList<>();
        private final List<Byte> labels = new ArrayList<>();
        private final List<String> households = new ArrayList<>();
        private final List<Boolean> known = new ArrayList<>();
        private final SortedMap<String, List<String>> groups = new TreeMap<>();
        private final List<String> faults = new ArrayList<>();

        Rows(Columns columns) {
            this.columns = columns;
            columns.groups().forEach(name -> groups.put(name, new ArrayList<>()));
        }

        void add(ResultSet results) throws SQLException {
            double score = results.getDouble(1);
            boolean lacking = results.wasNull();
            scores.add(score);
            fault(columns.score(), "a finite number", lacking || !Double.isFinite(score));
            Optional<Boolean> label = flag(results.getString(3));
            fault(columns.label(), FLAG, label.isEmpty());
            labels.add((byte) (label.orElse(false) ? 1 : 0));
            int next = 4;
            if (columns.household().isPresent()) {
                String household = results.getString(next++);
                fault(columns.household().get(), "a household", household == null);
                households.add(household == null ? "" : household.intern());
            }
            if (columns.known().isPresent()) {
                Optional<Boolean> was = flag(results.getString(next++));
                fault(columns.known().get(), FLAG, was.isEmpty());
                known.add(was.orElse(false));
            }
            for (String name : columns.groups()) {
                String group = results.getString(next++);
                groups.getOrDefault(name, new ArrayList<>())
                        .add(group == null || ABSENT.contains(group.strip()) ? NOT_KNOWN : group.intern());
            }
        }

        private void fault(String column, String expected, boolean broken) {
            if (broken && faults.size() < MOST_FAULTS) {
                faults.add("Cannot read the scores: expected " + expected + " in every row of " + column
                        + ", found something else (row " + scores.size() + ")");
            }
        }

        private static Optional<Boolean> flag(String text) {
            return switch (text == null ? "" : text.strip().toLowerCase(Locale.ROOT)) {
                case "1", "1.0", "true", "t", "yes", "y" -> Optional.of(true);
                case "0", "0.0", "false", "f", "no", "n" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        ScoreFile finished(Path file) {
            if (!faults.isEmpty()) {
                throw new Fault(Fault.Kind.FILE, faults);
            }
            long positives = labels.stream().filter(label -> label == 1).count();
            if (positives == 0 || positives == labels.size()) {
                throw new Fault(
                        Fault.Kind.FILE,
                        "Cannot measure " + file.getFileName() + ": expected rows with and without the label, found "
                                + positives + " with and " + (labels.size() - positives) + " without");
            }
            byte[] outcomes = new byte[labels.size()];
            for (int row = 0; row < outcomes.length; row++) {
                outcomes[row] = labels.get(row);
            }
            SortedMap<String, String[]> byColumn = new TreeMap<>();
            groups.forEach((name, values) -> byColumn.put(name, values.toArray(String[]::new)));
            return new ScoreFile(
                    scores.stream().mapToDouble(Double::doubleValue).toArray(),
                    outcomes,
                    columns.household().isPresent()
                            ? households.toArray(String[]::new)
                            : IntStream.range(0, outcomes.length)
                                    .mapToObj("%010d"::formatted)
                                    .toArray(String[]::new),
                    columns.known().map(name -> flags(known)),
                    byColumn);
        }

        private static boolean[] flags(List<Boolean> list) {
            boolean[] flags = new boolean[list.size()];
            for (int row = 0; row < flags.length; row++) {
                flags[row] = list.get(row);
            }
            return flags;
        }
    }

    int size() {
        return scores.length;
    }

    /** Whether every score lies between 0 and 1, so that it can be read as a probability. */
    boolean areProbabilities() {
        for (double score : scores) {
            if (score < 0 || score > 1) {
                return false;
            }
        }
        return true;
    }
}
