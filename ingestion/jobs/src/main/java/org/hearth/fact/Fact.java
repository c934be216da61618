package org.hearth.fact;

import java.util.Comparator;

/**
 * Something that happened to a person, as a timeline holds it.
 *
 * @param agency the agency that says so
 * @param kind as in facts.yaml
 * @param code code within the kind; empty when the kind has none
 * @param amount quantity, its unit given by the kind; NaN when the fact has none
 * @param happenedOn day on which it happened, days since 1970-01-01
 * @param knownOn day on which it could be used, days since 1970-01-01
 * @param supersededOn day on which a correction took its place, days since 1970-01-01; {@link #NEVER} while it holds
 */
public record Fact(
        String agency, String kind, String code, double amount, int happenedOn, int knownOn, int supersededOn) {

    public static final int NEVER = Integer.MAX_VALUE;

    /** By the day it happened, then the day it was known; the rest makes the order total. */
    public static final Comparator<Fact> IN_TIME = Comparator.comparingInt(Fact::happenedOn)
            .thenComparingInt(Fact::knownOn)
            .thenComparing(Fact::kind)
            .thenComparing(Fact::code)
            .thenComparingDouble(Fact::amount)
            .thenComparing(Fact::agency)
            .thenComparingInt(Fact::supersededOn);

    /** A fact that holds. */
    public Fact(String agency, String kind, String code, double amount, int happenedOn, int knownOn) {
        this(agency, kind, code, amount, happenedOn, knownOn, NEVER);
    }

    /** Whether it was known on a day, days since 1970-01-01: from before it, and not superseded before it. */
    public boolean isKnownOn(int day) {
        return knownOn < day && supersededOn >= day;
    }

    /** Whether nothing took its place. */
    public boolean holds() {
        return supersededOn == NEVER;
    }
}
