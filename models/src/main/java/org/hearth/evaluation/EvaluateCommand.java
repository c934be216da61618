package org.hearth.evaluation;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.hearth.authority.Authority;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import org.hearth.gate.GateLine;
import org.hearth.promotion.Register;
import org.hearth.promotion.Register.Act;
import org.hearth.promotion.Register.Entry;
import org.hearth.training.MadeFrom;
import org.hearth.training.ModelFile;
import org.hearth.training.ModelName;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth evaluate}: every model and baseline on the test dates, and the verdict of the gate. */
@Command(
        name = "evaluate",
        subcommands = ScoresCommand.class,
        description = "Measure the models on the test dates and hold the chosen one against its gate.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  hearth evaluate --workspace work --authority northbrook",
            "  hearth evaluate scores --in scores.csv --score p --label y --capacity 100 --json"
        })
public final class EvaluateCommand implements Runnable {

    /** Name of the trained model among the inputs of an evaluation. */
    public static final String TRAINED = "trained";

    @Mixin
    private Place place = new Place();

    @Mixin
    private ModelName named = new ModelName();

    @Option(
            names = "--reopen",
            paramLabel = "REASON",
            description = "why the test dates are opened again for this version")
    @Nullable
    private String reopen;

    @Option(names = "--by", paramLabel = "NAME", description = "who opens them again")
    @Nullable
    private String by;

    @Option(
            names = "--truth",
            description = "hold the sensitivity to unseen need against the true need of simulated people")
    private boolean truth;

    @Override
    public void run() {
        Workspace workspace = place.workspace();
        Authority authority = place.authority();
        String model = named.name();
        ModelFile settings = named.settings(authority);
        Path matrix = workspace.require("matrix/" + model, "observe");
        Path trained = workspace.require("models/" + model, "train");
        MadeFrom.require(trained, "train", named.files(authority));
        GroupSources sources = GroupSources.of(workspace, authority, matrix, truth);
        Register register = Register.of(workspace, model);
        String version = Digest.of(trained);
        Stage stage = Stage.of("evaluate", workspace, "evaluations/" + model)
                .code(EvaluateCommand.class, Workspace.class)
                .input("authority.yaml", authority.file("authority.yaml"))
                .input("matrix/" + model, matrix)
                .input(TRAINED, trained);
        named.files(authority).forEach(stage::input);
        Outcome outcome = sources.asInputs(stage).make(draft -> {
            if (reopen == null || by == null) {
                register.requireUnopened(version, trained);
            }
            register.open(
                    new Entry(
                            Act.OPENED,
                            version,
                            by == null ? "hearth" : by,
                            reopen == null ? "first test of this version" : reopen,
                            Optional.empty()),
                    trained);
            new Evaluating(settings, trained, sources).fill(draft);
        });
        Summary.print(System.out, outcome);
        Evaluation evaluation = Evaluation.in(workspace.path("evaluations/" + model));
        System.out.printf(
                Locale.UK,
                "           verdict on %s: %s%n",
                evaluation.chosen(),
                evaluation.verdict().decision());
        for (GateLine line : evaluation.verdict().lines()) {
            System.out.printf(
                    Locale.UK,
                    "           %s %s: %.3f, required %s %.3f%n",
                    line.passed() ? "passed" : "FAILED",
                    line.what(),
                    line.measured(),
                    line.comparison().replace('-', ' '),
                    line.required());
        }
    }
}
