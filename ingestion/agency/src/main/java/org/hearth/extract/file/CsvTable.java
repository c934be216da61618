package org.hearth.extract.file;

import static org.hearth.extract.FileText.SEPARATORS;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearth.extract.Blanks;
import org.hearth.extract.Defect;
import org.hearth.extract.FileFault;
import org.hearth.extract.FileText;
import org.hearth.extract.Reading;
import org.hearth.extract.Rejection;
import org.hearth.extract.value.Cells;
import org.hearth.workspace.Fault;

/**
 * A file of separated values with a header row. Columns are found by name, whatever their case and order; commas are usual, and
 * semicolons, tabs and bars are told by the header.
 *
 * @param table the name its rows are counted under
 * @param needed columns without which the file is refused
 * @param known columns that may be there and are used or knowingly left out
 * @param others what happens where there are others
 * @param renamed what a column was called earlier, and is called in this table
 */
public record CsvTable(
        String table, List<String> needed, Set<String> known, Others others, Map<String, String> renamed) {

    /** What databases write where there is nothing. */
    private static final String NOTHING = "NULL";

    /** How many columns that are not used a note names. */
    private static final int MOST_NAMED = 6;

    /** What no column is called: a number, a date, an address. */
    private static final Pattern DATA = Pattern.compile("^[0-9]|[0-9]{4}|@|^$");

    public CsvTable {
        needed = List.copyOf(needed);
        known = Set.copyOf(known);
        renamed = Map.copyOf(renamed);
    }

    /** What becomes of columns that are neither needed nor known. */
    enum Others {
        /** They are noted and not read: a national export has columns by the dozen that are not ours to name. */
        NOTED,
        /** The file is refused: in a profile of ours, one that nobody agreed on may hold what nobody agreed to share. */
        REFUSED
    }

    /** A table of a national export. */
    public static CsvTable of(String table, List<String> needed, Set<String> known) {
        return new CsvTable(table, needed, known, Others.NOTED, Map.of());
    }

    /** A table with these columns and no others. */
    public static CsvTable alone(String table, List<String> needed, Set<String> known) {
        return new CsvTable(table, needed, known, Others.REFUSED, Map.of());
    }

    /** With columns that have, or had, other names. */
    public CsvTable with(Set<String> optional, Map<String, String> earlier) {
        return new CsvTable(table, needed, optional, others, earlier);
    }

    /**
     * Reads every row with as many cells as the header.
     *
     * @throws Fault if this is not such a file
     */
    public void read(Path file, Reading reading, Consumer<Cells> rows) {
        try (FileText.Opened opened = FileText.open(file)) {
            char separator = separator(opened.text(), reading).charAt(0);
            PlainCells text = new PlainCells(opened.text(), separator);
            long last = read(file, text, separator, reading, rows);
            if (opened.isCut() && !reading.broken().containsKey(reading.name(file))) {
                reading.broken(file, last);
                reading.reject(new Rejection(
                        reading.name(file), last, Optional.empty(), Defect.BROKEN_OFF, Rejection.Effect.KEPT));
            }
            opened.note(table, reading);
            note(reading, "quotes that nothing closes, read as apostrophes", text.stray());
        } catch (CsvParseException e) {
            throw e.getCause() instanceof Fault fault ? fault : notCsv(file);
        } catch (CharacterCodingException e) {
            throw notCsv(file);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? notCsv(file) : e;
        } catch (IOException e) {
            throw FileFault.of(file, "a file that can be read", "none");
        }
    }

    private void note(Reading reading, String what, long times) {
        if (times > 0) {
            reading.note(table + ": " + what, times);
        }
    }

    /** Reads the rows; gives the line of the last one. */
    private long read(Path file, PlainCells text, char separator, Reading reading, Consumer<Cells> rows)
            throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw FileFault.of(file, "a header row with " + table + "'s columns", "an empty file");
            }
            CsvRecord header = records.next();
            for (int i = 0; i < FileText.LAST_TITLE && FileText.isTitle(header.getFields()) && records.hasNext(); i++) {
                header = records.next();
            }
            Map<String, Integer> places = places(file, header, reading);
            long count = 0;
            long blank = 0;
            long last = header.getStartingLineNumber();
            while (records.hasNext()) {
                CsvRecord row = records.next();
                last = row.getStartingLineNumber();
                if (isBlankFrom(row, 0)) {
                    blank++;
                    continue;
                }
                boolean isShort = row.getFieldCount() < header.getFieldCount();
                if (isShort && !records.hasNext() && !FileText.endsItsLastLine(file)) {
                    reading.broken(file, row.getStartingLineNumber());
                }
                readRow(file, reading, row, places, header.getFieldCount(), rows);
                count++;
                reading.advance();
            }
            reading.count(table, count);
            note(reading, "rows without anything in them, passed over", blank);
            return last;
        }
    }

    /** A header's cell as the table writes that column, or in lower case if it has no such column. */
    private String declared(String cell) {
        String written = Blanks.strip(cell);
        String column = renamed.getOrDefault(written.toLowerCase(Locale.ROOT), written);
        return Stream.concat(needed.stream(), known.stream())
                .filter(column::equalsIgnoreCase)
                .findFirst()
                .orElseGet(() -> column.toLowerCase(Locale.ROOT));
    }

    private void readRow(
            Path file, Reading reading, CsvRecord row, Map<String, Integer> places, int width, Consumer<Cells> rows) {
        String name = reading.name(file);
        if (row.getFieldCount() < width || !isBlankFrom(row, width)) {
            reading.reject(new Rejection(
                    name,
                    row.getStartingLineNumber(),
                    Optional.empty(),
                    Defect.WRONG_NUMBER_OF_CELLS,
                    Rejection.Effect.ROW_REFUSED));
            return;
        }
        rows.accept(new Cells(reading, name, new CsvCells(row, places)));
    }

    /** Whether nothing stands from a column on: some exports end each row with a separator more, or leave rows empty. */
    private static boolean isBlankFrom(CsvRecord row, int width) {
        for (int i = width; i < row.getFieldCount(); i++) {
            if (!Blanks.isAll(row.getField(i))) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Integer> places(Path file, CsvRecord header, Reading reading) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            if (Blanks.isAll(header.getField(i))) {
                note(reading, "columns without a name, not used", 1);
                continue;
            }
            String column = declared(header.getField(i));
            if (places.put(column, i) != null && needed.contains(column)) {
                throw FileFault.of(file, "one column " + column, "two (line 1)");
            }
        }
        List<String> missing =
                needed.stream().filter(column -> !places.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw FileFault.of(
                    file,
                    "column" + (missing.size() > 1 ? "s " : " ") + String.join(", ", missing),
                    (missing.size() == needed.size() ? "none of " + table + "'s " + needed.size() : "none") + " among "
                            + header.getFieldCount() + " columns (line 1)");
        }
        List<String> strange = strange(places.keySet());
        if (strange.isEmpty()) {
            return places;
        }
        if (others == Others.REFUSED) {
            throw FileFault.of(file, "no columns but " + table + "'s", "also " + first(strange) + " (line 1)");
        }
        reading.note(table + ": columns not used: " + first(strange));
        return places;
    }

    /**
     * Columns that are neither needed nor known. None is named if one looks like data: where the end of the header's line is lost,
     * the first row stands in the header.
     */
    private List<String> strange(Set<String> columns) {
        List<String> strange = columns.stream()
                .filter(column -> !needed.contains(column) && !known.contains(column))
                .toList();
        boolean data = strange.stream().anyMatch(column -> DATA.matcher(column).find());
        return strange.stream()
                .map(column -> !data && column.matches("[a-z][a-z0-9_ ]{0,60}") ? column : "an unnamed column")
                .distinct()
                .sorted()
                .toList();
    }

    private static String first(List<String> columns) {
        String more = columns.size() > MOST_NAMED ? " and " + (columns.size() - MOST_NAMED) + " more" : "";
        return String.join(", ", columns.subList(0, Math.min(MOST_NAMED, columns.size()))) + more;
    }

    /** What stands between the header's cells: what gives most of the columns, a comma if that does not decide. */
    private String separator(BufferedReader text, Reading reading) throws IOException {
        String header = FileText.header(text);
        String best = SEPARATORS.get(0);
        for (String separator : SEPARATORS) {
            if (found(header, separator) > found(header, best)) {
                best = separator;
            }
        }
        if (!best.equals(SEPARATORS.get(0))) {
            reading.note(table + ": cells are separated by " + (best.equals("\t") ? "tabs" : best));
        }
        return best;
    }

    private long found(String header, String separator) {
        return Arrays.stream(header.split(Pattern.quote(separator), -1))
                .map(cell -> declared(cell.replace("\"", "")))
                .filter(column -> needed.contains(column) || known.contains(column))
                .count();
    }

    private Fault notCsv(Path file) {
        return FileFault.of(file, table + " as separated values", "something else");
    }

    /** The cells of one record by column; a column the file does not have is empty, and so is what databases write for nothing. */
    private record CsvCells(CsvRecord row, Map<String, Integer> places) implements Cells.Raw {

        @Override
        public String text(String field) {
            Integer place = places.get(field);
            String text = place == null ? "" : Blanks.strip(row.getField(place));
            return text.equals(NOTHING) ? "" : text;
        }

        @Override
        public boolean has(String field) {
            return places.containsKey(field);
        }

        @Override
        public long line(String field) {
            return row.getStartingLineNumber();
        }
    }
}
