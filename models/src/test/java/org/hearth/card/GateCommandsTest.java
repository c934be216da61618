package org.hearth.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearth.command.CommandLineRun;
import org.hearth.models.Main;
import org.hearth.monitoring.Watch;
import org.hearth.promotion.Register;
import org.hearth.promotion.Register.Act;
import org.hearth.scoring.ScoreRun;
import org.hearth.training.GeneratedMatrix;
import org.hearth.training.JsonFile;
import org.hearth.training.TestAuthority;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Promotion, retirement and the kill switch on one small workspace, in the order of a year. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GateCommandsTest {

    @TempDir
    static Path temp;

    static Path workspace;
    static Path authority;

    static int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(1, List.of("-w", workspace.toString(), "-a", authority.toString()));
        return CommandLineRun.run(new Main(), all.toArray(String[]::new));
    }

    static int person(String verb, String... more) {
        List<String> all =
                new ArrayList<>(List.of(verb, "--by", "A. Ahmed", "--on", "2026-11-30", "--reason", "agreed"));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    static ScoreRun scored() {
        assertThat(run("score")).isZero();
        return ScoreRun.in(workspace.resolve("scores/early-help"));
    }

    @BeforeAll
    static void trainAndTest() {
        workspace = temp.resolve("work");
        authority = TestAuthority.write(temp.resolve("authority"));
        GeneratedMatrix.small().make(workspace);
        assertThat(run("train")).isZero();
        assertThat(run("evaluate")).isZero();
    }

    @Test
    @Order(1)
    void recordsThatTheTestDatesWereOpenedAndOpensThemOnce() throws IOException {
        assertThat(register().entries()).extracting(Register.Entry::act).containsExactly(Act.OPENED);
        assertThat(run("evaluate")).as("unchanged, so not opened again").isZero();
        assertThat(register().entries()).hasSize(1);
        Files.delete(workspace.resolve("evaluations/early-help/manifest.json"));
        assertThat(run("evaluate")).isEqualTo(8);
        Path trained = workspace.resolve("models/early-help");
        Files.move(trained.resolve(Register.MARK), workspace.resolve("mark"));
        assertThat(run("evaluate"))
                .as("a copy from before: the register says it was opened")
                .isEqualTo(8);
        Files.move(workspace.resolve("mark"), trained.resolve(Register.MARK));
        Path registers = workspace.resolve("registers");
        Files.move(registers, workspace.resolve("hidden"));
        assertThat(run("evaluate")).as("the model itself says it was opened").isEqualTo(8);
        Files.move(workspace.resolve("hidden"), registers);
        assertThat(run("evaluate", "--reopen", "the disk was lost", "--by", "A. Ahmed"))
                .isZero();
        assertThat(register().entries().get(1).reason()).isEqualTo("the disk was lost");
    }

    static Register register() {
        return Register.of(Workspace.open(workspace), "early-help");
    }

    @Test
    @Order(2)
    void refusesToPromoteWhileARequiredFieldIsEmpty() throws IOException {
        assertThat(person("promote")).isEqualTo(8);
        Files.createDirectories(authority.resolve("transparency"));
        Files.copy(
                Path.of("../northbrook/transparency/early-help.yaml"),
                authority.resolve("transparency/early-help.yaml"));
        assertThat(run("card")).isZero();
        TransparencyRecord record =
                JsonFile.read(workspace.resolve("cards/early-help/atrs.json"), TransparencyRecord.class);
        assertThat(record.gaps()).isEmpty();
        assertThat(record.filled()).isGreaterThanOrEqualTo(0.8);
        assertThat(workspace.resolve("cards/early-help/atrs.md"))
                .content()
                .contains("2.3.6 Appeals and review")
                .contains("made to hold what comes in 80% of cases")
                .contains("On dates it had not seen it held: everyone ");
        assertThat(person("promote")).isZero();
        assertThat(scored().ranking()).isNotEqualTo("rules");
        assertThat(run("monitor")).isZero();
        assertThat(workspace.resolve("monitoring/early-help/monitoring.html"))
                .content()
                .contains("Stability index")
                .contains("The same by locality");
        Watch watch = JsonFile.read(workspace.resolve("monitoring/early-help/monitoring.json"), Watch.class);
        assertThat(workspace.resolve("monitoring/early-help/monitoring.html"))
                .content()
                .contains(watch.about().get("absence_latest") + " (absence_latest)");
        assertThat(watch.realised())
                .as("every date whose outcomes are known, by group")
                .isNotEmpty()
                .allSatisfy(date -> {
                    assertThat(date.groups())
                            .extracting(Watch.InGroup::name)
                            .containsExactly("east", "north", "south", "west");
                    assertThat(date.groups().stream()
                                    .mapToDouble(group -> group.realised().positives())
                                    .sum())
                            .isEqualTo(date.realised().positives());
                });
    }

    @Test
    @Order(3)
    void ranksByTheRulesWhileTheKillSwitchIsOn() {
        assertThat(person("halt", "--lift")).as("it is not on").isEqualTo(8);
        assertThat(person("halt")).isZero();
        ScoreRun run = scored();
        assertThat(run.ranking()).isEqualTo("rules");
        assertThat(run.verdict()).isEqualTo("deploy");
        assertThat(run.objection()).contains("it was halted by A. Ahmed: agreed");
        assertThat(person("halt", "--lift")).isZero();
        assertThat(scored().ranking()).isNotEqualTo("rules");
    }

    @Test
    @Order(4)
    void ranksByTheRulesOnceTheModelIsRetired() {
        assertThat(person("retire")).isZero();
        assertThat(scored().objection()).contains("it was retired by A. Ahmed: agreed");
        assertThat(register().entries())
                .extracting(Register.Entry::act)
                .containsExactly(Act.OPENED, Act.OPENED, Act.PROMOTED, Act.HALTED, Act.RESUMED, Act.RETIRED);
    }

    @Test
    @Order(5)
    void refusesToPromoteAModelThatFailedItsGate() throws IOException {
        Path model = authority.resolve("models/early-help.yaml");
        Files.writeString(model, Files.readString(model).replace("least_auc: 0.7", "least_auc: 0.999"));
        assertThat(run("train")).isZero();
        assertThat(run("evaluate")).isZero();
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(new PromoteCommand());
        line.setErr(new PrintWriter(said));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().print(failure.getMessage());
            return 8;
        });
        assertThat(line.execute(
                        "-w",
                        workspace.toString(),
                        "-a",
                        authority.toString(),
                        "--by",
                        "A",
                        "--on",
                        "2026-12-01",
                        "--reason",
                        "r"))
                .isEqualTo(8);
        assertThat(said.toString()).contains("expected area under the roc curve at least 0.999, found 0.");
    }

    @Test
    @Order(6)
    void waitsForAPromotionWhereTheAuthorityRequiresOne() {
        assertThat(register().objection("some version", true)).isPresent();
        Register none = Register.of(Workspace.open(temp.resolve("empty")), "early-help");
        assertThat(none.objection("some version", true)).contains("no version of it has been promoted");
        assertThat(none.objection("some version", false)).isEmpty();
    }
}
