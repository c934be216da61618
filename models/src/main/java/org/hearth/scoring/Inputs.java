package org.hearth.scoring;

import java.nio.file.Path;
import java.util.Map;
import org.hearth.evaluation.EvaluateCommand;
import org.hearth.training.MadeFrom;
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
     * Requires that the model was trained by the settings as they are, and that the evaluation is of this model.
     *
     * @throws org.hearth.workspace.Fault if not: a verdict holds only for what was tested
     */
    void requireTested(Map<String, Path> settings) {
        MadeFrom.require(trained, "train", settings);
        MadeFrom.require(evaluation, "evaluate", EvaluateCommand.TRAINED, trained);
    }
}
