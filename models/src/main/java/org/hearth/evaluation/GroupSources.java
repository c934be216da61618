package org.hearth.evaluation;

import java.nio.file.Path;
import java.util.Optional;
import org.hearth.authority.Authority;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;

/**
 * Where the groups come from that a list is measured by. None of it is a feature; what is not there is not measured.
 *
 * @param linked who people are, for the ethnic group
 * @param facts what is known, for whether a household was known before
 * @param truth the true needs of made-up people; simulated data alone has them
 */
record GroupSources(
        Authority authority, Path matrix, Optional<Path> linked, Optional<Path> facts, Optional<Truth> truth) {

    /** True needs, and which true person each record is about. */
    record Truth(Path needs, Path records) {}

    static GroupSources of(Workspace workspace, Authority authority, Path matrix, boolean truth) {
        return new GroupSources(
                authority,
                matrix,
                present(workspace, "linked"),
                present(workspace, "facts"),
                truth
                        ? Optional.of(new Truth(
                                workspace.require("truth", "synthesise"),
                                workspace.require("truth-records", "encode --truth")))
                        : Optional.empty());
    }

    private static Optional<Path> present(Workspace workspace, String artefact) {
        return workspace.manifest(artefact).map(manifest -> workspace.path(artefact));
    }

    /** Makes them inputs of a stage. */
    Stage asInputs(Stage stage) {
        Stage with = stage.input("areas.csv", authority.file("areas.csv"));
        with = linked.isPresent() ? with.input("linked", linked.get()) : with;
        with = facts.isPresent() ? with.input("facts", facts.get()) : with;
        return truth.isPresent() ? with.input("truth", truth.get().needs()) : with;
    }
}
