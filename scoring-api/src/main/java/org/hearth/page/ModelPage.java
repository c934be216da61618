package org.hearth.page;

import java.util.List;
import java.util.Optional;
import org.hearth.transparency.Evaluation;
import org.hearth.transparency.Model;

/** A model's evaluation in the words of its page. */
final class ModelPage {

    private ModelPage() {}

    static ModelView view(Model model, Optional<Evaluation> evaluation) {
        boolean deployed = model.rankedBy().equals("model");
        return new ModelView(
                deployed,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
