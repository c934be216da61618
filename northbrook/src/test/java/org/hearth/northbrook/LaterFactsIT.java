package org.hearth.northbrook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.population.Tables;
import org.hearth.table.TableReader;
import org.junit.jupiter.api.Test;

/** Facts that came later change no earlier row. */
class LaterFactsIT {

    @Test
    void factsPlantedAfterAnAsOfDateChangeNoRowUpToIt() throws IOException {
        World world = World.ready();
        Path other = world.workspace.resolveSibling("later");
        for (String artefact : List.of("extracts", "truth")) {
            Folders.copy(world.workspace.resolve(artefact), other.resolve(artefact));
        }
        for (String day : List.of("2026-02-03", "2026-02-11", "2026-02-19", "2026-03-15")) {
            PlantedHousehold.incident(other.resolve("extracts/police/2026-10-01"), day);
        }
        for (String verb : List.of("encode", "link", "observe")) {
            Hearth.run(verb, "--workspace", other.toString(), "--authority", world.authority.toString())
                    .mustSucceed();
        }
        try (TableReader tables = TableReader.open(Map.of(
                "before", Tables.MATRIX_FRAME.in(world.workspace.resolve("matrix/early-help")),
                "after", Tables.MATRIX_FRAME.in(other.resolve("matrix/early-help"))))) {
            assertThat(changedRows(tables, "as_of < DATE '2026-02-03'")).isZero();
            assertThat(changedRows(tables, "as_of > DATE '2026-03-17'"))
                    .as("rows that must show the planted facts")
                    .isPositive();
        }
    }

    private static long changedRows(TableReader tables, String when) {
        return tables.list("""
                        SELECT count(*) AS n FROM (
                            (FROM before WHERE %1$s EXCEPT ALL FROM after WHERE %1$s)
                            UNION ALL (FROM after WHERE %1$s EXCEPT ALL FROM before WHERE %1$s))
                        """.formatted(when), row -> row.whole("n")).get(0);
    }
}
