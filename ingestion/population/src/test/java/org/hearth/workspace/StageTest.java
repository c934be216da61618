package org.hearth.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageTest {

    @TempDir
    Path temp;

    Workspace workspace;
    Path input;

    @BeforeEach
    void open() throws Exception {
        workspace = Workspace.open(temp.resolve("work"));
        input = Files.writeString(temp.resolve("input.txt"), "one");
    }

    Stage stage() {
        return Stage.of("link", workspace, "linked").code(Stage.class).input("input", input);
    }

    static void writeResult(Stage.Draft draft) throws Exception {
        Files.writeString(draft.directory().resolve("result.txt"), "made");
        draft.count("results", 1);
    }

    @Test
    void skipsWhatItsInputsMadeBefore() {
        assertThat(stage().make(StageTest::writeResult)).isInstanceOf(Stage.Outcome.Made.class);
        assertThat(stage().make(draft -> {
                    throw new AssertionError("ran again");
                }))
                .isInstanceOf(Stage.Outcome.Unchanged.class);
    }

    @Test
    void runsAgainWhenAnInputOrASettingChanges() throws Exception {
        stage().make(StageTest::writeResult);
        assertThat(stage().setting("seed", "2").make(StageTest::writeResult)).isInstanceOf(Stage.Outcome.Made.class);
        Files.writeString(input, "two");
        assertThat(stage().setting("seed", "2").make(StageTest::writeResult)).isInstanceOf(Stage.Outcome.Made.class);
    }

    @Test
    void keepsTheEarlierArtefactWhenItFails() {
        stage().make(StageTest::writeResult);
        assertThatThrownBy(() -> stage().setting("seed", "2").make(draft -> {
                    Files.writeString(draft.directory().resolve("result.txt"), "half");
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(workspace.require("linked", "link").resolve("result.txt")).hasContent("made");
    }

    @Test
    void bringsTheOldArtefactBackWhenKilledBetweenTheTwoRenames() throws Exception {
        stage().make(StageTest::writeResult);
        Files.move(temp.resolve("work/linked"), temp.resolve("work/linked.old"));
        assertThat(workspace.require("linked", "link").resolve("result.txt")).hasContent("made");
    }

    @Test
    void namesTheVerbThatMakesAMissingArtefact() {
        assertThatThrownBy(() -> workspace.require("linked", "link"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.ARTEFACT))
                .hasMessageContaining("hearth link");
    }

    @Test
    void writesManifestsOfTheSameBytes() throws Exception {
        stage().make(StageTest::writeResult);
        String first = Files.readString(temp.resolve("work/linked/manifest.json"));
        stage().setting("seed", "2").make(StageTest::writeResult);
        stage().make(StageTest::writeResult);
        assertThat(temp.resolve("work/linked/manifest.json")).hasContent(first.strip());
        assertThat(workspace.artefacts("")).containsExactly("linked");
    }

    @Test
    void twoNeverMakeOneArtefactAtOnce() {
        Workspace workspace = Workspace.open(temp.resolve("alone"));
        Stage.of("link", workspace, "linked").make(draft -> {
            assertThatThrownBy(() -> Stage.of("link", workspace, "linked").make(again -> {}))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("expected nobody else at it");
            draft.count("persons", 1);
        });
        assertThat(workspace.path("linked")).exists();
        assertThat(Stage.of("link", workspace, "linked")
                        .setting("rules", "other")
                        .make(draft -> {}))
                .isInstanceOf(Stage.Outcome.Made.class);
    }
}
