package org.hearth.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearth.command.CommandLineRun;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.kind.Kind;
import org.hearth.table.TableReader;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPassesTest {

    private static final List<EncodedField> FIELDS = List.of(
            new EncodedField("surname", Kind.SURNAME, false, true),
            new EncodedField("dob", Kind.DATE_OF_BIRTH, false, true));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void saysEverythingThatIsNotAFieldOrAPartOfOne() {
        assertThatThrownBy(() -> OwnPasses.of(
                        List.of(List.of("surname.sound", "born"), List.of("dob.decade"), List.of()), FIELDS))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.lines())
                                .containsExactly(
                                        "Cannot use the linkage file: expected a field in blocking, one of surname, dob, found born",
                                        "Cannot use the linkage file: expected dob in blocking alone or with one of birthday,"
                                                + " either_order, year, year_month, found dob.decade",
                                        "Cannot use the linkage file: expected 1 to 3 fields in a pass of blocking, found 0"));
    }

    @Test
    void keysAreOfThePassesWrittenAndATokenFieldHasNoFilter() throws IOException {
        Path rules = Files.writeString(folder.resolve("L.yaml"), """
                record_id: id
                fields:
                  surname: {kind: surname}
                  dob: {kind: date_of_birth}
                  town: {kind: text, encoding: token}
                blocking:
                  - [surname.sound, dob.year]
                  - [town]
                """);
        Path file = Files.writeString(
                folder.resolve("a.csv"),
                "id,surname,dob,town\n1,Smith,1980-02-03,Ayr\n2,Smyth,1980-11-12,Ely\n3,Lark,1980-02-03,Ely\n");

        assertThat(CommandLineRun.run(
                        new EncodeFileCommand(),
                        "--linkage",
                        rules.toString(),
                        "--in",
                        file.toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .isZero();

        Path set = folder.resolve("out/0");
        EncodedSchema schema = EncodedSchema.read(set);
        assertThat(schema.passes()).containsExactly("surname.sound+dob.year", "town");
        try (TableReader tables = TableReader.open(
                Map.of("records", set.resolve("records.parquet"), "vals", set.resolve("values.parquet")))) {
            List<byte[]> keys = tables.list(
                    "SELECT keys FROM records ORDER BY record",
                    row -> row.optionalBytes("keys").orElseThrow());
            assertThat(pass(keys, 0, 0)).isEqualTo(pass(keys, 1, 0)).isNotEqualTo(pass(keys, 2, 0));
            assertThat(pass(keys, 1, 1)).isEqualTo(pass(keys, 2, 1)).isNotEqualTo(pass(keys, 0, 1));
            int town = schema.parts().size() - 1;
            assertThat(tables.list(
                            "SELECT DISTINCT part = " + town
                                    + " AS town, filter IS NULL AS bare FROM vals WHERE part IN (0, " + town
                                    + ") ORDER BY 1",
                            row -> row.flag("town") + " " + row.flag("bare")))
                    .containsExactly("false false", "true true");
        }
    }

    private static byte[] pass(List<byte[]> keys, int row, int pass) {
        return Arrays.copyOfRange(keys.get(row), pass * Long.BYTES, (pass + 1) * Long.BYTES);
    }
}
