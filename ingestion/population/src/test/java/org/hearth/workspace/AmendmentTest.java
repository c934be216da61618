package org.hearth.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmendmentTest {

    @TempDir
    Path temp;

    Workspace workspace;
    Path place;

    @BeforeEach
    void make() {
        workspace = Workspace.open(temp.resolve("work"));
        Stage.of("encode", workspace, "encoded").make(draft -> {
            Files.writeString(draft.directory().resolve("facts.parquet"), "one two");
            Files.writeString(draft.directory().resolve("records.parquet"), "many");
            Files.writeString(draft.directory().resolve("encoding.json"), "said");
        });
        place = workspace.path("encoded");
    }

    static void replace(Stage.Draft draft, String file, String text) throws Exception {
        Path beside = Files.writeString(draft.directory().resolve("beside"), text);
        Files.move(beside, draft.directory().resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void keepsTheVeryFileOfATableThatIsNotAmended() throws Exception {
        Object records = Files.readAttributes(place.resolve("records.parquet"), "unix:ino")
                .get("ino");
        Amendment.of(workspace, "encoded", draft -> replace(draft, "facts.parquet", "one"));
        assertThat(Files.readAttributes(place.resolve("records.parquet"), "unix:ino")
                        .get("ino"))
                .isEqualTo(records);
        assertThat(place.resolve("facts.parquet")).hasContent("one");
    }

    @Test
    void leavesNoOtherNameForWhatItTookAway() throws Exception {
        Path held = Files.createLink(temp.resolve("held"), place.resolve("facts.parquet"));
        Amendment.of(workspace, "encoded", draft -> replace(draft, "facts.parquet", "one"));
        assertThat(Files.getAttribute(held, "unix:nlink")).isEqualTo(1);
    }

    @Test
    void saysInTheManifestWhatEveryFileIsNow() {
        Manifest after = Amendment.of(workspace, "encoded", draft -> {
            replace(draft, "facts.parquet", "one");
            Files.writeString(draft.directory().resolve("encoding.json"), "said less");
        });
        assertThat(after.isWhole(place)).isTrue();
        assertThat(after.outputs()).containsOnlyKeys("encoding.json", "facts.parquet", "records.parquet");
    }

    @Test
    void leavesTheArtefactAsItWasWhenItFailsHalfWay() {
        assertThatThrownBy(() -> Amendment.of(workspace, "encoded", draft -> {
                    replace(draft, "facts.parquet", "one");
                    Files.writeString(draft.directory().resolve("encoding.json"), "said less");
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(workspace.manifest("encoded").orElseThrow().isWhole(place)).isTrue();
    }
}
