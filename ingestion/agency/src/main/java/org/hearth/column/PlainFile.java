package org.hearth.column;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.extract.Blanks;
import org.hearth.extract.FileText;
import org.hearth.table.TableReader;
import org.hearth.workspace.Fault;
import org.jspecify.annotations.Nullable;

/** A plain file of rows: separated values with a header, as {@link FileText} reads their characters, or Parquet. */
final class PlainFile {

    private static final String VIEW = "plain";
    private static final String VALUES = "separated values with a header row";

    private final Path path;
    private final boolean parquet;
    private final List<String> columns;

    private PlainFile(Path path, boolean parquet, List<String> columns) {
        this.path = path;
        this.parquet = parquet;
        this.columns = columns;
    }

    /** Takes the cells of one row, in the order asked for; null where the row has none. */
    interface Rows {
        void row(long number, @Nullable String[] cells);
    }

    /**
     * Rows that were passed over.
     *
     * @param blank without anything in them
     * @param ragged of another number of cells than the header
     */
    record PassedOver(long blank, long ragged) {

        static final PassedOver NONE = new PassedOver(0, 0);
    }

    /**
     * Opens a file and reads the names of its columns.
     *
     * @throws Fault if it is neither CSV nor Parquet
     */
    static PlainFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw fault(path, "a file", "none");
        }
        boolean parquet = path.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
        return new PlainFile(path, parquet, parquet ? parquetColumns(path) : csvColumns(path));
    }

    /** The names of the columns, in their order. */
    List<String> columns() {
        return columns;
    }

    /**
     * Reads the named columns of every row; rows are numbered from 1, those passed over too.
     *
     * @throws Fault if the file cannot be read to its end, or most of its rows are not as the header says
     */
    PassedOver read(List<String> names, Rows rows) {
        if (parquet) {
            readParquet(names, rows);
            return PassedOver.NONE;
        }
        return readCsv(names, rows);
    }

    private PassedOver readCsv(List<String> names, Rows rows) {
        int[] places = names.stream().mapToInt(columns::indexOf).toArray();
        String[] cells = new String[places.length];
        try (CsvReader<CsvRecord> csv = csv(path)) {
            Iterator<CsvRecord> records = csv.iterator();
            header(records);
            long number = 0;
            long blank = 0;
            long ragged = 0;
            long firstRagged = 0;
            while (records.hasNext()) {
                CsvRecord record = records.next();
                number++;
                if (isBlankFrom(record, 0)) {
                    blank++;
                } else if (record.getFieldCount() < columns.size() || !isBlankFrom(record, columns.size())) {
                    mustCloseItsQuotes(record);
                    firstRagged = ragged++ == 0 ? record.getStartingLineNumber() : firstRagged;
                } else {
                    for (int i = 0; i < places.length; i++) {
                        cells[i] = record.getField(places[i]);
                    }
                    rows.row(number, cells);
                }
            }
            if (2 * ragged > number - blank) {
                throw fault(
                        path,
                        columns.size() + " cells in every row",
                        "another number in " + ragged + " of " + (number - blank) + " (the first in line " + firstRagged
                                + ")");
            }
            return new PassedOver(blank, ragged);
        } catch (CsvParseException e) {
            throw fault(path, VALUES, "something else");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing stands from a column on: some exports end each row with a separator more, or leave rows empty. */
    private static boolean isBlankFrom(CsvRecord row, int column) {
        int at = column;
        while (at < row.getFieldCount() && Blanks.isAll(row.getField(at))) {
            at++;
        }
        return at >= row.getFieldCount();
    }

    /** A quote that is never closed takes in all rows after it: those must not be passed over as one. */
    private void mustCloseItsQuotes(CsvRecord ragged) {
        if (ragged.getFields().stream().anyMatch(cell -> cell.indexOf('\n') >= 0)) {
            throw fault(path, "each quote closed", "one left open (line " + ragged.getStartingLineNumber() + ")");
        }
    }

    private void readParquet(List<String> names, Rows rows) {
        StringBuilder select = new StringBuilder("SELECT ");
        for (int i = 0; i < names.size(); i++) {
            select.append(i > 0 ? ", " : "")
                    .append("CAST(")
                    .append(quoted(names.get(i)))
                    .append(" AS VARCHAR)");
        }
        String[] cells = new String[names.size()];
        long number = 0;
        try (TableReader reader = TableReader.open(Map.of(VIEW, path));
                Statement statement = reader.connection().createStatement();
                ResultSet results = statement.executeQuery(select + " FROM " + VIEW)) {
            while (results.next()) {
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = results.getString(i + 1);
                }
                rows.row(++number, cells);
            }
        } catch (SQLException e) {
            throw fault(path, "Parquet with columns of text, numbers or dates", "something else");
        }
    }

    private static List<String> parquetColumns(Path path) {
        try (TableReader reader = TableReader.open(Map.of(VIEW, path))) {
            return reader.list(
                    "SELECT column_name FROM (DESCRIBE SELECT * FROM " + VIEW + ")", row -> row.text("column_name"));
        } catch (IllegalStateException e) {
            throw fault(path, "Parquet", "something else");
        }
    }

    private static List<String> csvColumns(Path path) {
        try (CsvReader<CsvRecord> csv = csv(path)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw fault(path, "a header row", "an empty file");
            }
            List<String> names = new ArrayList<>();
            for (String name : header(records).getFields()) {
                String plain = name.strip();
                if (names.contains(plain)) {
                    throw fault(path, "each column once", plain + " twice (line 1)");
                }
                names.add(plain);
            }
            return names;
        } catch (CsvParseException e) {
            throw fault(path, VALUES, "something else");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row of names; a line that tells spreadsheets the separator may stand before it. */
    private static CsvRecord header(Iterator<CsvRecord> records) {
        CsvRecord first = records.next();
        boolean told = FileText.isSeparatorLine(String.join("", first.getFields())) && records.hasNext();
        return told ? records.next() : first;
    }

    private static CsvReader<CsvRecord> csv(Path path) throws IOException {
        BufferedReader text = FileText.open(path).text();
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
    }

    /** What stands most often in the header; a comma where nothing does. */
    private static char separator(BufferedReader text) throws IOException {
        String header = FileText.header(text);
        return FileText.SEPARATORS.stream()
                .map(separator -> separator.charAt(0))
                .reduce((best, next) -> times(header, next) > times(header, best) ? next : best)
                .orElse(',');
    }

    private static long times(String header, char separator) {
        return header.chars().filter(letter -> letter == separator).count();
    }

    private static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    static Fault fault(Path path, String expected, String found) {
        return new Fault(Fault.Kind.FILE, "Cannot read " + path + ": expected " + expected + ", found " + found);
    }
}
