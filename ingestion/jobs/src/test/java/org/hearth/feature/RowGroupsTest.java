package org.hearth.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearth.table.Column;
import org.hearth.table.ParquetStream;
import org.hearth.table.ParquetStream.Fetched;
import org.hearth.table.Table;
import org.hearth.table.TableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowGroupsTest {

    private static final Table NUMBERED = table("number");

    @TempDir
    Path temp;

    @Test
    void holdTheRowsOfEveryFileInTheirOrder() throws IOException {
        List<Path> parts = List.of(part("a", 0, 3_000), part("b", 3_000, 3_000), part("c", 3_000, 7_001));
        Path whole = temp.resolve("whole.parquet");
        RowGroups.join(parts, whole);
        try (TableReader tables = TableReader.open(Map.of("whole", whole))) {
            assertThat(tables.list("FROM whole", row -> row.text("id") + row.number("number")))
                    .isEqualTo(IntStream.range(0, 7_001)
                            .mapToObj(i -> "r" + i + (double) i)
                            .toList());
            assertThat(tables.list("SELECT id FROM whole WHERE number = 6999", row -> row.text("id")))
                    .containsExactly("r6999");
        }
    }

    @Test
    void areNotJoinedFromFilesOfDifferentColumns() throws IOException {
        Path other = Files.createDirectory(temp.resolve("other"));
        write(table("amount"), other, 0, 1);
        List<Path> parts = List.of(part("a", 0, 1), table("amount").in(other));
        assertThatThrownBy(() -> RowGroups.join(parts, temp.resolve("whole.parquet")))
                .hasMessageContaining("different schemas");
    }

    private static Table table(String number) {
        return new Table("numbered", List.of(Column.text("id", "id"), Column.number(number, "number")));
    }

    private Path part(String name, int from, int until) throws IOException {
        Path directory = Files.createDirectory(temp.resolve(name));
        write(NUMBERED, directory, from, until);
        return NUMBERED.in(directory);
    }

    private static void write(Table table, Path directory, int from, int until) {
        try (ParquetStream stream = ParquetStream.open()) {
            stream.write(
                    table,
                    directory,
                    IntStream.range(from, until)
                            .mapToObj(i -> new Fetched(List.of("r" + i), column -> i))
                            .iterator());
        }
    }
}
