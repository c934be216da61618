package org.hearth.extract.layout;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.hearth.extract.Blanks;
import org.hearth.extract.FileFault;
import org.hearth.extract.FormatReader;
import org.hearth.extract.Reading;
import org.hearth.extract.file.Workbook;
import org.hearth.extract.layout.TableSet.Table;
import org.hearth.extract.value.Cells;

/**
 * Ofsted's Annex A: a workbook of eleven lists of children, as inspections of children's services ask for it. A list is told by its
 * header, whatever its sheet is called, wherever the header is and in whatever order its columns are.
 */
public final class AnnexAReader implements FormatReader {

    static final TableSet LISTS = TableSet.of("annex-a");
    private static final Set<String> PERSONS = Header.persons(LISTS.tables());

    /** How far down a sheet a header is looked for. */
    private static final int LAST_HEADER_ROW = 30;

    /** Wider rows than any list could have are not read. */
    private static final int MOST_COLUMNS = 500;

    @Override
    public void read(List<Path> files, Reading reading) {
        files.forEach(file -> reading.attempt(() -> new OneFile(file, reading).read()));
    }

    /** The reading of one workbook. */
    private static final class OneFile {

        private final Path file;
        private final Reading reading;
        private final Map<String, Header> headers = new HashMap<>();
        private final Set<String> sheets = new HashSet<>();
        private final Set<Table> found = new HashSet<>();

        OneFile(Path file, Reading reading) {
            this.file = file;
            this.reading = reading;
        }

        void read() {
            Workbook.read(file, reading, this::row);
            if (found.isEmpty()) {
                throw FileFault.of(file, "a workbook with a list of Annex A", "no header of one");
            }
            LISTS.tables().stream()
                    .filter(table -> !found.contains(table))
                    .forEach(table -> reading.note("no sheet with " + table.name()));
            long others =
                    sheets.stream().filter(sheet -> !headers.containsKey(sheet)).count();
            if (others > 0) {
                reading.note("sheets that are no list of Annex A, not read", others);
            }
        }

        private void row(Sheet sheet, Row row) {
            sheets.add(sheet.getStableId());
            Header header = headers.get(sheet.getStableId());
            if (header != null && !isHeaderAgain(header, row)) {
                data(header, row);
            } else if (row.getCellCount() <= MOST_COLUMNS && (header != null || row.getRowNum() <= LAST_HEADER_ROW)) {
                Header.of(texts(row), LISTS.tables()).ifPresent(begun -> begin(sheet, begun));
            }
        }

        /** Whether a list ends here and another begins below it on its sheet: the row names a person's column where the ids stand. */
        private static boolean isHeaderAgain(Header header, Row row) {
            String person = header.table().layout().person();
            Integer place = header.places().get(person);
            String text = place == null ? "" : SheetCells.text(row.getOptionalCell(place), false);
            return PERSONS.contains(Header.folded(text));
        }

        private void begin(Sheet sheet, Header header) {
            headers.put(sheet.getStableId(), header);
            found.add(header.table());
            String list = header.table().name();
            reading.count(list, 0);
            header.missing().forEach(column -> reading.note(list + ": no column " + column));
            if (header.others() > 0) {
                reading.note(list + ": columns not used", header.others());
            }
        }

        private void data(Header header, Row row) {
            String list = header.table().name();
            SheetCells raw = new SheetCells(row, header.places(), dates(header.table()));
            if (raw.isBlank()) {
                return;
            }
            reading.count(list, 1);
            reading.advance();
            String place = reading.name(file) + ", " + list;
            LayoutRow.state(header.table().layout(), new Cells(reading, place, raw), reading);
        }

        private static List<String> texts(Row row) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < row.getCellCount(); i++) {
                texts.add(SheetCells.text(row.getOptionalCell(i), false));
            }
            return texts;
        }

        private final Map<Table, Set<String>> dates = new HashMap<>();

        private Set<String> dates(Table table) {
            return dates.computeIfAbsent(table, any -> {
                Set<String> columns = new HashSet<>();
                table.layout().columns().stream()
                        .filter(column -> column.kind().isDay())
                        .forEach(column -> columns.add(column.name()));
                return columns;
            });
        }
    }

    /**
     * The cells of one row by column.
     *
     * @param days columns whose numbers are days
     */
    private record SheetCells(Row row, Map<String, Integer> places, Set<String> days) implements Cells.Raw {

        private static final Pattern NUMBERED = Pattern.compile("[1-9][0-9]{4}");

        /** Spreadsheets count days from this one, from March 1900 on. */
        private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

        @Override
        public String text(String field) {
            Integer place = places.get(field);
            return place == null ? "" : text(row.getOptionalCell(place), days.contains(field));
        }

        @Override
        public long line(String field) {
            return row.getRowNum();
        }

        boolean isBlank() {
            return places.values().stream()
                    .allMatch(place -> text(row.getOptionalCell(place), false).isEmpty());
        }

        static String text(Optional<Cell> held, boolean day) {
            if (held.isEmpty()) {
                return "";
            }
            Cell cell = held.get();
            try {
                return !day
                        ? plain(cell)
                        : isNumber(cell) ? cell.asDate().toLocalDate().toString() : day(plain(cell));
            } catch (ExcelReaderException | ArithmeticException | NumberFormatException e) {
                return Blanks.strip(cell.getText());
            }
        }

        private static boolean isNumber(Cell cell) {
            return cell.getType() == CellType.NUMBER || cell.getValue() instanceof BigDecimal;
        }

        /** A day, also where its number stands as a text. */
        private static String day(String text) {
            return NUMBERED.matcher(text).matches()
                    ? DAY_ZERO.plusDays(Integer.parseInt(text)).toString()
                    : text;
        }

        /** A number without a fraction that is not there: an id 7.0 is 7. */
        private static String plain(Cell cell) {
            return cell.getValue() instanceof BigDecimal number && number.precision() - number.scale() < 20
                    ? number.stripTrailingZeros().toPlainString()
                    : Blanks.strip(cell.getText().replace('\u00a0', ' '));
        }
    }
}
