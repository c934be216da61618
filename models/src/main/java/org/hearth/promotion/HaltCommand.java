package org.hearth.promotion;

import org.hearth.command.Place;
import org.hearth.promotion.Register.Act;
import org.hearth.training.ModelName;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth halt}: see its description. */
@Command(
        name = "halt",
        description =
                "The kill switch: no version of the model ranks anybody from the next `score` on, whatever its verdict.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  hearth halt --by \"A. Ahmed, head of early help\" --on 2026-11-30 --reason \"a feed was wrong for a month\""
        })
public final class HaltCommand implements Runnable {

    @Mixin
    private Place place = new Place();

    @Mixin
    private Person person = new Person();

    @Mixin
    private ModelName named = new ModelName();

    @Option(names = "--lift", description = "turn the kill switch off again")
    private boolean lift;

    @Override
    public void run() {
        String model = named.name();
        Workspace workspace = place.workspace();
        person.requireNamed("halt the model");
        String version = Digest.of(workspace.require("models/" + model, "train"));
        Register.of(workspace, model).add(person.does(lift ? Act.RESUMED : Act.HALTED, version));
        System.out.println((lift ? "resume    " : "halt      ") + model + " by " + person.said());
    }
}
