package org.hearth.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.training.GeneratedMatrix;
import org.hearth.training.TestAuthority;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A past date trained and scored again from its archive alone. */
class RebuildTest {

    @TempDir
    static Path temp;

    static Path kept;

    @BeforeAll
    static void score() throws IOException {
        Path workspace = temp.resolve("work");
        Path authority = TestAuthority.write(temp.resolve("authority"));
        new GeneratedMatrix(300, 0, 1, 7).make(workspace);
        for (String verb : List.of("train", "evaluate", "score")) {
            assertThat(VerbsTest.run(verb, workspace, authority)).as(verb).isZero();
        }
        kept = workspace.resolve("archive/early-help/2026-10-01");
    }

    @TempDir
    Path scratch;

    Path copy() {
        Path copy = scratch.resolve("archive");
        try (Stream<Path> files = Files.walk(kept)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(kept.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    /** Changes a file as somebody would who also covers the traces. */
    static void edit(Path archive, String name, String from, String to) throws IOException {
        Path file = archive.resolve(name);
        String before = Digest.of(file);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
        Path manifest = archive.resolve(Manifest.FILE);
        Files.writeString(manifest, Files.readString(manifest).replace(before, Digest.of(file)));
    }

    @Test
    void givesEveryScoreAgainAndTheSameBytes() {
        Rebuild.Proof proof = new Rebuild(copy()).prove(scratch.resolve("work"));
        assertThat(proof.households()).isEqualTo(300);
        assertThat(proof.apart()).isLessThanOrEqualTo(1e-9);
        assertThat(proof.sameFiles()).isEqualTo(proof.files()).isGreaterThan(8);
    }

    @Test
    void namesAFileThatHasChangedAndOneThatIsGone() throws IOException {
        Path archive = copy();
        Files.writeString(archive.resolve("authority/areas.csv"), "x");
        Files.delete(archive.resolve("matrix/matrix.parquet"));
        assertThatThrownBy(() -> new Rebuild(archive))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected the file authority/areas.csv as it was kept, found that it has changed")
                .hasMessageContaining("expected the file matrix/matrix.parquet, found none");
    }

    @Test
    void namesASeedAVariableAndALibraryThatDiffer() throws IOException {
        Path archive = copy();
        edit(archive, "archive.json", "\"seed\" : 11", "\"seed\" : 12");
        edit(archive, "archive.json", "\"free_meals_children\"", "\"shoe_size\"");
        edit(archive, "archive.json", "xgboost4j_2.12-", "xgboost4j_2.12-0.");
        assertThatThrownBy(() -> new Rebuild(archive).prove(scratch.resolve("work")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected seed 12, found 11")
                .hasMessageContaining("expected the variable shoe_size, found none")
                .hasMessageContaining("expected no variable free_meals_children, found one")
                .hasMessageContaining("expected the library xgboost4j at xgboost4j_2.12-0.");
    }

    @Test
    void saysHowManyScoresDifferWhereAnotherModelIsTrained() throws IOException {
        Path archive = copy();
        edit(archive, "authority/models/early-help.yaml", "cost: 0.1", "cost: 0.2");
        assertThatThrownBy(() -> new Rebuild(archive).prove(scratch.resolve("work")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected the scores that were kept, found 300 households that differ");
    }
}
