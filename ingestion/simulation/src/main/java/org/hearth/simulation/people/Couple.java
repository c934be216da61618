package org.hearth.simulation.people;

import java.time.temporal.ChronoUnit;

/** Two partners; the woman first where there is one of each sex. */
public record Couple(Person one, Person two) {

    private static final int MOST_YEARS_APART = 15;

    static boolean isLikely(Person one, Person two) {
        return one.identity().sex() != two.identity().sex()
                && Math.abs(ChronoUnit.YEARS.between(one.born(), two.born())) <= MOST_YEARS_APART
                && !isParent(one, two)
                && !isParent(two, one)
                && !areSiblings(one, two);
    }

    private static boolean isParent(Person parent, Person child) {
        return child.identity().mother().filter(m -> m == parent).isPresent()
                || child.identity().father().filter(f -> f == parent).isPresent();
    }

    private static boolean areSiblings(Person one, Person two) {
        return one.identity().mother().isPresent()
                && one.identity().mother().equals(two.identity().mother());
    }
}
