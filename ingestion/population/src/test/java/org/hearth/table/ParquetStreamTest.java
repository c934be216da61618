package org.hearth.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearth.table.ParquetStream.Fetched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetStreamTest {

    private static final Table WIDE = new Table(
            "wide",
            List.of(
                    Column.text("id", "id"),
                    Column.whole("many", "count").optional(),
                    Column.flag("yes", "flag"),
                    Column.date("day", "day").optional(),
                    Column.number("a", "number"),
                    Column.number("b", "number")));

    @TempDir
    Path temp;

    @Test
    void writesRowsInTheOrderTheyAreFetched() {
        int many = 5_000; // more than are fetched at once
        write(IntStream.range(0, many)
                .mapToObj(i -> new Fetched(
                        Arrays.asList("r" + i, i % 2 == 0 ? null : (long) i, i % 3 == 0, LocalDate.EPOCH.plusDays(i)),
                        column -> i + column / 2.0))
                .iterator());
        try (TableReader reader = TableReader.open(Map.of("wide", WIDE.in(temp)))) {
            List<String> rows = reader.list(
                    "FROM wide",
                    row -> row.text("id") + " " + row.optionalWhole("many") + row.flag("yes") + row.date("day") + " "
                            + row.number("a") + " " + row.number("b"));
            assertThat(rows)
                    .hasSize(many)
                    .startsWith(
                            "r0 OptionalLong.emptytrue1970-01-01 0.0 0.5", "r1 OptionalLong[1]false1970-01-02 1.0 1.5")
                    .endsWith("r4999 OptionalLong[4999]false1983-09-09 4999.0 4999.5");
        }
    }

    @Test
    void saysWhyARowCannotBeFetched() {
        Iterator<Fetched> broken = IntStream.range(0, 3)
                .mapToObj(i -> {
                    if (i == 2) {
                        throw new IllegalStateException("no third row");
                    }
                    return new Fetched(Arrays.asList("r", null, true, null), column -> 0);
                })
                .iterator();
        assertThatThrownBy(() -> write(broken)).hasMessageContaining("no third row");
    }

    private void write(Iterator<Fetched> rows) {
        try (ParquetStream stream = ParquetStream.open()) {
            stream.write(WIDE, temp, rows);
        }
    }
}
