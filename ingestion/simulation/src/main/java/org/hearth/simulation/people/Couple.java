package org.hearth.simulation.people;

import java.util.List;
import java.util.Optional;

/** Two partners, the woman first; or a parent and the other parent of a child. */
public record Couple(Person one, Person two) {

    private static final int MOST_YEARS_APART = 15;

    /** The first two adults who are likely to be partners. */
    static Optional<Couple> among(List<Person> adults) {
        for (int i = 0; i < adults.size(); i++) {
            for (int j = i + 1; j < adults.size(); j++) {
                Person one = adults.get(i);
                Person two = adults.get(j);
                if (isLikely(one, two)) {
                    return Optional.of(one.isFemale() ? new Couple(one, two) : new Couple(two, one));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLikely(Person one, Person two) {
        return one.identity().sex() != two.identity().sex()
                && one.yearsApart(two) <= MOST_YEARS_APART
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
