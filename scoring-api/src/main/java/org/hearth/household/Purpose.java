package org.hearth.household;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody opens a household. A closed list: words typed freely could hold a name, and the audit never forgets. */
public enum Purpose {
    EARLY_HELP_REVIEW("Decide whether to offer early help"),
    ALLOCATION("Give the family to a worker"),
    SUPERVISION("Supervise or review a decision"),
    DATA_QUALITY("Check that the records are right"),
    SUBJECT_ACCESS("Tell the family what is held and why it is listed"),
    CONTEST("The family disagrees with being listed");

    private final String words;

    Purpose(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As the API and the audit write it, such as early-help-review. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Purpose> of(String slug) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.slug().equals(slug))
                .findFirst();
    }
}
