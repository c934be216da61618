package org.hearth.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBResultSet;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.JobTables;
import org.hearth.ranking.Capacity;
import org.hearth.ranking.TeamOf;
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

    /** Held here, as a logger that nobody holds forgets its level. */
    private static final Logger ARROW = Logger.getLogger("org.apache.arrow.memory");

    static {
        // Arrow tells which allocator it found.
        ARROW.setLevel(Level.WARNING);
    }

    /** Rows brought at a time. */
    private static final int BATCH = 8192;

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

    /** Labels of some rows. */
    public byte[] labels(int[] rows) {
        byte[] picked = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = labels[rows[i]];
        }
        return picked;
    }

    /** Rows among some that have the label. */
    public long positives(int[] rows) {
        return IntStream.of(rows).filter(row -> labels[row] == 1).count();
    }

    boolean hasBothClasses(int[] rows) {
        long positives = positives(rows);
        return positives > 0 && positives < rows.length;
    }

    /**
     * The lists that teams would make of some rows: one of each team on each date.
     *
     * @throws Fault if a locality has no team
     */
    public Capacity capacity(int[] rows, TeamOf teams) {
        return Capacity.of(
                rows.length,
                i -> dates[rows[i]] + " " + teams.locality(localities[rows[i]]).id(),
                i -> teams.locality(localities[rows[i]]).capacity());
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
        return TableReader.open(Map.of("matrix", JobTables.MATRIX_FRAME.in(artefact)));
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
            String names = columns.stream()
                    .map(name -> ", CAST(\"" + name + "\" AS DOUBLE)")
                    .collect(Collectors.joining());
            matrix.fill(
                    reader,
                    "SELECT household, as_of, coalesce(locality, ''), CAST(coalesce(label, " + UNKNOWN + ") AS TINYINT)"
                            + names + where + " ORDER BY as_of, household");
        }
        return matrix;
    }

    private void fill(TableReader reader, String sql) throws SQLException {
        try (Statement statement = reader.connection().createStatement();
                DuckDBResultSet results = statement.executeQuery(sql).unwrap(DuckDBResultSet.class);
                BufferAllocator memory = new RootAllocator();
                ArrowReader batches = (ArrowReader) results.arrowExportStream(memory, BATCH)) {
            for (int first = 0; batches.loadNextBatch(); ) {
                VectorSchemaRoot batch = batches.getVectorSchemaRoot();
                fill(first, batch);
                first += batch.getRowCount();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(int first, VectorSchemaRoot batch) {
        int rows = batch.getRowCount();
        VarCharVector household = (VarCharVector) batch.getVector(0);
        DateDayVector date = (DateDayVector) batch.getVector(1);
        VarCharVector locality = (VarCharVector) batch.getVector(2);
        TinyIntVector label = (TinyIntVector) batch.getVector(3);
        for (int row = 0; row < rows; row++) {
            households[first + row] = text(household, row);
            dates[first + row] = sameAsBefore(first + row, LocalDate.ofEpochDay(date.get(row)));
            localities[first + row] = text(locality, row);
            labels[first + row] = label.get(row);
        }
        for (int column = 0; column < columns.size(); column++) {
            Float8Vector numbers = (Float8Vector) batch.getVector(4 + column);
            for (int row = 0; row < rows; row++) {
                if (numbers.isNull(row) || !Double.isFinite(numbers.get(row))) {
                    throw new Fault(
                            Fault.Kind.FILE,
                            "Cannot read the matrix: expected a number in every row of " + columns.get(column)
                                    + ", found none (row " + (first + row + 1) + ")");
                }
                values[offset(first + row) + column] = numbers.get(row);
            }
        }
    }

    private static String text(VarCharVector vector, int row) {
        return new String(vector.get(row), StandardCharsets.UTF_8).intern();
    }

    private LocalDate sameAsBefore(int row, LocalDate date) {
        return row > 0 && dates[row - 1].equals(date) ? dates[row - 1] : date;
    }
}
