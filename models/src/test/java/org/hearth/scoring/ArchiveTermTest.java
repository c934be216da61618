package org.hearth.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.authority.Authority;
import org.hearth.matrix.Feature;
import org.hearth.matrix.MatrixSchema;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive whose facts may be kept no longer, under the agreements of Northbrook: six years for what the police share. */
class ArchiveTermTest {

    static final Authority NORTHBROOK = Authority.read(Path.of("../northbrook"));

    @TempDir
    Path temp;

    static void archive(Workspace workspace, String asOf, String agency) {
        Feature feature = new Feature(
                "x",
                "x",
                "x",
                "none",
                Optional.empty(),
                Optional.empty(),
                Feature.Monotone.FREE,
                false,
                agency,
                Feature.Sensitivity.ORDINARY,
                Optional.of(365));
        MatrixSchema schema = new MatrixSchema("early-help", "x", 6, LocalDate.EPOCH, List.of(), List.of(feature));
        Stage.of("score", workspace, "archive/early-help/" + asOf).make(draft -> {
            Files.writeString(draft.directory().resolve("secret"), "of a household");
            Files.createDirectories(draft.directory().resolve("matrix"));
            schema.write(draft.directory().resolve("matrix"));
        });
    }

    Workspace on(String today) throws IOException {
        Files.createDirectories(temp.resolve("extracts/police/" + today));
        return Workspace.open(temp);
    }

    static List<Outcome> enforce(Workspace workspace) {
        List<Outcome> made = new ArrayList<>();
        ArchiveTerm.enforce(workspace, NORTHBROOK, made::add);
        return made;
    }

    @Test
    void goesOnTheDayOnWhichTheShortestTermOfItsFactsEnds() throws IOException {
        Workspace workspace = on("2026-10-01");
        archive(workspace, "2020-10-01", "police");
        archive(workspace, "2020-10-02", "police");
        archive(workspace, "2020-10-03", "household");
        assertThat(enforce(workspace)).hasSize(1);
        assertThat(temp.resolve("archive/early-help/2020-10-01")).isDirectoryNotContaining("glob:**secret");
        assertThat(temp.resolve("archive/early-help/2020-10-02")).isDirectoryContaining("glob:**secret");
        assertThat(temp.resolve("archive/early-help/2020-10-03")).isDirectoryContaining("glob:**secret");
        assertThat(enforce(workspace)).isEmpty();
    }

    @Test
    void isKeptAsLongAsEveryFactOfItsAgencyMayBe() throws IOException {
        Workspace workspace = on("2026-10-01");
        archive(workspace, "2019-10-01", "childrens-services");
        archive(workspace, "2019-10-02", "several");
        assertThat(enforce(workspace)).hasSize(1);
        assertThat(temp.resolve("archive/early-help/2019-10-01")).isDirectoryContaining("glob:**secret");
    }

    @Test
    void rebuildSaysWhenItWentAndByWhichAgreement() throws IOException {
        Workspace workspace = on("2026-10-01");
        archive(workspace, "2020-10-01", "police");
        enforce(workspace);
        assertThatThrownBy(() -> new Rebuild(workspace.path("archive/early-help/2020-10-01")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("deleted as of 2026-10-01")
                .hasMessageContaining("agreements/police.yaml")
                .hasMessageContaining("6 years");
    }
}
