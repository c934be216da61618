package org.hearth.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/**
 * Whoever makes an artefact is alone at it: two would write into one draft. The operating system lets go of the lock however its
 * holder ends, so that a killed stage keeps nobody out. The file stays: whoever deleted it could delete another's.
 */
final class Alone {

    private static final String LOCKS = ".locks";

    private Alone() {}

    /**
     * Works at an artefact while nobody else does.
     *
     * @throws Fault if another is at it
     */
    static <T> T at(Workspace workspace, String artefact, Callable<T> work) throws Exception {
        Path lock = workspace.root().resolve(LOCKS).resolve(artefact);
        Files.createDirectories(lock.getParent());
        FileChannel channel = FileChannel.open(
                lock.resolveSibling(lock.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            throw new Fault(
                    Fault.Kind.WORKSPACE,
                    "Cannot make " + artefact + " in " + workspace.root()
                            + ": expected nobody else at it, found another hearth making it. Wait for it to end.");
        }
        try {
            return work.call();
        } finally {
            channel.close();
        }
    }

    /** A channel that could not lock stays open: closing it would let go of a lock that this process has on the same file. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
