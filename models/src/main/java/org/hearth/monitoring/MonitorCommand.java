package org.hearth.monitoring;

import java.nio.file.Path;
import org.hearth.authority.Authority;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import org.hearth.evaluation.EvaluateCommand;
import org.hearth.training.MadeFrom;
import org.hearth.training.ModelFile;
import org.hearth.training.ModelName;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearth monitor}: whether the latest date still looks like what the model learnt from. */
@Command(
        name = "monitor",
        description = "Compare the latest date with what the model learnt from, without waiting for outcomes.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  hearth monitor --workspace work --authority northbrook"})
public final class MonitorCommand implements Runnable {

    @Mixin
    private Place place = new Place();

    @Mixin
    private ModelName named = new ModelName();

    @Override
    public void run() {
        String model = named.name();
        Workspace workspace = place.workspace();
        Authority authority = place.authority();
        ModelFile settings = named.settings(authority);
        Path matrix = workspace.require("matrix/" + model, "observe");
        Path trained = workspace.require("models/" + model, "train");
        Path tested = workspace.require("evaluations/" + model, "evaluate");
        MadeFrom.require(tested, "evaluate", EvaluateCommand.TRAINED, trained);
        Stage stage = Stage.of("monitor", workspace, "monitoring/" + model)
                .code(MonitorCommand.class, Workspace.class)
                .input("matrix/" + model, matrix)
                .input(EvaluateCommand.TRAINED, trained)
                .input("evaluations/" + model, tested);
        named.files(authority).forEach(stage::input);
        Summary.print(System.out, stage.make(draft -> new Monitoring(settings, matrix, trained, tested).fill(draft)));
    }
}
