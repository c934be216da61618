package org.hearth.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was decided about a household. A closed list: words typed freely could hold a name. */
public enum Outcome {
    OFFER_HELP("Offer early help"),
    HAS_HELP("They have the help they need"),
    LOOK_AGAIN("Look again when more is known"),
    NO_HELP_NOW("No early help now"),
    STEP_UP("Pass to children’s services");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As the API and the database write it, such as offer-help. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> of(String slug) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.slug().equals(slug))
                .findFirst();
    }
}
