package org.hearth.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearth.workspace.Workspace;

/** Workspaces that share PostgreSQL's unpacked programs; nothing else. */
public final class TestWorkspace {

    private static final Path BINARIES = Path.of("target", "database-binaries").toAbsolutePath();

    private TestWorkspace() {}

    public static Workspace in(Path root) throws IOException {
        Workspace workspace = Workspace.open(root);
        Files.createDirectories(BINARIES);
        Files.createSymbolicLink(workspace.root().resolve("database-binaries"), BINARIES);
        return workspace;
    }
}
