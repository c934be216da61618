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

    @Test
    void linksALaterDeliveryAfterBeingKilledAsIfItHadNotBeen() throws Exception {
        World world = World.ready();
        World killed = new World(world.authority, temp.resolve("daily"), "");
        for (String artefact : List.of("extracts", "encoded", "sealed")) {
            Folders.copy(world.workspace.resolve(artefact), killed.workspace.resolve(artefact));
        }
        Path first = killed.workspace.resolve("extracts/early-help/2026-10-01/early_help.csv");
        List<String> lines = Files.readAllLines(first);
        int half = lines.size() / 2;
        Files.write(first, lines.subList(0, half));
        Hearth.run(killed.verb("encode")).mustSucceed();
        Hearth.run(killed.verb("link")).mustSucceed();
        Path later = killed.workspace.resolve("extracts/early-help/2026-10-02/early_help.csv");
        Files.createDirectories(later.getParent());
        Files.write(later, List.of(lines.get(0)));
        Files.write(later, lines.subList(half, lines.size()), StandardOpenOption.APPEND);
        Hearth.run(killed.verb("encode")).mustSucceed();
        World unharmed = new World(world.authority, temp.resolve("unharmed"), "");
        Folders.copy(killed.workspace, unharmed.workspace);

        Path linked = killed.workspace.resolve("linked");
        SortedMap<String, String> before = Folders.digests(linked, Set.of());
        killMidway(killed.workspace.resolve("linked.draft"), killed.verb("link"));
        assertThat(Folders.digests(linked, Set.of())).isEqualTo(before);

        Hearth.run(killed.verb("link")).mustSucceed();
        Hearth.run(unharmed.verb("link")).mustSucceed();
        assertThat(Folders.digests(linked, Set.of()))
                .isEqualTo(Folders.digests(unharmed.workspace.resolve("linked"), Set.of()))
                .isNotEqualTo(before);
        assertThat(killed.workspace.resolve("linked.draft")).doesNotExist();
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
