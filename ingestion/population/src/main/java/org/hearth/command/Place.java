package org.hearth.command;

import java.nio.file.Path;
import org.hearth.authority.Authority;
import org.hearth.workspace.Workspace;
import picocli.CommandLine.Option;

/** The two options every verb takes: where the artefacts lie and which authority they are about. A picocli mixin. */
public final class Place {

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            defaultValue = "work",
            description = "where artefacts are kept (default: ${DEFAULT-VALUE})")
    private Path workspace = Path.of("work");

    @Option(
            names = {"-a", "--authority"},
            paramLabel = "DIR",
            defaultValue = "northbrook",
            description = "the authority's directory, made by `hearth init` (default: ${DEFAULT-VALUE})")
    private Path authority = Path.of("northbrook");

    public Workspace workspace() {
        return Workspace.open(workspace);
    }

    public Authority authority() {
        return Authority.read(authority);
    }

    public Path authorityDirectory() {
        return authority;
    }
}
