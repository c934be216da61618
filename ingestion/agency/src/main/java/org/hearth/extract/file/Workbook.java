package org.hearth.extract.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.hearth.extract.Defect;
import org.hearth.extract.FileFault;
import org.hearth.extract.Reading;
import org.hearth.extract.Rejection;
import org.hearth.extract.Rejection.Effect;
import org.hearth.workspace.Fault;

/** A workbook (XLSX) as a stream of rows, as far as it is whole. */
public final class Workbook {

    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

    private Workbook() {}

    /**
     * Gives each row of each sheet in turn; of a sheet that breaks, the rows before the break; of a file that is cut short, what
     * stands before the cut.
     *
     * @param rows told of the sheet and its row
     * @throws Fault if this is no workbook, or too much to unpack
     */
    public static void read(Path file, Reading reading, BiConsumer<Sheet, Row> rows) {
        WorkbookParts.State state = WorkbookParts.check(file);
        try (ReadableWorkbook workbook = opened(file, state)) {
            for (Sheet sheet : sheets(file, workbook)) {
                rows(file, sheet, reading, rows);
            }
        } catch (IOException e) {
            throw notAWorkbook(file);
        }
        if (state == WorkbookParts.State.CUT && !reading.broken().containsKey(reading.name(file))) {
            broken(file, reading.name(file), 1, Effect.KEPT, reading);
        }
    }

    private static ReadableWorkbook opened(Path file, WorkbookParts.State state) throws IOException {
        try {
            return state == WorkbookParts.State.WHOLE
                    ? new ReadableWorkbook(file.toFile(), OPTIONS)
                    : new ReadableWorkbook(WorkbookParts.repacked(file), OPTIONS);
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException e) {
            throw notAWorkbook(file);
        }
    }

    private static List<Sheet> sheets(Path file, ReadableWorkbook workbook) {
        try (Stream<Sheet> sheets = workbook.getSheets()) {
            return sheets.toList();
        } catch (RuntimeException e) {
            throw notAWorkbook(file);
        }
    }

    private static void rows(Path file, Sheet sheet, Reading reading, BiConsumer<Sheet, Row> rows) {
        int line = 0;
        try (Stream<Row> stream = stream(sheet)) {
            Iterator<Row> iterator = stream.iterator();
            for (Optional<Row> row = next(iterator); row.isPresent(); row = next(iterator)) {
                line = row.get().getRowNum();
                rows.accept(sheet, row.get());
            }
        } catch (IOException | Damaged e) {
            String place = reading.name(file) + ", sheet " + (sheet.getIndex() + 1);
            broken(file, place, line + 1L, Effect.ROW_REFUSED, reading);
        }
    }

    private static void broken(Path file, String place, long line, Effect effect, Reading reading) {
        reading.broken(file, line);
        reading.reject(new Rejection(place, line, Optional.empty(), Defect.BROKEN_OFF, effect));
    }

    private static Stream<Row> stream(Sheet sheet) throws IOException, Damaged {
        try {
            return sheet.openStream();
        } catch (RuntimeException e) {
            throw new Damaged(e);
        }
    }

    /** What the library says of a sheet that it cannot read on, in whatever exception it has. */
    private static Optional<Row> next(Iterator<Row> rows) throws Damaged {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (RuntimeException e) {
            throw new Damaged(e);
        }
    }

    private static final class Damaged extends Exception {

        Damaged(RuntimeException cause) {
            super(cause);
        }
    }

    private static Fault notAWorkbook(Path file) {
        return FileFault.of(file, "a workbook (XLSX)", "something else or a damaged one");
    }
}
