package org.hearth.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.hearth.command.CommandLineRun;
import org.hearth.models.Main;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.hearth.training.GeneratedMatrix;
import org.hearth.training.JsonFile;
import org.hearth.training.TestAuthority;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code monitor} on a latest date like all others, and on one on which one locality changed. */
class LocalityDriftTest {

    private static final String CHANGED =
            "CASE WHEN as_of = (SELECT max(as_of) FROM matrix) AND locality = 'north' THEN ";

    @TempDir
    static Path temp;

    static Path workspace;
    static Path authority;

    static void run(String verb) {
        assertThat(CommandLineRun.run(new Main(), verb, "-w", workspace.toString(), "-a", authority.toString()))
                .isZero();
    }

    @BeforeAll
    static void trainAndTest() {
        workspace = temp.resolve("work");
        authority = TestAuthority.write(temp.resolve("authority"));
        GeneratedMatrix.small().make(workspace);
        run("train");
        run("evaluate");
    }

    static List<String> alarms() {
        run("monitor");
        return JsonFile.read(workspace.resolve("monitoring/early-help/monitoring.json"), Watch.class)
                .alarms();
    }

    @Test
    void alarmsForTheScoreOfTheLocalityThatChangedAndNoOther() throws Exception {
        assertThat(alarms()).as("nothing has changed yet").isEmpty();
        plant();
        assertThat(alarms())
                .contains("score in north")
                .doesNotContain("score in east", "score in south", "score in west");
    }

    /** Police and schools tell more of every household in the north on the latest date. */
    static void plant() throws Exception {
        Path matrix = workspace.resolve("matrix/early-help");
        Path changed = temp.resolve("changed.parquet");
        try (TableReader reader = TableReader.open(Map.of("matrix", JobTables.MATRIX_FRAME.in(matrix)))) {
            reader.run("COPY (SELECT * REPLACE (" + CHANGED + "domestic_abuse_365d + 2 ELSE domestic_abuse_365d END AS"
                    + " domestic_abuse_365d, " + CHANGED
                    + "referrals_1095d + 2 ELSE referrals_1095d END AS referrals_1095d)"
                    + " FROM matrix) TO '" + changed + "'");
        }
        Path schema = Files.copy(matrix.resolve("features.json"), temp.resolve("features.json"));
        Stage.of("observe", Workspace.open(workspace), "matrix/early-help")
                .setting("planted", "north")
                .make(draft -> {
                    Files.copy(
                            changed, JobTables.MATRIX_FRAME.in(draft.directory()), StandardCopyOption.REPLACE_EXISTING);
                    Files.copy(schema, draft.directory().resolve("features.json"), StandardCopyOption.REPLACE_EXISTING);
                });
    }
}
