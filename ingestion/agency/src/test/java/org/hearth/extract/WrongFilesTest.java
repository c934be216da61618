package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.extract.delivery.DeliveryReader;
import org.hearth.extract.delivery.Formats;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongFilesTest {

    static final String CONTACTS = "person_id,forename,surname,date_of_birth,contact_date,contact_type,attended\n";

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "'', 'expected a header row with contacts''s columns, found an empty file'",
        "'Ann,Lark,2015-06-01', 'found none of contacts''s 7 among 3 columns (line 1)'",
        "'person_id,forename,surname,date_of_birth,contact_date', 'expected columns contact_type, attended, found none among 5 columns (line 1)'",
        "'person_id,forename,surname,date_of_birth,contact_date,contact_type,attended,attended', 'expected one column attended, found two (line 1)'"
    })
    void oneLineSaysWhatWasExpectedAndFound(String text, String message) {
        assertThatThrownBy(() -> Said.of(temp, "contacts.csv", text))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.lines()).hasSize(1))
                .hasMessageContaining(message)
                .message()
                .doesNotContain("Lark");
    }

    @Test
    void aRowCutShortIsData() throws IOException {
        Said said = Said.of(temp, "contacts.csv", CONTACTS + "P1,Ann,Lark,2015-06-01,2016-06-01,extra,Y\nP2,Ben,Wr");
        assertThat(said.rejections()).containsExactly("contacts.csv:3 - wrong-number-of-cells row-refused");
        assertThat(said.facts()).hasSize(1);
    }

    @Test
    void aByteOrderMarkAndColumnsInAnotherOrderDoNoHarm() throws IOException {
        Said said = Said.of(
                temp,
                "contacts.csv",
                "\ufeffATTENDED,contact_type,contact_date,date_of_birth,surname,forename,person_id\nY,extra,2016-06-01,,,,P1\n");
        assertThat(said.facts()).containsExactly("P1 health.contact extra 2016-06-01");
    }

    @Test
    void aColumnThatNobodyAgreedOnIsRefused() {
        assertThatThrownBy(() -> Said.of(
                        temp, "contacts.csv", CONTACTS.strip() + ",mood\nP1,Ann,Lark,,2016-06-01,extra,Y,low\n"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected no columns but contacts's, found also mood (line 1)");
    }

    @Test
    void bytesOfAWindowsSpreadsheetAreReadAndNoted() throws IOException {
        Files.write(
                temp.resolve("contacts.csv"),
                (CONTACTS + "P1,Zoë,Lark,,2016-06-01,extra,Y\nP2,Chloë,Łark,,2016-06-01,extra,Y\n")
                        .replace("Ł", "£")
                        .getBytes(StandardCharsets.ISO_8859_1));
        Said said = Said.of(temp);
        assertThat(said.identities()).contains("P1 FORENAME=Zoë SURNAME=Lark", "P2 FORENAME=Chloë SURNAME=£ark");
        assertThat(said.reading.notes())
                .containsExactly(Map.entry("contacts: bytes that are not UTF-8, read as Windows-1252", 3L));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void otherSeparatorsAreToldByTheHeader(String separator) throws IOException {
        Said said = Said.of(
                temp,
                "contacts.csv",
                (CONTACTS + "P1,Zoë,Lark,2015-06-01,2016-06-01,extra,Y\r\n").replace(",", separator));
        assertThat(said.identities()).containsExactly("P1 FORENAME=Zoë SURNAME=Lark DATE_OF_BIRTH=2015-06-01");
    }

    @Test
    void sixteenBitTextWithItsMarkIsRead() throws IOException {
        Files.write(
                temp.resolve("contacts.csv"),
                ("\ufeff" + CONTACTS + "P1,Zoë,Lark,,2016-06-01,extra,Y\n").getBytes(StandardCharsets.UTF_16LE));
        assertThat(Said.of(temp).identities()).containsExactly("P1 FORENAME=Zoë SURNAME=Lark");
    }

    @Test
    void everyWrongFileOfADeliveryIsNamedAtOnce() throws IOException {
        Files.writeString(temp.resolve("contacts.csv"), "x\n");
        Files.writeString(temp.resolve("persons.csv"), "x\n");
        Files.writeString(temp.resolve("letter.docx"), "x\n");
        assertThatThrownBy(() -> Said.of(temp))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.lines()).hasSize(3));
    }

    @Test
    void onlyAgreedFormatsMayBeThereAndOneThatIsNotIsNoted() throws IOException {
        Files.writeString(temp.resolve("contacts.csv"), CONTACTS);
        Reading reading =
                new Reading(new Reading.Terms(Optional.empty(), Optional.empty()), statement -> {}, rows -> {});
        assertThatThrownBy(() -> DeliveryReader.read(
                        temp, Set.of(Formats.named("missing").orElseThrow()), reading))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.lines())
                                .singleElement()
                                .asString()
                                .endsWith("expected a file named missing.csv, found another"));
        assertThat(reading.notes()).containsKey("not in this delivery, which says nothing of it: missing");
    }

    /** What somebody meets who tries `hearth check --in` on whatever is at hand. */
    @ParameterizedTest
    @CsvSource({
        "nowhere, '', expected a file or a directory of files, found none",
        "empty-folder/, '', expected at least one file, found none",
        "empty.csv, '', 'expected one of the formats cin-census, .*, found nothing in it'",
        "letter.docx, 'Dear parents,', 'expected one of the formats cin-census, .* found a file that looks like none'",
        "folder/a.txt, 'x', 'expected one of the formats cin-census, .* found a file that looks like none'",
        "page.xml, '<html/>', 'expected one of the formats cin-census, .* found a file that looks like none'",
        "data.json, '{\"a\": 1}', 'expected one of the formats cin-census, .* found a file that looks like none'",
        "files.zip, 'PK\u0003\u0004', 'expected one of the formats cin-census, .* found an archive \\(ZIP\\), to be unpacked first'",
        "book.xlsx, 'PK', 'expected one of the formats cin-census, .* found a file that looks like none'",
    })
    void aNewUsersFirstTryIsAnsweredByOneLine(String name, String text, String found) throws IOException {
        Path place = temp.resolve(name);
        if (name.endsWith("/")) {
            Files.createDirectories(place);
        } else if (!text.isEmpty() || name.endsWith(".csv")) {
            Files.createDirectories(place.getParent());
            Files.writeString(place, text);
        }
        Path tried = name.startsWith("folder") ? place.getParent() : place;
        assertThatThrownBy(() -> Said.of(tried, Optional.empty()))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.lines())
                                .singleElement()
                                .asString()
                                .matches("Cannot read .*" + found + ".*"));
    }

    @ParameterizedTest
    @MethodSource("org.hearth.extract.Examples#formats")
    void theExampleItselfIsRight(String format) throws IOException {
        Path file = Files.write(temp.resolve(Examples.fileName(format)), Examples.bytes(format));
        Said said = Said.of(file, format);
        assertThat(said.rejections()).isEmpty();
        assertThat(said.statements).isNotEmpty();
    }

    @Test
    void aQuoteThatNothingClosesLosesNoRowBehindIt() throws IOException {
        StringBuilder rows = new StringBuilder(CONTACTS);
        for (int i = 0; i < 2000; i++) {
            rows.append("P").append(i).append(i == 5 ? ",\"Ann" : ",Ann").append(",Lark,,2016-06-01,extra,Y\n");
        }
        Said said = Said.of(temp, "contacts.csv", rows.toString());
        assertThat(said.facts()).hasSize(2000);
        assertThat(said.reading.notes()).containsEntry("contacts: quotes that nothing closes, read as apostrophes", 1L);
    }

    @Test
    void aCellOfTenMegabytesIsRefusedAndTheNextRowRead() throws IOException {
        Said said = Said.of(
                temp,
                "contacts.csv",
                CONTACTS + "P1,\"" + "A".repeat(10_000_000) + "\",Lark,,2016-06-01,extra,Y\n"
                        + "P2,Ben,Wren,,2016-06-01,extra,Y\n");
        assertThat(said.facts()).contains("P2 health.contact extra 2016-06-01");
        assertThat(said.rejections()).containsExactly("contacts.csv:2 forename too-long value-refused");
    }
}
