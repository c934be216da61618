package org.hearth.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who uses the embedded server at the moment: a file each, named by process and start time, so that those of processes that were
 * killed are told from those that live. The last one to leave stops the server.
 */
record Users(Path folder) {

    /** Signs the present process in; gives the file to sign out with. */
    Path join() throws IOException {
        Files.createDirectories(folder);
        ProcessHandle self = ProcessHandle.current();
        return Files.createFile(folder.resolve(self.pid() + "_" + start(self) + "_" + UUID.randomUUID()));
    }

    /** Whether any living process uses the server; forgets the dead ones. */
    boolean anyAlive() throws IOException {
        boolean alive = false;
        for (Path file : files()) {
            if (isAlive(file.getFileName().toString())) {
                alive = true;
            } else {
                Files.delete(file);
            }
        }
        return alive;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /**
     * A process that was killed and that its parent has not yet asked after (a zombie) has a number and a start, and Java calls
     * it alive; but it has no program any more.
     */
    private static boolean isAlive(String name) {
        String[] parts = name.split("_", -1);
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process -> process.isAlive() && start(process) == Long.parseLong(parts[1]))
                .flatMap(process -> process.info().command())
                .isPresent();
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
