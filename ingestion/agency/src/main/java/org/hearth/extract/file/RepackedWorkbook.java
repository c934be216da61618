package org.hearth.extract.file;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The sheets and texts of a workbook packed again in memory, with a description that the library understands. So a workbook is read
 * whose end is lost, and with it the list of its parts, as far as its parts go; and one whose description the library takes wrongly.
 */
final class RepackedWorkbook {

    private static final String SHEET = "xl/worksheets/[^/]+\\.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    /** The part that says which sheets there are. */
    static final String DESCRIPTION = "xl/workbook.xml";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final Pattern FROM_1904 = Pattern.compile("\\bdate1904\\s*=\\s*[\"'](1|true)[\"']");
    private static final int LONGEST_DESCRIPTION = 1 << 20;

    private final List<String> sheets = new ArrayList<>();
    private boolean from1904;

    private RepackedWorkbook() {}

    /**
     * Packs again what can be read.
     *
     * @param most bytes that its parts may unpack to together
     * @return a workbook; empty if no sheet is left
     * @throws TooMuch if its parts unpack to more
     */
    static Optional<byte[]> of(Path file, long most) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        RepackedWorkbook workbook = new RepackedWorkbook();
        try (ZipInputStream parts = new ZipInputStream(Files.newInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(packed)) {
            workbook.parts(parts, zip, most);
            workbook.describe(zip);
        }
        return workbook.sheets.isEmpty() ? Optional.empty() : Optional.of(packed.toByteArray());
    }

    /** Parts unpack to more than they may. */
    static final class TooMuch extends IOException {}

    /** Copies part after part, up to where the file ends. */
    private void parts(ZipInputStream parts, ZipOutputStream zip, long most) throws IOException {
        long left = most;
        try {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                String name = part.getName();
                if (name.equals(DESCRIPTION)) {
                    from1904 = FROM_1904.matcher(text(parts)).find();
                } else if (isTexts(name)) {
                    zip.putNextEntry(new ZipEntry(TEXTS));
                    left -= copy(parts, zip, Math.min(left, WorkbookParts.MOST_TEXT_BYTES));
                } else if (name.matches(SHEET)) {
                    zip.putNextEntry(new ZipEntry(name));
                    sheets.add(name);
                    left -= copySheet(parts, zip, left);
                }
            }
        } catch (EOFException | ZipException e) {
            // Here the file ends.
        }
    }

    private static long copySheet(InputStream part, ZipOutputStream zip, long most) throws IOException {
        DatedCells sheet = new DatedCells(zip);
        try {
            return copy(part, sheet, most);
        } finally {
            sheet.flush();
        }
    }

    private static long copy(InputStream part, OutputStream zip, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            size += read;
            if (size > most) {
                throw new TooMuch();
            }
            zip.write(buffer, 0, read);
        }
        return size;
    }

    /** Whether a part holds the texts of all sheets. */
    static boolean isTexts(String name) {
        return name.endsWith("sharedStrings.xml");
    }

    /** Whether the library would take a workbook's description wrongly: days counted from 1904, or the strict form of the format. */
    static boolean isOdd(InputStream description) throws IOException {
        String text = text(description);
        return FROM_1904.matcher(text).find() || text.contains(STRICT);
    }

    private static String text(InputStream description) throws IOException {
        return new String(description.readNBytes(LONGEST_DESCRIPTION), StandardCharsets.UTF_8);
    }

    private void describe(ZipOutputStream zip) throws IOException {
        write(
                zip,
                "[Content_Types].xml",
                "<Types>" + override("/" + DESCRIPTION, "sheet.main") + override("/" + TEXTS, "sharedStrings")
                        + "</Types>");
        write(
                zip,
                DESCRIPTION,
                "<workbook xmlns:r=\"" + RELATIONS + "\"><workbookPr date1904=\"" + from1904 + "\"/><sheets>"
                        + eachSheet("<sheet name=\"%1$d\" sheetId=\"%1$d\" r:id=\"r%1$d\"/>")
                        + "</sheets></workbook>");
        write(
                zip,
                "xl/_rels/workbook.xml.rels",
                "<Relationships>"
                        + eachSheet("<Relationship Id=\"r%d\" Type=\"" + RELATIONS + "/worksheet\" Target=\"/%s\"/>")
                        + "</Relationships>");
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    /** A text for each sheet, of its number and name. */
    private String eachSheet(String text) {
        return IntStream.range(0, sheets.size())
                .mapToObj(i -> String.format(text, i + 1, sheets.get(i)))
                .collect(Collectors.joining());
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
