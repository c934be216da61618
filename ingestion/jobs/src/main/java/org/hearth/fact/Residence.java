package org.hearth.fact;

import java.util.Comparator;

/**
 * Evidence that a person lived in a household from a day.
 *
 * @param agency the agency that says so
 * @param household household id
 * @param lsoa LSOA 2021 code; empty when not known
 * @param fromOn first day of the evidence, days since 1970-01-01
 * @param knownOn day on which it could be used, days since 1970-01-01
 * @param supersededOn day on which the agency took it back, days since 1970-01-01; {@link Fact#NEVER} while it holds
 */
public record Residence(String agency, String household, String lsoa, int fromOn, int knownOn, int supersededOn) {

    /** The last of these that is known on a day is where the person is taken to live. */
    public static final Comparator<Residence> IN_TIME = Comparator.comparingInt(Residence::fromOn)
            .thenComparingInt(Residence::knownOn)
            .thenComparing(Residence::agency)
            .thenComparing(Residence::household)
            .thenComparing(Residence::lsoa)
            .thenComparingInt(Residence::supersededOn);

    /** Evidence that holds. */
    public Residence(String agency, String household, String lsoa, int fromOn, int knownOn) {
        this(agency, household, lsoa, fromOn, knownOn, Fact.NEVER);
    }

    /** Whether it could be used on a day: it began, and was known, before, and was not taken back before. */
    public boolean knownBefore(int day) {
        return fromOn < day && knownOn < day && supersededOn >= day;
    }
}
