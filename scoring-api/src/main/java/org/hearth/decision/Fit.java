package org.hearth.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a listing fits what the person who decides knows of the family. */
public enum Fit {
    FITS("Yes"),
    PARTLY("In part"),
    DOES_NOT_FIT("No");

    private final String words;

    Fit(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As the API and the database write it, such as does-not-fit. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Fit> of(String slug) {
        return Arrays.stream(values()).filter(fit -> fit.slug().equals(slug)).findFirst();
    }
}
