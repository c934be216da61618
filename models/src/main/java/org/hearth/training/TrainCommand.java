package org.hearth.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearth.authority.Authority;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import org.hearth.ranking.TeamOf;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth train}: the models of {@code models/<model>.yaml} from {@code matrix/<model>}. */
@Command(
        name = "train",
        description = "Train the risk models on the past, without opening the test dates.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "With --matrix the table becomes matrix/<model> of the workspace first; evaluate then goes on from there.",
            "",
            "Examples:",
            "  hearth train --workspace work --authority northbrook",
            "  hearth train --model tenancies --matrix tenancies.csv --workspace work --authority northbrook"
        })
public final class TrainCommand implements Runnable {

    @Mixin
    private Place place = new Place();

    @Mixin
    private ModelName named = new ModelName();

    @Option(
            names = "--matrix",
            paramLabel = "FILE",
            description = "a table of your own, CSV or Parquet, whose columns the model file names under table")
    private @Nullable Path own;

    @Override
    public void run() {
        Workspace workspace = place.workspace();
        Authority authority = place.authority();
        String model = named.name();
        ModelFile settings = named.settings(authority);
        if (own != null) {
            Summary.print(System.out, matrix(workspace, authority, settings, own));
        }
        Path matrix = workspace.require("matrix/" + model, "observe");
        Stage stage = Stage.of("train", workspace, "models/" + model)
                .code(TrainCommand.class, Workspace.class)
                .input("matrix/" + model, matrix)
                .input("authority.yaml", authority.file("authority.yaml"));
        named.files(authority).forEach(stage::input);
        Summary.print(
                System.out,
                stage.make(draft ->
                        Training.of(settings, matrix, TeamOf.of(authority)).fill(draft, model)));
        TrainedModel trained = TrainedModel.in(workspace.path("models/" + model));
        List<String> saysNothing = new ArrayList<>(trained.leftOut());
        saysNothing.removeAll(settings.leaveOut());
        if (!saysNothing.isEmpty()) {
            System.out.println(
                    "           left out, as it is not known or the same in every training row (check the feed"
                            + " if it has one): " + String.join(", ", saysNothing));
        }
        for (Choice choice : trained.choices()) {
            System.out.printf(
                    Locale.UK,
                    "           %s on the calibration dates: area under the ROC curve %.3f, precision at capacity %.3f%s%n",
                    choice.name(),
                    choice.auc(),
                    choice.precisionAtCapacity(),
                    choice.name().equals(trained.chosen()) ? ", chosen" : "");
        }
    }

    private Outcome matrix(Workspace workspace, Authority authority, ModelFile settings, Path own) {
        OwnTable table = settings.table()
                .orElseThrow(() -> new Fault(
                        Fault.Kind.CONFIGURATION,
                        "Cannot read " + own.getFileName() + ": expected its columns under table in " + named.key()
                                + ", found none"));
        OwnMatrix matrix = new OwnMatrix(own, table, named.name(), authority);
        Stage stage = Stage.of("train", workspace, "matrix/" + named.name())
                .code(TrainCommand.class, Workspace.class)
                .input("table", own);
        named.files(authority).forEach(stage::input);
        return stage.make(matrix::fill);
    }
}
