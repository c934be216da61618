package org.hearth.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.authority.Area;
import org.hearth.authority.Authority;
import org.hearth.command.CommandLineRun;
import org.hearth.fact.Fact;
import org.hearth.fact.Timeline;
import org.hearth.feature.RandomPopulation;
import org.hearth.feature.SampleWorkspace;
import org.hearth.feature.TestAuthority;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.hearth.workspace.Manifest;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole verb, with real Spark. */
class ObserveCommandTest {

    private static final LocalDate PLANTED_ON = LocalDate.of(2024, 1, 1);

    @TempDir
    static Path temp;

    private static Authority authority;
    private static List<Timeline> people;
    private static Workspace workspace;

    @BeforeAll
    static void observeASmallTown() {
        authority = TestAuthority.copiedTo(temp.resolve("town"));
        people = RandomPopulation.of(
                11, 40, 20, authority.areas().stream().map(Area::lsoa).toList());
        workspace = Workspace.open(temp.resolve("work"));
        SampleWorkspace.write(workspace, people);
        assertThat(observe(authority, "work")).isZero();
    }

    private static int observe(Authority authority, String workspaceName) {
        return CommandLineRun.run(
                new Main(),
                "observe",
                "--workspace",
                temp.resolve(workspaceName).toString(),
                "--authority",
                authority.directory().toString(),
                "--master",
                "local[2]");
    }

    private static Path matrix(Workspace of) {
        return of.path("matrix/early-help");
    }

    private static List<String> query(Path parquet, String sql) {
        try (TableReader reader = TableReader.open(Map.of("t", parquet))) {
            return reader.list(sql, row -> row.text("answer"));
        }
    }

    @Test
    void makesFactsCountsAndMatrixWithTheColumnsOfTheirTables() {
        MatrixSchema schema = MatrixSchema.in(matrix(workspace));
        List<String> names = new ArrayList<>(JobTables.MATRIX_FRAME.columnNames());
        names.addAll(schema.columns());
        Path matrix = JobTables.MATRIX_FRAME.in(matrix(workspace));
        List<String> columns = query(matrix, "SELECT column_name || ' ' || column_type AS answer FROM (DESCRIBE t)");
        assertThat(columns)
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactlyElementsOf(names);
        assertThat(columns.subList(7, columns.size())).allMatch(line -> line.endsWith("DOUBLE"));
        assertThat(query(JobTables.COUNTS.in(workspace.path("counts")), "SELECT count(*) AS answer FROM t"))
                .containsExactly(Integer.toString(4 * 10 * 60));
        String rows = "SELECT count(DISTINCT household || as_of) AS answer FROM t";
        assertThat(query(JobTables.MEMBERS.in(matrix(workspace)), rows)).isEqualTo(query(matrix, rows));
        assertThat(Manifest.in(matrix(workspace)).orElseThrow().counts())
                .containsKeys("rows", "eligible", "labelled", "features");
    }

    @Test
    void makesTheSameBytesOfTheSameFactsEvenIfTheyAreDeliveredTwice() {
        Workspace again = Workspace.open(temp.resolve("again"));
        SampleWorkspace.write(again, people);
        SampleWorkspace.deliverAgain(again, "police", people);
        assertThat(observe(authority, "again")).isZero();
        for (String artefact : List.of("facts", "counts", "matrix/early-help")) {
            assertThat(tables(again, artefact)).isEqualTo(tables(workspace, artefact));
        }
    }

    /** What was made of facts; the digests beside them are of who said what on which day. */
    private static Map<String, String> tables(Workspace of, String artefact) {
        Map<String, String> tables =
                new TreeMap<>(Manifest.in(of.path(artefact)).orElseThrow().outputs());
        tables.remove("told.parquet");
        return tables;
    }

    @Test
    void addsAFeatureFromItsFileAndKeepsFactsPlantedLaterOutOfEveryRow() throws Exception {
        Authority edited = TestAuthority.copiedTo(temp.resolve("edited"));
        TestAuthority.edit(edited.file("features/early-help.yaml"), "\nfeatures:\n", """

                features:
                  suspended_children:
                    about: Children with a suspension in the last 2 years
                    aggregate: persons-with
                    level: children
                    kinds: [school.suspension]
                    window: {from_days: 730, until_days: 0}
                    some: "Children suspended from school in the last 2 years: {value}"
                    none: No child was suspended from school in the last 2 years
                    monotone: raises
                    protective: false
                    sensitivity: ordinary
                """);
        Workspace planted = Workspace.open(temp.resolve("planted"));
        SampleWorkspace.write(
                planted, people.stream().map(ObserveCommandTest::planted).toList());
        assertThat(observe(edited, "planted")).isZero();
        assertThat(MatrixSchema.in(matrix(planted)).columns()).contains("suspended_children");
        assertThat(rows(planted, "<=")).isEqualTo(rows(workspace, "<="));
        assertThat(rows(planted, ">")).isNotEqualTo(rows(workspace, ">"));
    }

    private static Timeline planted(Timeline person) {
        int day = (int) PLANTED_ON.toEpochDay();
        List<Fact> facts = new ArrayList<>(person.facts());
        facts.add(new Fact("police", "police.missing", "high", Double.NaN, day, day));
        facts.add(new Fact("police", "police.domestic-abuse-victim", "high", Double.NaN, day - 200, day));
        facts.add(new Fact("childrens-services", "cin.opened", "N1", Double.NaN, day - 1, day + 30));
        return new Timeline(person.person(), person.attributes(), person.residences(), facts);
    }

    private static List<String> rows(Workspace of, String when) {
        List<String> columns = new ArrayList<>(JobTables.MATRIX_FRAME.columnNames());
        columns.addAll(MatrixSchema.in(matrix(workspace)).columns());
        columns.remove("label");
        return query(
                JobTables.MATRIX_FRAME.in(matrix(of)),
                "SELECT concat_ws(' ', " + String.join(", ", columns) + ") AS answer FROM t WHERE as_of " + when
                        + " DATE '" + PLANTED_ON + "' ORDER BY as_of, household");
    }

    @Test
    void saysWhichVerbMustRunFirst() {
        assertThat(observe(authority, "empty")).isEqualTo(8);
        assertThat(Files.exists(temp.resolve("empty/facts"))).isFalse();
    }
}
