package org.hearth.scoring;

import java.nio.file.Path;
import java.util.Optional;
import org.hearth.authority.Authority;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import org.hearth.evaluation.EvaluateCommand;
import org.hearth.promotion.Register;
import org.hearth.training.ModelFile;
import org.hearth.training.ModelName;
import org.hearth.training.RiskModel.Rules;
import org.hearth.worklist.LeftOff;
import org.hearth.worklist.ListFile;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import org.jspecify.annotations.Nullable;
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

    @Mixin
    private ModelName named = new ModelName();

    @Option(
            names = "--since",
            paramLabel = "DIR",
            description = "a kept copy of scores/<model> of an earlier day, to say what is new, moved and dropped"
                    + " (default: what the same model would have listed at the as-of date before)")
    private @Nullable Path since;

    @Override
    public void run() {
        Workspace workspace = place.workspace();
        Authority authority = place.authority();
        String model = named.name();
        ModelFile settings = named.settings(authority);
        Inputs inputs = Inputs.of(workspace, model);
        inputs.requireTested(named.files(authority));
        Optional<String> objection = Register.of(workspace, model)
                .objection(
                        Digest.of(inputs.trained()),
                        settings.promotionRequired().orElse(false));
        Path listFile = authority.file("lists/" + model + ".yaml");
        LeftOff leftOff = LeftOff.of(workspace, model);
        ListSettings lists = new ListSettings(ListFile.read(listFile), objection, leftOff, Optional.ofNullable(since));
        Stage stage = Stage.of("score", workspace, "scores/" + model)
                .code(ScoreCommand.class, Workspace.class)
                .input("authority.yaml", authority.file("authority.yaml"))
                .input("lists/" + model + ".yaml", listFile)
                .input("matrix/" + model, inputs.matrix())
                .input(EvaluateCommand.TRAINED, inputs.trained())
                .input("evaluations/" + model, inputs.evaluation())
                .setting("may not rank", objection.orElse("may"))
                .setting("left off", leftOff.toString());
        named.files(authority).forEach(stage::input);
        if (since != null) {
            stage.input("since", since);
        }
        Summary.print(System.out, stage.make(draft -> new Scoring(settings, lists, authority, inputs).fill(draft)));
        Summary.print(System.out, Archive.keep(workspace, authority, named, inputs));
        ArchiveTerm.enforce(workspace, authority, outcome -> Summary.print(System.out, outcome));
        ScoreRun run = ScoreRun.in(workspace.path("scores/" + model));
        if (run.ranking().equals(Rules.NAME)) {
            System.out.println("           the rules rank, not the model (" + run.chosen() + "): " + run.why());
        }
        run.teams().forEach((team, list) -> {
            if (lists.file().showsHouseholds() && list.listed() < list.capacity()) {
                System.out.println("           team " + team + ": only " + list.eligible() + " eligible households for "
                        + list.capacity() + " places");
            }
        });
    }
}
