package org.hearth.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    static final Table TABLE = new Table(
            "things",
            List.of(
                    Column.text("id", "id"),
                    Column.whole("many", "count").optional(),
                    Column.number("much", "amount").optional(),
                    Column.flag("yes", "flag"),
                    Column.date("day", "day").optional(),
                    Column.bytes("raw", "bytes").optional()));

    @TempDir
    Path temp;

    static void write(Path directory) {
        try (TableWriter writer = TableWriter.open(TABLE, directory)) {
            writer.write("a", 1L, 0.5, true, LocalDate.of(2024, 2, 29), new byte[] {1, 2});
            writer.write("b", null, null, false, null, null);
        }
    }

    @Test
    void readsBackWhatItWrote() {
        write(temp);
        try (TableReader reader = TableReader.open(Map.of("things", TABLE.in(temp)))) {
            List<String> rows = reader.list(
                    "SELECT * FROM things",
                    row -> row.text("id")
                            + row.optionalWhole("many")
                            + row.optionalNumber("much")
                            + row.flag("yes")
                            + row.optionalDate("day")
                            + row.optionalBytes("raw").map(b -> b.length));
            assertThat(rows)
                    .containsExactly(
                            "aOptionalLong[1]OptionalDouble[0.5]trueOptional[2024-02-29]Optional[2]",
                            "bOptionalLong.emptyOptionalDouble.emptyfalseOptional.emptyOptional.empty");
        }
    }

    @Test
    void writesTheSameBytesAgain() throws Exception {
        Path again = Files.createDirectory(temp.resolve("again"));
        write(temp);
        write(again);
        assertThat(TABLE.in(again)).hasSameBinaryContentAs(TABLE.in(temp));
    }
}
