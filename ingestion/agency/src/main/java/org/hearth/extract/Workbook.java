package org.hearth.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.hearth.workspace.Fault;

/**
 * A workbook (XLSX) as a stream of rows. One that would unpack to far more than it is, a zip bomb, is refused before it is opened.
 */
final class Workbook {

    /** A workbook of a million children unpacks to about a gigabyte. */
    private static final long MOST_BYTES = 2L << 30;

    /** Texts are held in memory. */
    private static final long MOST_TEXT_BYTES = 256L << 20;

    /** Real sheets shrink ten to thirty times; a bomb a thousand times. */
    private static final long MOST_RATIO = 200;

    private static final long SMALL = 16L << 20;
    private static final int MOST_ENTRIES = 2000;

    /** A column of more than three letters: the last one is XFD. */
    private static final Pattern FAR = Pattern.compile("[^0-9]{4}");

    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

    private Workbook() {}

    /**
     * Gives each row of each sheet in turn; of a sheet that breaks, the rows before the break.
     *
     * @param rows told of the sheet and its row
     * @throws Fault if this is no workbook, or too much to unpack
     */
    static void read(Path file, Reading reading, BiConsumer<Sheet, Row> rows) {
        mustBeReasonable(file);
        try (ReadableWorkbook workbook = opened(file)) {
            for (Sheet sheet : sheets(file, workbook)) {
                rows(file, sheet, reading, rows);
            }
        } catch (IOException e) {
            throw notAWorkbook(file);
        }
    }

    private static ReadableWorkbook opened(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), OPTIONS);
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
            reading.broken(file, line + 1L);
            reading.reject(new Rejection(
                    reading.name(file) + ", sheet " + (sheet.getIndex() + 1),
                    line + 1L,
                    Optional.empty(),
                    Defect.BROKEN_OFF,
                    Rejection.Effect.ROW_REFUSED));
        }
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

    /** Unpacks everything once, counting: the sizes that a zip file states of itself may be lies. */
    private static void mustBeReasonable(Path file) {
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long total = 0;
            if (zip.size() > MOST_ENTRIES) {
                throw tooMuch(file);
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                long most = entry.getName().endsWith("sharedStrings.xml") ? MOST_TEXT_BYTES : MOST_BYTES;
                total += unpacked(zip, entry, buffer, Math.min(most, MOST_BYTES - total), file);
                mustHaveRealColumns(zip, entry, file);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw notAWorkbook(file);
        } catch (IOException e) {
            throw FileFault.of(file, "a workbook (XLSX) that can be read", "one that cannot");
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, byte[] buffer, long most, Path file) throws IOException {
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most || (size > SMALL && size / packed > MOST_RATIO)) {
                    throw tooMuch(file);
                }
            }
        } catch (ZipException e) {
            // One part of it is damaged: what is in the others can be read.
            return size;
        }
        return size;
    }

    /** The library makes room for every column up to that of a cell, however far to the right that says it is. */
    private static void mustHaveRealColumns(ZipFile zip, ZipEntry entry, Path file) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = ElementPass.parts(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().endsWith("c")) {
                    String cell = xml.getAttributeValue(null, "r");
                    if (cell != null && FAR.matcher(cell).lookingAt()) {
                        throw FileFault.of(file, "cells in the columns that a sheet can have", "one far beyond");
                    }
                }
            }
        } catch (XMLStreamException | ZipException e) {
            // No XML, or damaged: the reading of its rows stops there.
        }
    }

    private static Fault tooMuch(Path file) {
        return FileFault.of(
                file, "a workbook that unpacks to a reasonable size", "one that unpacks to far more than it is");
    }

    private static Fault notAWorkbook(Path file) {
        return FileFault.of(file, "a workbook (XLSX)", "something else or a damaged one");
    }
}
