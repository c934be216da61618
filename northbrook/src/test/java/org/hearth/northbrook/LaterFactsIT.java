package org.hearth.northbrook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.junit.jupiter.api.Test;

/** Facts that came later change no earlier row. */
class LaterFactsIT {

    @Test
    void factsPlantedAfterAnAsOfDateChangeNoRowUpToIt() throws IOException {
        World world = World.ready();
        World copy = world.withTheSameExtracts("later");
        Path other = copy.workspace;
        for (String day : List.of("2026-02-03", "2026-02-11", "2026-02-19", "2026-03-15")) {
            PlantedHousehold.incident(other.resolve("extracts/police/2026-10-01"), day);
        }
        copy.observe();
        try (TableReader tables = TableReader.open(Map.of(
                "before", JobTables.MATRIX_FRAME.in(world.workspace.resolve("matrix/early-help")),
                "after", JobTables.MATRIX_FRAME.in(other.resolve("matrix/early-help"))))) {
            assertThat(changedRows(tables, "as_of < DATE '2026-02-03'")).isZero();
            assertThat(changedRows(tables, "as_of > DATE '2026-03-17'"))
                    .as("rows that must show the planted facts")
                    .isPositive();
        }
    }

    @Test
    void aLateHomeAndDateOfBirthAreKnownFromTheirDeliveryUntilTheyAreTakenBack() throws IOException {
        World world = World.ready();
        World copy = world.withTheSameExtracts("late-home");
        Path other = copy.workspace;
        Path police = other.resolve("extracts/police");
        PlantedHousehold.emptyDelivery(police, "2025-10-01");
        Files.writeString(police.resolve("2026-10-01/delivery.yaml"), "history: true\n");
        copy.observe();
        Folders.copy(other.resolve("matrix/early-help"), other.resolve("before"));

        PlantedHousehold.deliverIncidentElsewhere(police, "2026-05-01", "2026-03-25");
        PlantedHousehold.emptyDelivery(police, "2026-07-15");
        Files.writeString(police.resolve("2026-07-15/delivery.yaml"), """
                complete: true
                from: 2026-03-25
                to: 2026-03-25
                """);
        copy.observe();
        try (TableReader tables = TableReader.open(Map.of(
                "before", JobTables.MATRIX_FRAME.in(other.resolve("before")),
                "after", JobTables.MATRIX_FRAME.in(other.resolve("matrix/early-help")),
                "residences", JobTables.RESIDENCES.in(other.resolve("linked")),
                "attributes", JobTables.ATTRIBUTES.in(other.resolve("facts"))))) {
            assertThat(changedRows(tables, "as_of < DATE '2026-05-01'")).isZero();
            assertThat(changedRows(tables, "as_of = DATE '2026-07-01'"))
                    .as("rows that must show what was delivered late")
                    .isPositive();
            assertThat(tables.list(
                            "FROM residences WHERE superseded_on IS NOT NULL",
                            row -> row.date("from_on") + " " + row.date("known_on") + " " + row.date("superseded_on")))
                    .contains("2026-03-25 2026-05-01 2026-07-15");
            assertThat(tables.list(
                            "SELECT * FROM attributes WHERE known_on IS NOT NULL ORDER BY ALL",
                            row -> row.text("birth_quarter") + " " + row.date("known_on")))
                    .containsExactly("1978Q2 2026-05-01", "1988Q2 2026-10-01");
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
