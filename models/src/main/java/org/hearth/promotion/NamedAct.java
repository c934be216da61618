package org.hearth.promotion;

import org.hearth.command.Place;
import org.hearth.promotion.Register.Act;
import org.hearth.training.ModelName;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Workspace;
import picocli.CommandLine.Mixin;

/** What a named person does with a model: which, where, who, when and why. A picocli mixin. */
public final class NamedAct {

    @Mixin
    private Place place = new Place();

    @Mixin
    private Person person = new Person();

    @Mixin
    private ModelName named = new ModelName();

    public Place place() {
        return place;
    }

    public ModelName named() {
        return named;
    }

    /**
     * Requires that a person and a reason are given.
     *
     * @param verb what is to be done, such as halt
     * @throws Fault if either is empty
     */
    public void requireNamed(String verb) {
        person.requireNamed(verb + " the model");
    }

    /**
     * Enters it in the register of the model, about the version that is trained.
     *
     * @param verb the same in a word, such as halt
     * @return what was entered, as one line says it
     * @throws Fault if no person or no reason is given, no model is trained, or a kill switch is lifted that is not on
     */
    public String enter(String verb, Act act) {
        requireNamed(verb);
        Workspace workspace = place.workspace();
        String version = Digest.of(workspace.require("models/" + named.name(), "train"));
        Register register = Register.of(workspace, named.name());
        if (act == Act.RESUMED && register.halt().isEmpty()) {
            throw new Fault(Fault.Kind.ARTEFACT, "Cannot lift the kill switch: expected it to be on, found it off");
        }
        register.add(person.does(act, version));
        return "%-10s %s by %s".formatted(verb, named.name(), person.said());
    }
}
