package org.hearth.promotion;

import org.hearth.command.Place;
import org.hearth.promotion.Register.Act;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth retire}: see its description. */
@Command(
        name = "retire",
        description = "Take a model out of use for good; the rules of Working Together rank from the next `score` on.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  hearth retire --by \"A. Ahmed, head of early help\" --on 2026-11-30 --reason \"a feed was wrong for a month\""
        })
public final class RetireCommand implements Runnable {

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

    @Override
    public void run() {
        Workspace workspace = place.workspace();
        if (!person.isNamed()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot retire the model: expected a person and a reason (--by, --reason), found an empty one");
        }
        String version = Digest.of(workspace.require("models/" + model, "train"));
        Register.of(workspace, model).add(person.does(Act.RETIRED, version));
        System.out.println("retire      " + model + " by " + person.said());
    }
}
