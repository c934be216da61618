package org.hearth.scoring;

import java.nio.file.Path;
import java.util.Optional;
import org.hearth.authority.Authority;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import org.hearth.evaluation.EvaluateCommand;
import org.hearth.promotion.Register;
import org.hearth.training.ModelFile;
import org.hearth.training.RiskModel.Rules;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth score}: probabilities, reasons and work lists for the latest as-of date. */
@Command(
        name = "score",
        description =
                "Score the eligible households of the latest as-of date, say why, and fill each team's work list.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  hearth score --workspace work --authority northbrook"})
public final class ScoreCommand implements Runnable {

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
        Authority authority = place.authority();
        Path file = authority.file("models/" + model + ".yaml");
        ModelFile settings = ModelFile.read(file);
        Inputs inputs = Inputs.of(workspace, model);
        inputs.requireTested("models/" + model + ".yaml", file);
        Optional<String> objection = Register.of(workspace, model)
                .objection(
                        Digest.of(inputs.trained()),
                        settings.promotionRequired().orElse(false));
        Summary.print(
                System.out,
                Stage.of("score", workspace, "scores/" + model)
                        .code(ScoreCommand.class, Workspace.class)
                        .input("authority.yaml", authority.file("authority.yaml"))
                        .input("models/" + model + ".yaml", file)
                        .input("matrix/" + model, inputs.matrix())
                        .input(EvaluateCommand.TRAINED, inputs.trained())
                        .input("evaluations/" + model, inputs.evaluation())
                        .setting("may not rank", objection.orElse("may"))
                        .make(draft -> new Scoring(settings, authority, inputs, objection).fill(draft)));
        ScoreRun run = ScoreRun.in(workspace.path("scores/" + model));
        if (run.ranking().equals(Rules.NAME)) {
            System.out.println("           the rules rank, not the model (" + run.chosen() + "): " + run.why());
        }
        run.teams().forEach((team, list) -> {
            if (list.listed() < list.capacity()) {
                System.out.println("           team " + team + ": only " + list.eligible() + " eligible households for "
                        + list.capacity() + " places");
            }
        });
    }
}
