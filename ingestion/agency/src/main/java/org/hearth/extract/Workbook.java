package org.hearth.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
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
    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

    private Workbook() {}

    /**
     * Gives each row of each sheet in turn.
     *
     * @param rows told of the sheet and its row
     * @throws Fault if this is no workbook, or too much to unpack
     */
    static void read(Path file, BiConsumer<Sheet, Row> rows) {
        mustBeReasonable(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), OPTIONS);
                Stream<Sheet> sheets = workbook.getSheets()) {
            sheets.forEach(sheet -> rows(file, sheet, rows));
        } catch (Fault fault) {
            throw fault;
        } catch (IOException | RuntimeException e) {
            throw notAWorkbook(file);
        }
    }

    private static void rows(Path file, Sheet sheet, BiConsumer<Sheet, Row> rows) {
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(row -> rows.accept(sheet, row));
        } catch (IOException e) {
            throw notAWorkbook(file);
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
        }
        return size;
    }

    private static Fault tooMuch(Path file) {
        return FileFault.of(
                file, "a workbook that unpacks to a reasonable size", "one that unpacks to far more than it is");
    }

    private static Fault notAWorkbook(Path file) {
        return FileFault.of(file, "a workbook (XLSX)", "something else or a damaged one");
    }
}
