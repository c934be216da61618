package org.hearth.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.command.CommandLineRun;
import org.hearth.models.Main;
import org.hearth.population.ModelTables;
import org.hearth.population.Reference;
import org.hearth.table.TableReader;
import org.hearth.training.GeneratedMatrix;
import org.hearth.training.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What score makes of the scores: lists, what changed in them, who was left off, and areas alone. */
class ListsTest {

    @TempDir
    static Path temp;

    static Path workspace;
    static Path authority;

    static int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(1, List.of("-w", workspace.toString(), "-a", authority.toString()));
        return CommandLineRun.run(new Main(), all.toArray(String[]::new));
    }

    @BeforeAll
    static void train() {
        workspace = temp.resolve("work");
        authority = TestAuthority.write(temp.resolve("authority"));
        GeneratedMatrix.small().make(workspace);
        assertThat(run("train")).isZero();
        assertThat(run("evaluate")).isZero();
    }

    static Path scores() {
        return workspace.resolve("scores/early-help");
    }

    static List<String> moves(String where) {
        try (TableReader reader = TableReader.open(Map.of("moves", ModelTables.MOVES.in(scores())))) {
            return reader.list(
                    "SELECT household || ' ' || change || ' ' || because || ' ' || words AS said FROM moves WHERE "
                            + where,
                    row -> row.text("said"));
        }
    }

    static void listAgain(String lists) throws IOException {
        Files.writeString(authority.resolve("lists/early-help.yaml"), lists);
        assertThat(run("score")).isZero();
    }

    @Test
    void saysWhyThePlantedHouseholdIsNewAndLeavesItOffOnANamedPersonsWord() throws IOException {
        listAgain(TestAuthority.LISTS);
        assertThat(moves("household = '" + GeneratedMatrix.PLANTED + "'"))
                .singleElement()
                .asString()
                .contains(" new contributions Now: ")
                .contains("Police recorded domestic abuse on 6 days in a year");
        assertThat(moves("place IS NULL")).isNotEmpty();
        assertThat(moves("change <> 'same' AND words = ''")).isEmpty();
        try (Stream<Path> files = Files.list(scores())) {
            Path kept = temp.resolve("kept");
            Files.createDirectories(kept);
            files.forEach(file -> copy(file, kept.resolve(file.getFileName())));
        }
        assertThat(run("score", "--since", temp.resolve("kept").toString()))
                .as("lists of the same day cannot be compared")
                .isEqualTo(4);

        assertThat(run(
                        "leave-off",
                        "--household",
                        Reference.of(GeneratedMatrix.PLANTED),
                        "--until",
                        "2027-06-01",
                        "--by",
                        "A. Ahmed",
                        "--on",
                        "2026-11-30",
                        "--reason",
                        "contest upheld"))
                .isZero();
        assertThat(run("score")).isZero();
        try (TableReader reader = TableReader.open(Map.of("worklist", ModelTables.WORK_LIST.in(scores())))) {
            assertThat(reader.list("SELECT household FROM worklist", row -> row.text("household")))
                    .hasSize(40)
                    .doesNotContain(GeneratedMatrix.PLANTED);
        }
        Files.delete(workspace.resolve("registers/early-help-left-off.json"));
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void givesAreasAndNoHouseholdWhereTheAuthorityListsNobody() throws IOException {
        listAgain(TestAuthority.LISTS.replace("shows: households", "shows: areas"));
        try (TableReader reader = TableReader.open(Map.of(
                "areas", ModelTables.AREA_SCORES.in(scores()),
                "scores", ModelTables.SCORES.in(scores()),
                "contributions", ModelTables.CONTRIBUTIONS.in(scores()),
                "worklist", ModelTables.WORK_LIST.in(scores()),
                "moves", ModelTables.MOVES.in(scores())))) {
            for (String table : List.of("scores", "contributions", "worklist", "moves")) {
                assertThat(reader.list("SELECT count(*) AS n FROM " + table, row -> row.whole("n")))
                        .as(table)
                        .containsExactly(0L);
            }
            assertThat(reader.list(
                            "SELECT households, low < expected AND expected < high AS inside FROM areas",
                            row -> row.whole("households") + " " + row.flag("inside")))
                    .containsExactly("900 true");
        }
        listAgain(
                TestAuthority.LISTS.replace("shows: households", "shows: areas").replace(": 10", ": 901"));
        try (TableReader reader = TableReader.open(Map.of("areas", ModelTables.AREA_SCORES.in(scores())))) {
            assertThat(reader.list("SELECT lsoa FROM areas", row -> row.text("lsoa")))
                    .as("too few households")
                    .isEmpty();
        }
    }

    @Test
    void makesTheSameListsFromTheSameInput() throws IOException {
        listAgain(TestAuthority.LISTS);
        byte[] list = Files.readAllBytes(ModelTables.WORK_LIST.in(scores()));
        byte[] moves = Files.readAllBytes(ModelTables.MOVES.in(scores()));
        Files.delete(scores().resolve("manifest.json"));
        assertThat(run("score")).isZero();
        assertThat(Files.readAllBytes(ModelTables.WORK_LIST.in(scores()))).isEqualTo(list);
        assertThat(Files.readAllBytes(ModelTables.MOVES.in(scores()))).isEqualTo(moves);
    }
}
