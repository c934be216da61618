package org.hearth.training;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearth.authority.Authority;
import org.hearth.matrix.Feature;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.JobTables;
import org.hearth.table.Column;
import org.hearth.table.TableReader;
import org.hearth.table.TableWriter;
import org.hearth.training.OwnTable.Source;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Stage.Draft;

/** Makes a matrix of a table of one's own, CSV or Parquet. Every row must be right: a table is refused whole. */
final class OwnMatrix {

    /** Beyond it a number is no measurement; squares of it still add up without overflow. */
    private static final double HUGE = 1e12;

    private static final int MOST_FAULTS = 20;

    /** How far back the columns look is the table's own business: they are taken as if they looked as far on every date. */
    private static final LocalDate BEFORE = LocalDate.EPOCH;

    private final Path file;
    private final OwnTable table;
    private final MatrixSchema schema;
    private final List<Source> sources;
    private final String onlyLocality;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final TreeSet<LocalDate> dates = new TreeSet<>();
    private final double[] least;
    private final double[] most;
    private int rows;

    OwnMatrix(Path file, OwnTable table, String name, Authority authority) {
        this.file = file;
        this.table = table;
        List<Feature> features = table.matrixFeatures();
        this.schema = new MatrixSchema(name, table.says(), table.labelMonths(), BEFORE, List.of(), features);
        this.sources = table.sources();
        this.least = new double[sources.size()];
        this.most = new double[sources.size()];
        List<String> localities = authority.teams().stream()
                .flatMap(team -> team.localities().stream())
                .toList();
        if (table.locality().isEmpty() && localities.size() != 1) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot read " + file.getFileName()
                            + ": expected a column of localities under table.locality, as the" + " authority has "
                            + localities.size() + ", found none");
        }
        this.onlyLocality = localities.isEmpty() ? "" : localities.get(0);
    }

    void fill(Draft draft) throws IOException {
        try (TableReader reader = TableReader.open(Map.of());
                TableWriter writer = TableWriter.open(
                        JobTables.MATRIX_FRAME.with(schema.columns().stream()
                                .map(column -> Column.number(column, column))
                                .toList()),
                        draft.directory());
                Statement statement = reader.connection().createStatement()) {
            OwnFile own = OwnFile.in(file, statement, columns());
            try (ResultSet results = statement.executeQuery("SELECT " + own.texts(columns()) + " FROM " + own.from())) {
                while (results.next()) {
                    write(writer, results);
                }
            }
        } catch (SQLException e) {
            throw new Fault(
                    Fault.Kind.FILE,
                    "Cannot read " + file.getFileName()
                            + ": expected a whole CSV file with a header, or Parquet, found something else");
        }
        requireVariation();
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.FILE, faults);
        }
        new MatrixSchema(
                        schema.definition(),
                        schema.label(),
                        schema.labelMonths(),
                        schema.dataFrom(),
                        List.copyOf(dates),
                        schema.features())
                .write(draft.directory());
        draft.count("rows", rows);
        draft.count("features", schema.features().size());
    }

    /** Household, date, label, locality if there is one, then the features in order of name. */
    private List<String> columns() {
        return Stream.of(
                        Stream.of(table.household(), table.asOf(), table.label()),
                        table.locality().stream(),
                        table.features().keySet().stream().sorted())
                .flatMap(names -> names)
                .toList();
    }

    private void write(TableWriter writer, ResultSet results) throws SQLException {
        rows++;
        String household = text(results, table.household());
        Optional<LocalDate> asOf = date(text(results, table.asOf()));
        Integer before = rowOf.putIfAbsent(household + " " + asOf, rows);
        fault(before != null, "one row for a household and as-of date", "a second one", table.household());
        fault(household.isEmpty(), "a household", "none", table.household());
        Optional<Long> label = label(text(results, table.label()), asOf);
        List<Object> cells = new ArrayList<>();
        cells.add(household);
        cells.add(asOf.orElse(LocalDate.EPOCH));
        cells.add(null);
        cells.add(table.locality().isPresent() ? text(results, table.locality().get()) : onlyLocality);
        cells.add(true);
        cells.add(null);
        cells.add(label.orElse(null));
        for (int column = 0; column < sources.size(); column++) {
            double value =
                    value(sources.get(column), text(results, sources.get(column).from()));
            least[column] = rows == 1 ? value : Math.min(least[column], value);
            most[column] = rows == 1 ? value : Math.max(most[column], value);
            cells.add(value);
        }
        asOf.ifPresent(dates::add);
        if (faults.isEmpty()) {
            writer.write(cells.toArray());
        }
    }

    private String text(ResultSet results, String column) throws SQLException {
        String text = results.getString(columns().indexOf(column) + 1);
        return text == null ? "" : text.strip();
    }

    private Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeParseException e) {
            fault(true, "a date such as 2025-10-01", "something else", table.asOf());
            return Optional.empty();
        }
    }

    private Optional<Long> label(String text, Optional<LocalDate> asOf) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean past =
                asOf.isPresent() && asOf.get().plusMonths(table.labelMonths()).isAfter(table.dataTo());
        fault(past, "no label whose timespan ends after the data (" + table.dataTo() + ")", "one", table.label());
        boolean yes = List.of("1", "1.0", "true").contains(text.toLowerCase(Locale.ROOT));
        boolean no = List.of("0", "0.0", "false").contains(text.toLowerCase(Locale.ROOT));
        fault(!yes && !no, "1, 0 or nothing", "something else", table.label());
        return Optional.of(yes ? 1L : 0L);
    }

    private double value(Source source, String text) {
        OwnTable.OwnFeature feature = source.feature();
        if (source.category().isPresent()) {
            List<String> known = feature.categories().orElseThrow();
            fault(!known.contains(text), "one of the categories " + known, "another", source.from());
            return source.category().get().equals(text) ? 1 : 0;
        }
        if (source.isFlag()) {
            return text.isEmpty() ? 1 : 0;
        }
        if (text.isEmpty()) {
            fault(
                    feature.missing().isEmpty(),
                    "a number, as table.features has no words for a missing one",
                    "none",
                    source.from());
            return 0;
        }
        double value = number(text);
        fault(!(Math.abs(value) <= HUGE), "a number from -1e12 to 1e12", "something else", source.from());
        return Math.abs(value) <= HUGE ? value : 0;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void requireVariation() {
        for (int column = 0; column < sources.size(); column++) {
            Source source = sources.get(column);
            boolean constant = rows > 0 && least[column] == most[column];
            if (constant && source.isFlag() && least[column] == 1) {
                faults.add("Cannot read " + file.getFileName() + ": expected a value in some row of " + source.from()
                        + ", found none in any");
            } else if (constant && !source.isFlag()) {
                faults.add("Cannot read " + file.getFileName() + ": expected different values in " + source.column()
                        + ", found the same in every row");
            }
        }
        if (rows == 0) {
            faults.add("Cannot read " + file.getFileName() + ": expected rows, found none");
        }
    }

    private void fault(boolean broken, String expected, String found, String column) {
        if (broken && faults.size() < MOST_FAULTS) {
            faults.add("Cannot read " + file.getFileName() + ": expected " + expected + " in " + column + ", found "
                    + found + " (row " + rows + ")");
        }
    }
}
