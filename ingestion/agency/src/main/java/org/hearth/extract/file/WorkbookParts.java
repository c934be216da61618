package org.hearth.extract.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearth.extract.FileFault;
import org.hearth.workspace.Fault;

/**
 * The parts of a workbook, looked at before the library opens it: one that would unpack to far more than it is, a zip bomb, is
 * refused.
 */
public final class WorkbookParts {

    /** A workbook of a million children unpacks to about a gigabyte. */
    private static final long MOST_BYTES = 2L << 30;

    /** Texts are held in memory. */
    static final long MOST_TEXT_BYTES = 256L << 20;

    /** Real sheets shrink ten to thirty times; a bomb a thousand times. */
    private static final long MOST_RATIO = 200;

    private static final long SMALL = 16L << 20;
    private static final int MOST_ENTRIES = 2000;

    /** A column of more than three letters: the last one is XFD. */
    private static final Pattern FAR = Pattern.compile("[^0-9]{4}");

    private WorkbookParts() {}

    /** What is to be done with a workbook. */
    enum State {
        /** It can be opened as it is. */
        WHOLE,
        /** It is whole, and described in a way that the library takes wrongly. */
        ODD,
        /** Its end is lost. */
        CUT
    }

    /**
     * Unpacks everything once, counting: the sizes that a zip file states of itself may be lies.
     *
     * @throws Fault if it is too much
     */
    static State check(Path file) {
        State state = State.WHOLE;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw tooMuch(file);
            }
            long left = most(file);
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                left -= unpacked(zip, entry, left, file);
                boolean typed = mustHaveRealColumns(zip, entry, file);
                if (typed || (entry.getName().endsWith(RepackedWorkbook.DESCRIPTION) && isOdd(zip, entry))) {
                    state = State.ODD;
                }
            }
            return state;
        } catch (ZipException | IllegalArgumentException e) {
            return State.CUT;
        } catch (IOException e) {
            throw FileFault.of(file, "a workbook (XLSX) that can be read", "one that cannot");
        }
    }

    /** What parts may unpack to together. */
    private static long most(Path file) throws IOException {
        return most(file, MOST_BYTES);
    }

    /** What a packed file may unpack to: far more than real ones do, and at most so much. */
    public static long most(Path file, long most) throws IOException {
        return Math.min(most, Math.max(SMALL, Files.size(file) * MOST_RATIO));
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long left, Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long most = RepackedWorkbook.isTexts(entry.getName()) ? Math.min(left, MOST_TEXT_BYTES) : left;
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw tooMuch(file);
                }
            }
        } catch (ZipException e) {
            // One part of it is damaged: what is in the others can be read.
            return size;
        }
        return size;
    }

    private static boolean isOdd(ZipFile zip, ZipEntry description) throws IOException {
        try (InputStream in = zip.getInputStream(description)) {
            return RepackedWorkbook.isOdd(in);
        } catch (ZipException e) {
            return false;
        }
    }

    /**
     * The sheets and texts that can be read of a workbook, packed again.
     *
     * @throws Fault if there is no sheet, or too much to unpack
     */
    static InputStream repacked(Path file) {
        try {
            byte[] packed = RepackedWorkbook.of(file, most(file))
                    .orElseThrow(() -> FileFault.of(file, "a workbook (XLSX)", "something else or a damaged one"));
            try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(packed))) {
                while (parts.getNextEntry() != null) {
                    mustHaveRealColumns(parts, file);
                }
            }
            return new ByteArrayInputStream(packed);
        } catch (RepackedWorkbook.TooMuch e) {
            throw tooMuch(file);
        } catch (IOException e) {
            throw FileFault.of(file, "a workbook (XLSX) that can be read", "one that cannot");
        }
    }

    private static boolean mustHaveRealColumns(ZipFile zip, ZipEntry entry, Path file) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return mustHaveRealColumns(in, file);
        } catch (ZipException e) {
            // Damaged: the reading of its rows stops there.
            return false;
        }
    }

    /**
     * The library makes room for every column up to that of a cell, however far to the right that says it is.
     *
     * @return whether a cell is of a type that the library does not know
     */
    private static boolean mustHaveRealColumns(InputStream part, Path file) {
        boolean typed = false;
        try {
            XMLStreamReader xml = ElementPass.parts(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().endsWith("c")) {
                    typed |= DatedCells.isDated(xml);
                    String cell = xml.getAttributeValue(null, "r");
                    if (cell != null && FAR.matcher(cell).lookingAt()) {
                        throw FileFault.of(file, "cells in the columns that a sheet can have", "one far beyond");
                    }
                }
            }
        } catch (XMLStreamException e) {
            // No XML, or damaged: the reading of its rows stops there.
        }
        return typed;
    }

    private static Fault tooMuch(Path file) {
        return FileFault.of(
                file, "a workbook that unpacks to a reasonable size", "one that unpacks to far more than it is");
    }
}
