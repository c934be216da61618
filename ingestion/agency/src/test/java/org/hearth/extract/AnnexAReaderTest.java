package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnexAReaderTest {

    static final List<String> CONTACTS = List.of(
            "Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age", "Date of Contact", "Contact Source");

    @TempDir
    Path temp;

    @Test
    void readsTheElevenListsOfARealWorkbook() {
        Said said = Said.of(RealSamples.of("annex_a/Annex_A_2024_Jan.xlsx"), "annex-a");
        assertThat(said.reading.rows())
                .containsEntry("list 1", 5L)
                .containsEntry("list 3", 6L)
                .containsEntry("list 7", 7L)
                .containsEntry("list 11", 5L)
                .hasSize(11);
        assertThat(said.facts())
                .contains(
                        "9212044 cin.contact 6 2020-09-16",
                        "6537810 cin.referral 8 2020-09-16",
                        "8140425 cin.opened N1 2006-11-23",
                        "10721552 cin.protection-plan-started PHY 2020-11-23");
        assertThat(said.identities())
                .contains("9212044 DATE_OF_BIRTH=2015-01-25 SEX=F ETHNICITY=WBRI")
                .contains("10721552 DATE_OF_BIRTH=2021-01-04 SEX=F ETHNICITY=NOBT");
        assertThat(said.rejections())
                .containsExactly(
                        "Annex_A_2024_Jan.xlsx, list 6:2 Primary Need Code unknown-code value-refused",
                        "Annex_A_2024_Jan.xlsx, list 7:8 Date of Birth birth-after-event value-refused",
                        "Annex_A_2024_Jan.xlsx, list 8:5 Date of Birth birth-after-event value-refused");
        assertThat(said.reading.notes()).isEmpty();
    }

    @Test
    void findsListsWhoseSheetsHeadersAndColumnsWereMoved() throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("Cover", List.of(List.of("Prepared for inspection", "v2")));
        sheets.put(
                "early help stuff",
                List.of(
                        List.of("Extract run on", "2026-09-30"),
                        List.of(),
                        List.of(
                                "organisation completing assessment",
                                "DOB",
                                "Sex",
                                "child id",
                                "Ethnicity",
                                "Assessment  Completion Date",
                                "ASSESSMENT START DATE",
                                "Notes"),
                        List.of(
                                "Oak School",
                                "01/06/2015",
                                "girl",
                                "C1",
                                "White - Irish",
                                "2024-02-20",
                                "2024-01-10",
                                "x")));
        sheets.put(
                "Sheet7",
                List.of(
                        CONTACTS,
                        List.of("C2", "a) Male", "q)", "2015-06-01", "9", "2024-03-01", "Health Visitor team")));
        Said said = Said.of(Files.write(temp.resolve("annex a.xlsx"), workbook(sheets)), "annex-a");
        assertThat(said.facts())
                .containsExactly("C1 cin.early-help-assessment 2024-01-10", "C2 cin.contact 3B 2024-03-01");
        assertThat(said.identities())
                .containsExactly(
                        "C1 DATE_OF_BIRTH=2015-06-01 SEX=F ETHNICITY=WIRI",
                        "C2 DATE_OF_BIRTH=2015-06-01 SEX=M ETHNICITY=CHNE");
        assertThat(said.reading.notes())
                .containsEntry("no sheet with list 3", 1L)
                .containsEntry("sheets that are no list of Annex A, not read", 1L)
                .containsEntry("list 2: columns not used", 1L);
    }

    @Test
    void guessesTheFormatOfAWorkbook() throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("a", List.of(CONTACTS, List.of("C2", "a) Male", "", "2015-06-01", "9", "2024-03-01", "")));
        Files.write(temp.resolve("whatever.xlsx"), workbook(sheets));
        assertThat(Said.of(temp).facts()).containsExactly("C2 cin.contact 2024-03-01");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        Path bomb = temp.resolve("annex_a.xlsx");
        try (OutputStream file = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> Said.of(bomb, "annex-a"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("unpacks to far more than it is");
    }

    @Test
    void refusesACellThatWouldFillTheMemory() throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("a", List.of(CONTACTS, List.of("C2")));
        String far = sheet(sheets.get("a")).replace("r=\"A2\"", "r=\"ZZZZZZ2\"");
        Path file = Files.write(temp.resolve("annex_a.xlsx"), workbook(sheets, list -> far));
        assertThatThrownBy(() -> Said.of(file, "annex-a"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected cells in the columns that a sheet can have, found one far beyond");
    }

    @Test
    void refusesAWorkbookOfSomethingElse() throws IOException {
        Path other = Files.write(
                temp.resolve("annex_a.xlsx"),
                workbook(Map.of("Budget", List.of(List.of("Team", "Cost"), List.of("North", "12")))));
        assertThatThrownBy(() -> Said.of(other, "annex-a"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected a workbook with a list of Annex A, found no header of one");
    }

    /** A small right workbook. */
    static byte[] example() {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put(
                "List 1",
                List.of(
                        CONTACTS,
                        List.of("C1", "b) Female", "a) WBRI", "2015-06-01", "9", "2024-03-01", "q) 6: Police")));
        return workbook(sheets);
    }

    /** A workbook of text cells. */
    static byte[] workbook(Map<String, List<List<String>>> sheets) {
        return workbook(sheets, AnnexAReaderTest::sheet);
    }

    private static byte[] workbook(
            Map<String, List<List<String>>> sheets, Function<List<List<String>>, String> written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder names = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            int i = 0;
            for (Map.Entry<String, List<List<String>>> sheet : sheets.entrySet()) {
                i++;
                names.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(sheet.getKey(), i, i));
                relations.append(
                        "<Relationship Id=\"rId%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                                .formatted(i, i));
                entry(zip, "xl/worksheets/sheet" + i + ".xml", written.apply(sheet.getValue()));
            }
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + names + "</sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                            + "</Relationships>");
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String sheet(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int i = 0; i < rows.size(); i++) {
            xml.append("<row r=\"%d\">".formatted(i + 1));
            for (int j = 0; j < rows.get(i).size(); j++) {
                String text = rows.get(i).get(j).replace("&", "&amp;").replace("<", "&lt;");
                xml.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted((char) ('A' + j), i + 1, text));
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
