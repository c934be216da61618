package org.hearth.promotion;

import org.hearth.command.Place;
import org.hearth.promotion.Register.Act;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Fault;
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

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "early-help",
            description = "name of the file in models/ (default: ${DEFAULT-VALUE})")
    private String model = "early-help";

    @Option(names = "--lift", description = "turn the kill switch off again")
    private boolean lift;

    @Override
    public void run() {
        Workspace workspace = place.workspace();
        if (!person.isNamed()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot halt the model: expected a person and a reason (--by, --reason), found an empty one");
        }
        String version = Digest.of(workspace.require("models/" + model, "train"));
        Register.of(workspace, model).add(person.does(lift ? Act.RESUMED : Act.HALTED, version));
        System.out.println((lift ? "resume    " : "halt      ") + model + " by " + person.said());
    }
}
