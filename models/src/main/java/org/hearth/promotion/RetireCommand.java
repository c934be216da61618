package org.hearth.promotion;

import org.hearth.command.Place;
import org.hearth.promotion.Register.Act;
import org.hearth.training.ModelName;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private ModelName named = new ModelName();

    @Override
    public void run() {
        String model = named.name();
        Workspace workspace = place.workspace();
        person.requireNamed("retire the model");
        String version = Digest.of(workspace.require("models/" + model, "train"));
        Register.of(workspace, model).add(person.does(Act.RETIRED, version));
        System.out.println("retire      " + model + " by " + person.said());
    }
}
