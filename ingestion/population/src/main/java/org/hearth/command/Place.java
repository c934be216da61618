package org.hearth.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hearth.authority.Authority;
import org.hearth.workspace.Fault;
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

    /**
     * The workspace of a verb that looks and does not make: one that is not there is a mistake in its name.
     *
     * @throws Fault if it is not there
     */
    public Workspace presentWorkspace() {
        if (!Files.isDirectory(workspace)) {
            throw new Fault(
                    Fault.Kind.ARTEFACT,
                    "Cannot find workspace " + workspace
                            + ": expected the folder that `hearth demo` or `hearth check` makes, found none");
        }
        return workspace();
    }

    public Authority authority() {
        return Authority.read(authority);
    }

    public Path authorityDirectory() {
        return authority;
    }
}
