package org.hearth.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearth.simulation.Simulation.Counted;
import org.hearth.simulation.Simulation.Written;
import org.hearth.simulation.compare.Comparison;
import org.hearth.simulation.compare.ComparisonFiles;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Draft;
import org.hearth.workspace.Stage.Outcome;
import org.jspecify.annotations.Nullable;

/** The artefacts of the verb, made together: people live once, for whichever of them is not there yet. */
record Artefacts(Simulation simulation, Stage extracts, Stage truth, Optional<Stage> comparison) {

    /** Makes what is missing; gives the outcome of each, extracts first. */
    List<Outcome> make() {
        List<Outcome> outcomes = new ArrayList<>();
        next(0, new @Nullable Draft[3], outcomes);
        Collections.reverse(outcomes);
        return outcomes;
    }

    /** Opens the drafts of what is missing one inside the other, and lives when all are open. */
    private void next(int place, @Nullable Draft[] drafts, List<Outcome> outcomes) {
        List<Optional<Stage>> stages = List.of(Optional.of(extracts), Optional.of(truth), comparison);
        if (place == stages.size()) {
            if (Arrays.stream(drafts).anyMatch(Objects::nonNull)) {
                live(Optional.ofNullable(drafts[0]), Optional.ofNullable(drafts[1]), Optional.ofNullable(drafts[2]));
            }
            return;
        }
        Optional<Stage> stage = stages.get(place);
        if (stage.isEmpty()) {
            next(place + 1, drafts, outcomes);
            return;
        }
        Outcome outcome = stage.get().make(draft -> {
            drafts[place] = draft;
            next(place + 1, drafts, outcomes);
        });
        if (drafts[place] == null) {
            next(place + 1, drafts, outcomes);
        }
        outcomes.add(outcome);
    }

    private void live(Optional<Draft> delivery, Optional<Draft> known, Optional<Draft> compared) {
        Written written = simulation.write(
                delivery.map(Draft::directory),
                known.map(Draft::directory),
                compared.isPresent() ? Counted.YES : Counted.NO);
        delivery.ifPresent(draft -> written.extracts().forEach(draft::count));
        known.ifPresent(draft -> written.truth().forEach(draft::count));
        compared.ifPresent(draft -> {
            Comparison comparison = Comparison.of(written.tally());
            ComparisonFiles.write(comparison, draft.directory());
            draft.count("figures", comparison.lines().size());
            draft.count("apart", comparison.apart().size());
        });
    }
}
