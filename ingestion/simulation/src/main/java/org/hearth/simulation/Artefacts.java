package org.hearth.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.Simulation.Written;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Draft;
import org.hearth.workspace.Stage.Outcome;

/** The artefacts of the verb, made together: people live once, for whichever of them is not there yet. */
record Artefacts(Simulation simulation, Stage extracts, Stage truth) {

    /** Makes what is missing; gives the outcome of each, extracts first. */
    List<Outcome> make() {
        List<Outcome> truths = new ArrayList<>();
        Outcome first = extracts.make(draft -> truths.add(truth(Optional.of(draft))));
        if (truths.isEmpty()) {
            truths.add(truth(Optional.empty()));
        }
        return List.of(first, truths.get(0));
    }

    private Outcome truth(Optional<Draft> delivery) {
        Outcome outcome = truth.make(draft -> live(delivery, Optional.of(draft)));
        if (outcome instanceof Outcome.Unchanged && delivery.isPresent()) {
            live(delivery, Optional.empty());
        }
        return outcome;
    }

    private void live(Optional<Draft> delivery, Optional<Draft> known) {
        Written written = simulation.write(delivery.map(Draft::directory), known.map(Draft::directory));
        delivery.ifPresent(draft -> written.extracts().forEach(draft::count));
        known.ifPresent(draft -> written.truth().forEach(draft::count));
    }
}
