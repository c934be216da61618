package org.hearth.card;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearth.authority.Authority;
import org.hearth.evaluation.EvaluateCommand;
import org.hearth.evaluation.Evaluation;
import org.hearth.gate.GateLine;
import org.hearth.promotion.NamedAct;
import org.hearth.promotion.Register.Act;
import org.hearth.training.MadeFrom;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearth promote}: a named person lets a tested version rank people. */
@Command(
        name = "promote",
        description = {
            "Let the model that was trained and tested last rank people.",
            "Refused while its gate has failed, or a required field of its transparency record is empty."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  hearth promote --by \"A. Ahmed, head of early help\" --on 2026-11-30 --reason \"agreed at the board of 27 November\""
        })
public final class PromoteCommand implements Runnable {

    @Mixin
    private NamedAct act = new NamedAct();

    @Override
    public void run() {
        act.requireNamed("promote");
        String model = act.named().name();
        Workspace workspace = act.place().workspace();
        Authority authority = act.place().authority();
        Path trained = workspace.require("models/" + model, "train");
        Path tested = workspace.require("evaluations/" + model, "evaluate");
        MadeFrom.require(tested, "evaluate", EvaluateCommand.TRAINED, trained);
        List<String> faults = new ArrayList<>();
        Evaluation.in(tested).verdict().lines().stream()
                .filter(line -> !line.passed())
                .map(PromoteCommand::failed)
                .forEach(faults::add);
        CardCommand.record(workspace, authority, act.named()).gaps().stream()
                .map(gap -> "Cannot promote the model: expected field " + gap.number() + " " + gap.name()
                        + " of its transparency record, found it empty (transparency/" + model + ".yaml)")
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.ARTEFACT, faults);
        }
        System.out.println(act.enter("promote", Act.PROMOTED));
    }

    private static String failed(GateLine line) {
        return "Cannot promote the model: expected " + line.what().toLowerCase(Locale.UK) + " "
                + line.comparison().replace('-', ' ') + " " + line.required() + ", found " + line.measured();
    }
}
