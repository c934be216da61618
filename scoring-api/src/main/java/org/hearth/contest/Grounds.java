package org.hearth.contest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a family disagrees with. A closed list: words typed freely could hold a name. What the family said goes into the case. */
public enum Grounds {
    RECORDS_WRONG("The records are wrong"),
    OTHER_FAMILY("The records are about somebody else"),
    NOT_THIS_LIST("The records are right, but they should not be on this list"),
    OTHER("Something else");

    private final String words;

    Grounds(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As the API and the database write it, such as records-wrong. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Grounds> of(String slug) {
        return Arrays.stream(values())
                .filter(grounds -> grounds.slug().equals(slug))
                .findFirst();
    }
}
