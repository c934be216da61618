package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of which the end is lost, and those that count days in another way. */
class WorkbookTest {

    private static final int ROWS = 200;

    @TempDir
    Path temp;

    private Said read(byte[] workbook) throws IOException {
        return Said.of(Files.write(temp.resolve("Annex_A.xlsx"), workbook), "annex-a");
    }

    /** A workbook of two sheets of contacts, the day a number. */
    private static byte[] workbook() {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        for (String sheet : List.of("A", "B")) {
            sheets.put(
                    sheet,
                    Stream.concat(
                                    Stream.of(AnnexAReaderTest.CONTACTS),
                                    IntStream.range(0, ROWS)
                                            .mapToObj(i -> List.of(
                                                    sheet + i, "b) Female", "", "2015-06-01", "", "2024-03-01", "6")))
                            .toList());
        }
        return AnnexAReaderTest.workbook(sheets);
    }

    /** The workbook with each part changed. */
    private static byte[] changed(byte[] workbook, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void ofAWorkbookCutShortAnywhereTheRowsBeforeTheCutAreRead() throws IOException {
        byte[] whole = workbook();
        List<String> facts = read(whole).facts();
        assertThat(facts).hasSize(2 * ROWS);
        int before = 0;
        for (int part = 4; part < 20; part++) {
            Said said = read(Arrays.copyOf(whole, whole.length * part / 20));
            assertThat(said.facts()).isEqualTo(facts.subList(0, said.facts().size()));
            assertThat(said.facts().size()).isGreaterThanOrEqualTo(before);
            assertThat(said.reading.broken()).containsOnlyKeys("Annex_A.xlsx");
            assertThat(said.rejections().size() + said.warnings().size()).isEqualTo(1);
            before = said.facts().size();
        }
        assertThat(before).isEqualTo(2 * ROWS);
    }

    @Test
    void aWorkbookWithoutItsLastByteLosesNothingAndIsBroken() throws IOException {
        byte[] whole = workbook();
        Said said = read(Arrays.copyOf(whole, whole.length - 1));
        assertThat(said.facts()).hasSize(2 * ROWS);
        assertThat(said.reading.broken()).containsEntry("Annex_A.xlsx", 1L);
        assertThat(said.warnings()).containsExactly("Annex_A.xlsx:1 - broken-off kept");
    }

    @Test
    void nothingIsReadOfAFileWithoutASheet() throws IOException {
        byte[] whole = workbook();
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, 20)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected a workbook (XLSX), found something else or a damaged one");
    }

    @Test
    void aBombWithoutItsEndIsRefusedToo() throws IOException {
        byte[] bomb = changed(workbook(), text -> text.replace("</sheetData>", " ".repeat(64 << 20) + "</sheetData>"));
        assertThatThrownBy(() -> read(Arrays.copyOf(bomb, bomb.length - 100)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("unpacks to far more than it is");
    }

    @Test
    void readsDaysCountedFrom1904() throws IOException {
        byte[] numbered = changed(
                workbook(),
                text -> text.replaceAll(
                        "<c r=\"F([0-9]+)\" t=\"inlineStr\"><is><t>2024-03-01</t></is></c>",
                        "<c r=\"F$1\"><v>43890</v></c>"));
        byte[] marked = changed(numbered, text -> text.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        assertThat(read(numbered).facts()).contains("A0 cin.contact 6 2020-02-29");
        assertThat(read(marked).facts()).contains("A0 cin.contact 6 2024-03-01").hasSize(2 * ROWS);
    }

    @Test
    void readsTheStrictFormOfTheFormat() throws IOException {
        byte[] strict = changed(
                workbook(),
                text -> text.replace(
                                "schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "purl.oclc.org/ooxml/spreadsheetml/main")
                        .replace(
                                "schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "purl.oclc.org/ooxml/officeDocument/relationships"));
        Said said = read(strict);
        assertThat(said.facts()).hasSize(2 * ROWS);
        assertThat(said.reading.broken()).isEmpty();
    }

    @Test
    void readsCellsOfDaysOfTheStrictForm() throws IOException {
        byte[] dated = changed(
                workbook(),
                text -> text.replaceAll(
                        "<c r=\"F([0-9]+)\" t=\"inlineStr\"><is><t>2024-03-01</t></is></c>",
                        "<c r=\"F$1\" s=\"1\" t=\"d\"><v>2024-03-01T00:00:00</v></c>"));
        Said said = read(dated);
        assertThat(said.facts()).contains("A0 cin.contact 6 2024-03-01").hasSize(2 * ROWS);
        assertThat(said.reading.broken()).isEmpty();
    }

    @Test
    void readsDaysThatStandAsTheTextOfANumber() throws IOException {
        byte[] numbered = changed(workbook(), text -> text.replace("2024-03-01", "45352"));
        assertThat(read(numbered).facts())
                .contains("A0 cin.contact 6 2024-03-01")
                .hasSize(2 * ROWS);
    }
}
