package org.hearth.training;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.Tables;
import org.hearth.table.TableReader;
import org.hearth.workspace.Fault;

/**
 * Eligible rows of a matrix in memory, ordered by as-of date and household.
 *
 * @param columns names of the numeric columns, ascending
 * @param households household of each row
 * @param dates as-of date of each row
 * @param localities locality of each row
 * @param labels 1, 0, or {@link #UNKNOWN}
 * @param values row after row, one number a column
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of 70 MB would be waste
public record RiskMatrix(
        List<String> columns,
        String[] households,
        LocalDate[] dates,
        String[] localities,
        byte[] labels,
        double[] values) {

    public static final byte UNKNOWN = -1;

    public int size() {
        return households.length;
    }

    public int width() {
        return columns.size();
    }

    /** Where a row begins in {@link #values}. */
    public int offset(int row) {
        return row * width();
    }

    /** Positions of the rows of some dates that have a label. */
    public int[] labelledRows(Collection<LocalDate> of) {
        return IntStream.range(0, size())
                .filter(row -> labels[row] != UNKNOWN && of.contains(dates[row]))
                .toArray();
    }

    /** As-of dates that have a label, ascending. */
    public static List<LocalDate> labelledDates(Path artefact) {
        try (TableReader reader = reader(artefact)) {
            return reader.list(
                    "SELECT DISTINCT as_of FROM matrix WHERE eligible AND label IS NOT NULL ORDER BY as_of",
                    row -> row.date("as_of"));
        }
    }

    /**
     * Reads the eligible rows of some dates.
     *
     * @throws Fault if the matrix lacks a column or has a row without a number in one
     */
    public static RiskMatrix read(Path artefact, List<String> columns, Collection<LocalDate> of) {
        try (TableReader reader = reader(artefact)) {
            requireColumns(reader, columns);
            return read(reader, columns, of);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the matrix: " + e.getMessage(), e);
        }
    }

    private static TableReader reader(Path artefact) {
        return TableReader.open(Map.of("matrix", Tables.MATRIX_FRAME.in(artefact)));
    }

    private static void requireColumns(TableReader reader, List<String> columns) {
        List<String> present = reader.list("SELECT column_name FROM (DESCRIBE matrix)", row -> row.text("column_name"));
        List<String> lacking =
                columns.stream().filter(name -> !present.contains(name)).toList();
        if (!lacking.isEmpty()) {
            throw new Fault(
                    Fault.Kind.FILE,
                    "Cannot read the matrix: expected the columns of " + MatrixSchema.FILE + ", found no "
                            + String.join(", ", lacking));
        }
    }

    private static RiskMatrix read(TableReader reader, List<String> columns, Collection<LocalDate> of)
            throws SQLException {
        String where = " FROM matrix WHERE eligible AND as_of IN ("
                + of.stream().sorted().map(date -> "DATE '" + date + "'").collect(Collectors.joining(", ", "", ""))
                + ")";
        int size = of.isEmpty()
                ? 0
                : Math.toIntExact(reader.list("SELECT count(*) AS n" + where, row -> row.whole("n"))
                        .get(0));
        RiskMatrix matrix = new RiskMatrix(
                List.copyOf(columns),
                new String[size],
                new LocalDate[size],
                new String[size],
                new byte[size],
                new double[Math.multiplyExact(size, columns.size())]);
        if (size > 0) {
            String names = columns.stream().map(name -> ", \"" + name + "\"").collect(Collectors.joining());
            matrix.fill(
                    reader,
                    "SELECT household, as_of, coalesce(locality, ''), coalesce(label, " + UNKNOWN + ")" + names + where
                            + " ORDER BY as_of, household");
        }
        return matrix;
    }

    private void fill(TableReader reader, String sql) throws SQLException {
        try (Statement statement = reader.connection().createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            int cell = 0;
            for (int row = 0; results.next(); row++) {
                households[row] = results.getString(1).intern();
                dates[row] = sameAsBefore(row, results.getObject(2, LocalDate.class));
                localities[row] = results.getString(3).intern();
                labels[row] = (byte) results.getLong(4);
                for (int column = 0; column < columns.size(); column++) {
                    double value = results.getDouble(5 + column);
                    if (results.wasNull() || !Double.isFinite(value)) {
                        throw new Fault(
                                Fault.Kind.FILE,
                                "Cannot read the matrix: expected a number in every row of " + columns.get(column)
                                        + ", found none (row " + (row + 1) + ")");
                    }
                    values[cell++] = value;
                }
            }
        }
    }

    private LocalDate sameAsBefore(int row, LocalDate date) {
        return row > 0 && dates[row - 1].equals(date) ? dates[row - 1] : date;
    }
}
