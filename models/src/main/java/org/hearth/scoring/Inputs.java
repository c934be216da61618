package org.hearth.scoring;

import java.nio.file.Path;
import org.hearth.evaluation.Evaluation;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Workspace;

/** The artefacts a score is made from. */
record Inputs(Path matrix, Path trained, Path evaluation) {

    static Inputs of(Workspace workspace, String model) {
        return new Inputs(
                workspace.require("matrix/" + model, "observe"),
                workspace.require("models/" + model, "train"),
                workspace.require("evaluations/" + model, "evaluate"));
    }

    /**
     * The evaluation, if it is of the trained model.
     *
     * @throws Fault if it is of another one: its verdict says nothing of this one
     */
    Evaluation evaluationOfTrained() {
        Evaluation read = Evaluation.in(evaluation);
        if (!read.modelDigest().equals(Digest.of(trained))) {
            throw new Fault(
                    Fault.Kind.ARTEFACT,
                    "Cannot score with " + read.model()
                            + ": expected the evaluation of this model, found that of an earlier one."
                            + " Run `hearth evaluate` again.");
        }
        return read;
    }
}
