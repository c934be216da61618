package org.hearth.matrix;

import java.util.Optional;

/**
 * A feature column: a double in every row, 0 where {@link #missingFlag()} is 1.
 *
 * @param name column name
 * @param about what it measures, with its unit and window
 * @param some the reason when the value is above 0; {@code {value}} is replaced by the value
 * @param none the reason when the value is 0
 * @param missing the reason when the value is not known
 * @param missingFlag name of the 0-or-1 column that says so, where it can be missing; also a feature
 * @param monotone whether more of it may only raise, or only lower, the score
 * @param protective whether it is a strength rather than a need
 * @param agency the agency whose data it reads, or {@code household} or {@code area}
 * @param sensitivity how the law protects what it reads
 * @param pastDays how many days before the as-of date it looks back; empty where it reads all that is known
 */
public record Feature(
        String name,
        String about,
        String some,
        String none,
        Optional<String> missing,
        Optional<String> missingFlag,
        Monotone monotone,
        boolean protective,
        String agency,
        Sensitivity sensitivity,
        Optional<Integer> pastDays) {

    /** A constraint on how the score may follow the feature. */
    public enum Monotone {
        RAISES,
        LOWERS,
        FREE
    }

    /** How the law protects what a feature reads. Source: UK GDPR articles 9 and 10. */
    public enum Sensitivity {
        /** Personal data like any other. */
        ORDINARY,
        /** Health, disability, ethnic group and the like: article 9. */
        SPECIAL_CATEGORY,
        /** Offences, alleged ones too: article 10. */
        CRIMINAL_OFFENCE
    }
}
