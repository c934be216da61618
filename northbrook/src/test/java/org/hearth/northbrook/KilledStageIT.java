package org.hearth.northbrook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stage that is killed leaves the earlier artefact, and runs to its end the next time. */
class KilledStageIT {

    @TempDir
    Path temp;

    @Test
    void leavesTheEarlierArtefactUsable() throws Exception {
        World world = World.ready();
        Path workspace = temp.resolve("work");
        Path authority = temp.resolve("authority");
        Folders.copy(world.authority, authority);
        for (String artefact : List.of("encoded", "linked")) {
            Folders.copy(world.workspace.resolve(artefact), workspace.resolve(artefact));
        }
        SortedMap<String, String> before = Folders.digests(workspace.resolve("linked"), Set.of());
        Files.writeString(authority.resolve("linkage.yaml"), "\n# edited\n", StandardOpenOption.APPEND);

        String[] link = {"link", "--workspace", workspace.toString(), "--authority", authority.toString()};
        killMidway(workspace.resolve("linked.draft"), link);
        assertThat(Folders.digests(workspace.resolve("linked"), Set.of())).isEqualTo(before);

        Hearth.run(link).mustSucceed();
        SortedMap<String, String> after = Folders.digests(workspace.resolve("linked"), Set.of());
        assertThat(after.get("persons.parquet")).isEqualTo(before.get("persons.parquet"));
        assertThat(after.get("manifest.json")).isNotEqualTo(before.get("manifest.json"));
        assertThat(workspace.resolve("linked.draft")).doesNotExist();
    }

    private void killMidway(Path draft, String... arguments) throws Exception {
        Process process = Hearth.start(Map.of(), temp.resolve("out"), temp.resolve("err"), arguments);
        Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
        while (!Files.isDirectory(draft)) {
            assertThat(process.isAlive()).as(Hearth.textOf(temp.resolve("err"))).isTrue();
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(20);
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        assertThat(draft).as("killed before it ended").isDirectory();
    }
}
