package org.hearth.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Workspace;

/**
 * PostgreSQL in the workspace: {@code database/data} is its data, {@code database/server.log} what it says,
 * {@code database-binaries/} its programs. Several processes of one workspace share one server; the first starts it, the last
 * stops it. One that was left behind by a kill is stopped and started anew.
 */
final class EmbeddedServer implements AutoCloseable {

    /** Threads of one process take turns too: a file lock is held by the process. */
    private static final Object TURN = new Object();

    private final Path folder;
    private final Users users;
    private final Path user;
    private final int port;

    private EmbeddedServer(Path folder, Users users, Path user, int port) {
        this.folder = folder;
        this.users = users;
        this.user = user;
        this.port = port;
    }

    /**
     * Starts the workspace's server, or joins the one that runs.
     *
     * @throws Fault of kind DATABASE if it cannot start here
     */
    static EmbeddedServer open(Workspace workspace, Secrets secrets) {
        Path folder = workspace.root().resolve("database");
        Users users = new Users(folder.resolve("users"));
        try {
            Files.createDirectories(folder);
            return inTurn(folder, () -> {
                Path data = folder.resolve("data");
                Optional<Postmaster> running = Postmaster.on(data);
                if (running.isPresent() && !users.anyAlive()) {
                    running.get().stop();
                    running = Optional.empty();
                }
                int port = running.isPresent()
                        ? running.get().port()
                        : ServerStart.start(
                                ServerBinaries.in(workspace.root().resolve("database-binaries")), folder, secrets);
                return new EmbeddedServer(folder, users, users.join(), port);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Leaves; stops the server if nobody else uses it. */
    @Override
    public void close() {
        try {
            inTurn(folder, () -> {
                Files.deleteIfExists(user);
                if (!users.anyAlive()) {
                    Optional<Postmaster> running = Postmaster.on(folder.resolve("data"));
                    if (running.isPresent()) {
                        running.get().stop();
                    }
                }
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private static <T> T inTurn(Path folder, Step<T> step) throws IOException {
        synchronized (TURN) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("turn.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("Cannot lock the database's folder");
                }
                return step.run();
            }
        }
    }
}
