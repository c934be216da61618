package org.hearth.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearth.command.CommandLineRun;
import org.hearth.encoding.KeyDirectory;
import org.hearth.kind.EncodedSchema;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EncodeFileCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Path rules = Path.of("");

    @BeforeEach
    void writeRules() throws IOException {
        rules = folder.resolve("L.yaml");
        Files.writeString(rules, """
                record_id: id
                fields:
                  name: {kind: full_name}
                  dob: {kind: date_of_birth}
                  postcode: {kind: postcode}
                """);
    }

    private int encode(String csv, String out) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, csv);
        return CommandLineRun.run(
                new EncodeFileCommand(),
                "--linkage",
                rules.toString(),
                "--in",
                file.toString(),
                "--out",
                folder.resolve(out).toString());
    }

    @Test
    void sameFileAndRulesGiveTheSameBytes() throws IOException {
        String csv = "id,name,dob,postcode\n1,Ann Lark,2015-06-01,NB1 1AA\n2,\"Lark, Ann\",2015-06-01,\n";

        assertThat(encode(csv, "one")).isZero();
        assertThat(encode(csv, "two")).isZero();

        for (String name : List.of("encoding.json", "records.parquet", "values.parquet")) {
            assertThat(folder.resolve("one/0").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("two/0").resolve(name));
        }
    }

    @Test
    void readsWhatSpreadsheetsAndDatabasesWrite() throws IOException {
        Path keys = folder.resolve("keys");
        KeyDirectory.make(keys);
        String csv = "id,name,dob,postcode\n1,Zoë Núñez,2015-06-01,NB1 1AA\n2,Seán Lark,2011-01-01,NB2 1AA\n";
        List<byte[]> files = List.of(
                csv.getBytes(StandardCharsets.UTF_8),
                ("sep=;\r\n" + csv.replace(',', ';').replace("\n", "\r\n")).getBytes(Charset.forName("windows-1252")),
                csv.replace(',', '\t').getBytes(StandardCharsets.UTF_16));
        for (int i = 0; i < files.size(); i++) {
            Path file = folder.resolve("a.csv");
            Files.write(file, files.get(i));
            assertThat(CommandLineRun.run(
                            new EncodeFileCommand(),
                            "--keys",
                            keys.toString(),
                            "--linkage",
                            rules.toString(),
                            "--in",
                            file.toString(),
                            "--out",
                            folder.resolve("out" + i).toString()))
                    .isZero();
            for (String name : List.of("encoding.json", "records.parquet", "values.parquet")) {
                assertThat(folder.resolve("out" + i).resolve(name))
                        .hasSameBinaryContentAs(folder.resolve("out0").resolve(name));
            }
        }
    }

    @Test
    void saysWhatIsWrongWithEveryFile() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Path ragged = Files.writeString(folder.resolve("ragged.csv"), "id,name\n1\n");
        EncodeFileCommand command = new EncodeFileCommand();
        new CommandLine(command)
                .parseArgs(
                        "--linkage",
                        rules.toString(),
                        "--in",
                        empty.toString(),
                        "--in",
                        "nowhere.csv",
                        "--in",
                        ragged.toString(),
                        "--out",
                        folder.resolve("out").toString());

        assertThatThrownBy(command::call)
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.lines())
                                .containsExactly(
                                        "Cannot read " + empty + ": expected a header row, found an empty file",
                                        "Cannot read nowhere.csv: expected a file, found none",
                                        "Cannot read " + ragged
                                                + ": expected 2 cells in every row, found another number in 1 of 1 (the first in line 2)"));
    }

    @Test
    void theOrderOfAFileDoesNotLeaveWithPseudonyms() throws IOException {
        Path keys = folder.resolve("keys");
        KeyDirectory.make(keys);
        String[] rows = {"1,Ann Lark,2015-06-01,NB1 1AA\n", "2,Bo Hill,,NB2 1AA\n", "3,Cy Dale,2011-01-01,\n"};
        List<String> orders = List.of(rows[0] + rows[1] + rows[2], rows[2] + rows[1] + rows[0]);
        for (String order : orders) {
            Path file = folder.resolve("a.csv");
            Files.writeString(file, "id,name,dob,postcode\n" + order);
            assertThat(CommandLineRun.run(
                            new EncodeFileCommand(),
                            "--keys",
                            keys.toString(),
                            "--linkage",
                            rules.toString(),
                            "--in",
                            file.toString(),
                            "--out",
                            folder.resolve("out" + orders.indexOf(order)).toString()))
                    .isZero();
        }

        for (String name : List.of("records.parquet", "values.parquet")) {
            assertThat(folder.resolve("out0").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("out1").resolve(name));
        }
    }

    @Test
    void noValueLeaves() throws IOException {
        encode("id,name,dob,postcode\n1,Zebedee Quark,2015-06-01,NB1 1AA\n", "out");

        for (String name : List.of("encoding.json", "records.parquet", "values.parquet")) {
            String bytes = Files.readString(folder.resolve("out/0").resolve(name), StandardCharsets.ISO_8859_1);
            assertThat(bytes.toUpperCase(java.util.Locale.ROOT)).doesNotContain("ZEBEDEE", "QUARK", "2015", "NB1");
        }
    }

    @Test
    void countsDaysThatAreNotInTheCalendarAndValuesThatSayNothing() throws IOException {
        encode("id,name,dob,postcode\n1,Ann Lark,2015-02-31,NB1 1AA\n2,Ann Lark,soon,NB1 1AA\n", "out");

        assertThat(EncodedSchema.read(folder.resolve("out/0")).counts())
                .containsEntry("dob: impossible dates", 1L)
                .containsEntry("dob: values that say nothing", 1L);
    }

    @Test
    void passesOverAndCountsRowsThatAreNotAsTheHeaderSays() throws IOException {
        assertThat(encode(
                        "id,name,dob,postcode\n1,Ann Lark,,\n2,Bo Hill\n,,,\n3,Cy Dale,,,\n4,Di Dale,,,more\n5,Ed Hill,,\n",
                        "out"))
                .isZero();

        assertThat(EncodedSchema.read(folder.resolve("out/0")).counts())
                .containsEntry("records", 3L)
                .containsEntry("rows of another number of cells, passed over", 2L)
                .containsEntry("rows without anything in them, passed over", 1L);
    }

    @Test
    void aQuoteLeftOpenDoesNotPassOverTheRowsAfterIt() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.csv"), "id,name,dob,postcode\n1,Ann,,\n2,Bo,,\n3,Cy,,\n4,\"Di,,\n5,Ed,,\n");

        assertThatThrownBy(() -> PlainFile.open(file).read(List.of("id"), (number, cells) -> {}))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected each quote closed, found one left open (line 5)");
    }

    @Test
    void takesNamesOfEveryScript() throws IOException {
        assertThat(encode("id,name,dob,postcode\n1,Łukasz Żółć,,\n2,محمد علي,,\n3,王 小明,,\n4,🙂,,\n", "out"))
                .isZero();
        assertThat(EncodedSchema.read(folder.resolve("out/0")).records()).isEqualTo(4);
    }

    @Test
    void refusesWhatIsWrongWithAWord() throws IOException {
        assertThat(encode("id,name,dob,postcode\n1,Ann,,\n1,Bob,,\n", "a")).isEqualTo(3);
        assertThat(encode("id,name,dob,postcode\n,Ann,,\n", "b")).isEqualTo(3);
        assertThat(encode("id,name,dob\n1,Ann,\n", "c")).isEqualTo(4);
        assertThat(encode("key,name,dob,postcode\n1,Ann,,\n", "d")).isEqualTo(4);
        assertThat(encode("", "e")).isEqualTo(3);
        assertThat(encode("id,name,dob,postcode\n1,Ann\n", "f")).isEqualTo(3);
    }

    @Test
    void refusesAnotherVersionByName() throws IOException {
        Files.writeString(folder.resolve(EncodedSchema.FILE), "{\"layout\": \"hearth-encoded/9\"}");

        assertThatThrownBy(() -> EncodedSchema.read(folder))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected layout hearth-encoded/3, found hearth-encoded/9");
    }
}
