package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
        assertThatThrownBy(() -> Said.of(temp, "contacts.csv", CONTACTS.strip() + ",mood\n"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected no columns but contacts's, found also mood (line 1)");
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        Files.write(
                temp.resolve("contacts.csv"),
                (CONTACTS + "P1,Zoë,Lark,,2016-06-01,extra,Y\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Said.of(temp)).isInstanceOf(Fault.class).hasMessageContaining("UTF-8");
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
    void anAgreedFormatMustBeThereAndNoOther() throws IOException {
        Files.writeString(temp.resolve("contacts.csv"), CONTACTS);
        Reading reading =
                new Reading(new Reading.Terms(Optional.empty(), Optional.empty()), statement -> {}, rows -> {});
        assertThatThrownBy(() -> DeliveryReader.read(temp, Set.of(Format.MISSING), reading))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.lines())
                                .anySatisfy(line ->
                                        assertThat(line).endsWith("expected a file named missing.csv, found another"))
                                .anySatisfy(line ->
                                        assertThat(line).endsWith("expected a file named missing.csv, found none")));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void lineNoiseIsAFaultOrData(Format format) throws IOException {
        SplittableRandom random = new SplittableRandom(format.id().length());
        String valid = Examples.of(format);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = i % 3 == 0 ? noise(random) : mutated(valid.getBytes(StandardCharsets.UTF_8), random);
            Path file = temp.resolve(Examples.fileName(format));
            Files.write(file, bytes);
            Reading reading =
                    new Reading(new Reading.Terms(Optional.of(Said.DELIVERED), Optional.empty()), s -> {}, rows -> {});
            try {
                DeliveryReader.readAs(file, format, reading);
            } catch (Fault fault) {
                assertThat(fault.lines()).allMatch(line -> line.startsWith("Cannot read ") && line.length() < 400);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theExampleItselfIsRight(Format format) throws IOException {
        Path file = Files.writeString(temp.resolve(Examples.fileName(format)), Examples.of(format));
        Said said = Said.of(file, format);
        assertThat(said.rejections()).isEmpty();
        assertThat(said.statements).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CIN_CENSUS", "SCHOOL_CENSUS"})
    void theReadmeShowsTheExampleOfEachOpenProfile(Format format) throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains(Examples.of(format).strip())
                .contains("`" + format.id() + "`");
    }

    static byte[] noise(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(2000)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Some bytes changed, perhaps cut short. */
    static byte[] mutated(byte[] valid, SplittableRandom random) {
        byte[] bytes = Arrays.copyOf(valid, random.nextInt(4) == 0 ? random.nextInt(valid.length) : valid.length);
        for (int i = random.nextInt(6); i > 0 && bytes.length > 0; i--) {
            String interesting = ",;\"\n\r<>&-0129ZzÃ\0 ";
            int place = random.nextInt(bytes.length);
            bytes[place] = (byte) interesting.charAt(random.nextInt(interesting.length()));
        }
        return bytes;
    }
}
