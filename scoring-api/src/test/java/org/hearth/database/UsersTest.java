package org.hearth.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {

    @TempDir
    Path folder;

    @Test
    void countsOneThatLivesUntilItLeaves() throws Exception {
        Users users = new Users(folder);
        Path self = users.join();
        assertThat(users.anyAlive()).isTrue();
        Files.delete(self);
        assertThat(users.anyAlive()).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void forgetsOneThatWasKilledThoughNobodyAskedAfterItsEnd() throws Exception {
        Path number = folder.resolveSibling(folder.getFileName() + ".pid");
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0 & echo $! > '" + number + "'; exec sleep 60").start();
        try {
            ProcessHandle killed = zombie(number);
            Files.createFile(folder.resolve(killed.pid() + "_"
                    + killed.info().startInstant().map(Instant::toEpochMilli).orElseThrow() + "_left"));
            assertThat(killed.isAlive()).as("as Java sees it").isTrue();
            assertThat(new Users(folder).anyAlive()).isFalse();
            assertThat(folder).isEmptyDirectory();
        } finally {
            parent.destroyForcibly().waitFor();
            Files.deleteIfExists(number);
        }
    }

    private static ProcessHandle zombie(Path number) throws Exception {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            if (Files.exists(number) && !Files.readString(number).isBlank()) {
                ProcessHandle process = ProcessHandle.of(
                                Long.parseLong(Files.readString(number).strip()))
                        .orElseThrow();
                if (process.info().command().isEmpty()) {
                    return process;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("The process did not end");
    }
}
