package org.hearth.extract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hearth.workspace.Fault;

/**
 * A comma-separated file with a header row, in UTF-8. Columns are found by name, whatever their case and order.
 *
 * @param table the name its rows are counted under
 * @param needed columns without which the file is refused
 * @param known columns that may be there and are used or knowingly left out; any other is refused in a profile of ours and noted in
 *     a national export
 */
record CsvTable(String table, Day format, List<String> needed, Set<String> known) {

    /** How many columns that are not used a note names. */
    private static final int MOST_NAMED = 6;

    private static final String BYTE_ORDER_MARK = "\ufeff";

    CsvTable {
        needed = List.copyOf(needed);
        known = Set.copyOf(known);
    }

    static CsvTable of(String table, Day format, String... needed) {
        return new CsvTable(table, format, List.of(needed), Set.of());
    }

    CsvTable with(String... optional) {
        return new CsvTable(table, format, needed, Set.of(optional));
    }

    /**
     * Reads every row with as many cells as the header.
     *
     * @throws Fault if this is not such a file
     */
    void read(Path file, Reading reading, Consumer<Cells> rows) {
        try (Reader text = utf8(file);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw FileFault.of(file, "a header row with " + table + "'s columns", "an empty file");
            }
            CsvRecord header = records.next();
            Map<String, Integer> places = places(file, header, reading);
            long count = 0;
            while (records.hasNext()) {
                readRow(file, reading, records.next(), places, header.getFieldCount(), rows);
                count++;
                reading.advance();
            }
            reading.count(table, count);
        } catch (CsvParseException | CharacterCodingException e) {
            throw notCsv(file);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? notCsv(file) : e;
        } catch (IOException e) {
            throw FileFault.of(file, "a file that can be read", "none");
        }
    }

    private void readRow(
            Path file, Reading reading, CsvRecord row, Map<String, Integer> places, int width, Consumer<Cells> rows) {
        String name = String.valueOf(file.getFileName());
        if (row.getFieldCount() != width) {
            reading.reject(new Rejection(
                    name,
                    row.getStartingLineNumber(),
                    Optional.empty(),
                    Defect.WRONG_NUMBER_OF_CELLS,
                    Rejection.Effect.ROW_REFUSED));
            return;
        }
        rows.accept(new Cells(reading, name, format, new CsvCells(row, places)));
    }

    private Map<String, Integer> places(Path file, CsvRecord header, Reading reading) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = header.getField(i).strip().toLowerCase(Locale.ROOT);
            String column = i == 0 && name.startsWith(BYTE_ORDER_MARK) ? name.substring(1) : name;
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
        List<String> others = others(places.keySet());
        if (others.isEmpty()) {
            return places;
        }
        if (format == Day.ISO) {
            throw FileFault.of(file, "no columns but " + table + "'s", "also " + first(others) + " (line 1)");
        }
        reading.note(table + ": columns not used: " + first(others));
        return places;
    }

    /**
     * Columns that are neither needed nor known. In a profile of ours they are refused: a column that nobody agreed on may hold
     * what nobody agreed to share. A national export has columns by the dozen that are not ours to name.
     */
    private List<String> others(Set<String> columns) {
        return columns.stream()
                .filter(column -> !needed.contains(column) && !known.contains(column))
                .map(column -> column.matches("[a-z][a-z0-9_ ]{0,60}") ? column : "an unnamed column")
                .distinct()
                .sorted()
                .toList();
    }

    private static String first(List<String> columns) {
        String more = columns.size() > MOST_NAMED ? " and " + (columns.size() - MOST_NAMED) + " more" : "";
        return String.join(", ", columns.subList(0, Math.min(MOST_NAMED, columns.size()))) + more;
    }

    private static Reader utf8(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    private Fault notCsv(Path file) {
        return FileFault.of(file, table + " as comma-separated values in UTF-8", "something else");
    }

    /** The cells of one record by column; a column the file does not have is empty. */
    private record CsvCells(CsvRecord row, Map<String, Integer> places) implements Cells.Raw {

        @Override
        public String text(String field) {
            Integer place = places.get(field);
            return place == null ? "" : row.getField(place).strip();
        }

        @Override
        public long line(String field) {
            return row.getStartingLineNumber();
        }
    }
}
