package org.hearth.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A running PostgreSQL, as its {@code postmaster.pid} tells.
 *
 * @param process of the server
 * @param port on loopback
 * @param ready whether it takes connections
 */
record Postmaster(ProcessHandle process, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;
    private static final long PATIENCE_SECONDS = 60;

    /** The server that runs on this data, if one does: the file may be left over from one that was killed. */
    static Optional<Postmaster> on(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        boolean ready =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.isAlive() && isPostgres(process))
                .map(process -> new Postmaster(process, port, ready));
    }

    /** Another program may have been given the number of a server that was killed. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("/postgres"))
                .orElse(false);
    }

    /** Stops it the fast way (SIGINT): open transactions are rolled back, committed ones are written; waits for its end. */
    void stop() throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("Cannot stop PostgreSQL: it did not end in " + PATIENCE_SECONDS + " s", e);
        }
    }
}
