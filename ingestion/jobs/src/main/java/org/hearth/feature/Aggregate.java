package org.hearth.feature;

import java.io.Serializable;

/** What a feature is computed from. */
public sealed interface Aggregate extends Serializable {

    /** A statistic of the members' facts. */
    record OfFacts(Source source, Statistic statistic) implements Aggregate {}

    /** Who lives in the household. */
    record OfMembers(Composition composition, Window window) implements Aggregate {}

    /** A figure of the area the household lives in. */
    record OfArea(AreaColumn column) implements Aggregate {}

    /** The numeric columns of areas.csv. */
    enum AreaColumn {
        IMD_DECILE,
        INCOME_SCORE
    }

    /** Whether it can have no value, so that a missing flag stands beside it. */
    default boolean canBeMissing() {
        if (this instanceof OfFacts facts) {
            return facts.statistic().canBeMissing();
        }
        return !(this instanceof OfMembers members) || members.composition().canBeMissing();
    }
}
