package org.hearth.contest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a contest is. */
public enum State {
    OPEN("Open"),
    UPHELD("Upheld: the family is right"),
    NOT_UPHELD("Not upheld"),
    WITHDRAWN("Withdrawn by the family");

    private final String words;

    State(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As the API and the database write it, such as not-upheld. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<State> of(String slug) {
        return Arrays.stream(values())
                .filter(state -> state.slug().equals(slug))
                .findFirst();
    }
}
