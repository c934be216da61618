package org.hearth.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth train}: the models of {@code models/<model>.yaml} from {@code matrix/<model>}. */
@Command(
        name = "train",
        description = "Train the risk models on the past, without opening the test dates.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  hearth train --workspace work --authority northbrook"})
public final class TrainCommand implements Runnable {

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "early-help",
            description = "name of the file in models/ (default: ${DEFAULT-VALUE})")
    private String model = "early-help";

    @Override
    public void run() {
        Workspace workspace = place.workspace();
        Path file = place.authority().file("models/" + model + ".yaml");
        ModelFile settings = ModelFile.read(file);
        Path matrix = workspace.require("matrix/" + model, "observe");
        Summary.print(
                System.out,
                Stage.of("train", workspace, "models/" + model)
                        .code(TrainCommand.class, Workspace.class)
                        .input("models/" + model + ".yaml", file)
                        .input("matrix/" + model, matrix)
                        .make(draft -> Training.of(settings, matrix).fill(draft, model)));
        List<String> neverKnown = new ArrayList<>(
                TrainedModel.in(workspace.path("models/" + model)).leftOut());
        neverKnown.removeAll(settings.leaveOut());
        if (!neverKnown.isEmpty()) {
            System.out.println(
                    "           left out, as no training row knows a value of it (check the feed if it has one): "
                            + String.join(", ", neverKnown));
        }
    }
}
